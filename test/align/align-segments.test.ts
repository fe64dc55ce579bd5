import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AlignableText, alignSegments, type Bead } from '../../src/align/index.ts';
import { readLetters } from './letters.ts';

const locales = { sourceLocale: 'en', targetLocale: 'fr' };
const word = fc.constantFrom(
  'letter',
  'Council',
  'resolution',
  'climate',
  '2024',
  'digital',
  'technology',
  '16',
  'ITU',
);
const segment = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => `${words.join(' ')}.`);
const text = fc.array(segment, { maxLength: 14 });
/** Short ones and long ones: a clause, and a letter that was glued into one line. */
const anyLength = fc
  .oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 300 }))
  .chain((length) => fc.array(word, { minLength: length, maxLength: length }))
  .map((words) => `${words.join(' ')}.`);

const align = (source: readonly string[], target: readonly string[]) =>
  alignSegments([{ source, target }], locales)[0] ?? [];
const shape = (beads: readonly Bead[]) =>
  beads.map(({ source, target }) => `${source.join(',')}:${target.join(',')}`);
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('alignSegments', () => {
  it('puts every segment into exactly one bead, in the order of the texts', () => {
    fc.assert(
      fc.property(text, text, (source, target) => {
        const beads = align(source, target);
        expect(beads.flatMap((bead) => bead.source)).toEqual(upTo(source.length));
        expect(beads.flatMap((bead) => bead.target)).toEqual(upTo(target.length));
        for (const { source: from, target: to, confidence } of beads) {
          expect(from.length + to.length).toBeGreaterThan(0);
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same beads every time', () => {
    fc.assert(
      fc.property(text, text, (source, target) => {
        expect(align(source, target)).toEqual(align(source, target));
      }),
      { numRuns: 20 },
    );
  });

  it('aligns a text with itself one to one', () => {
    const different = fc.uniqueArray(anyLength, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(different, (segments) => {
        expect(shape(align(segments, segments))).toEqual(segments.map((_, index) => `${index}:${index}`));
      }),
      { numRuns: 60 },
    );
  });

  it('keeps a letter that was glued into one line together with its translation', async () => {
    const glued = (texts: Map<string, AlignableText>, locale: string) =>
      (texts.get(locale)?.blocks ?? []).map(({ text: words }) => words).join(' ');
    const texts = await readLetters('content/cl-24-63');
    const greetings = { fr: ['Madame, Monsieur,', 'Salutations,'], zh: ['尊敬的先生：', '顺致敬意'] };
    for (const [targetLocale, [first = '', last = '']] of Object.entries(greetings)) {
      const source = ['Dear Sir,', glued(texts, 'en'), 'Yours sincerely,'];
      const target = [first, glued(texts, targetLocale), last];
      const [beads = []] = alignSegments([{ source, target }], { sourceLocale: 'en', targetLocale });
      expect(shape(beads)).toEqual(['0:0', '1:1', '2:2']);
      expect(beads[1]?.confidence).toBeGreaterThan(0.9);
    }
  });

  it('leaves all alone where one side is empty', () => {
    expect(shape(align([], []))).toEqual([]);
    expect(shape(align(['One.', 'Two.'], []))).toEqual(['0:', '1:']);
    expect(shape(align([], ['Un.']))).toEqual([':0']);
  });

  it('finds what was put together', () => {
    const source = [
      'The Council met in Geneva in June 2024.',
      'It adopted Resolution 1429 on climate change.',
      'More than 40 organizations took part in the debate.',
      'The next session will be held in 2025.',
    ];
    const target = [
      "Le Conseil s'est réuni à Genève en juin 2024 et a adopté la Résolution 1429 sur les changements climatiques.",
      'Plus de 40 organisations ont participé au débat.',
      'La prochaine session se tiendra en 2025.',
    ];
    expect(shape(align(source, target))).toEqual(['0,1:0', '2:1', '3:2']);
  });

  it('aligns across scripts by what both sides write alike, and by known words', () => {
    const source = ['Resolution 1429 was adopted.', 'The war ended in 1945.', 'Nobody came.'];
    const target = ['通过了第1429号决议。', '战争于1945年结束。', '没有人来。'];
    const [beads = []] = alignSegments([{ source, target }], { sourceLocale: 'en', targetLocale: 'zh' });
    expect(shape(beads)).toEqual(['0:0', '1:1', '2:2']);
  });

  it('aligns texts in which a segment has no words', () => {
    const beads = align(['The letter.', '—', 'The list.'], ['La lettre.', 'Rien.', 'La liste.']);
    expect(beads.filter(({ confidence }) => !(confidence > 0))).toEqual([]);
    expect(shape(beads)).toEqual(['0:0', '1:1', '2:2']);
  });
});
