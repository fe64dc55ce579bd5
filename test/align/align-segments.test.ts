import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignSegments, type Bead } from '../../src/align/index.ts';

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
    const different = fc.uniqueArray(segment, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(different, (segments) => {
        expect(shape(align(segments, segments))).toEqual(segments.map((_, index) => `${index}:${index}`));
      }),
      { numRuns: 60 },
    );
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
