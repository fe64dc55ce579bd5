import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Alignment, alignParts, alignTexts, type Bitext } from '../../src/align/index.ts';
import { makeBlocks, readLetters } from './letters.ts';

const word = fc.constantFrom(
  ...'letter council resolution climate digital technology member state office invite meeting list paper'.split(
    ' ',
  ),
);
const words = fc.array(word, { minLength: 3, maxLength: 14 }).map((some) => some.join(' '));
const block = fc.oneof(
  words.map((some) => `## ${some}`),
  fc.array(words, { minLength: 1, maxLength: 3 }).map((some) => `${some.join('. ')}.`),
  words.map((some) => `- ${some}`),
);
/** Markdown whose blocks are all different. */
const document = fc
  .uniqueArray(block, { minLength: 1, maxLength: 12 })
  .map((some) => some.map((one, index) => one.replace(/(\w+)(\W*)$/, `$1 ${100 + index}$2`)));

const makeText = (locale: string, markdown: readonly string[]) => ({
  locale,
  blocks: makeBlocks(markdown.join('\n\n')),
});
const shapes = ({ blocks }: Pick<Bitext, 'blocks'>) =>
  blocks.map(
    ({ source, target, moved }) => `${source.join(',')}:${target.join(',')}${moved ? ' moved' : ''}`,
  );

/** What of an alignment is in no bead, or in several, and which beads are none. */
function faultsOf({ bitexts }: Alignment) {
  return bitexts.flatMap(({ source, target, blocks, beads }) => [
    ...(['source', 'target'] as const).flatMap((side) => {
      const { text, segments } = side === 'source' ? source : target;
      return [
        ...astray(
          blocks.flatMap((bead) => bead[side]),
          text.blocks.length,
        ),
        ...astray(
          beads.flatMap((bead) => bead[side]),
          segments.length,
        ),
      ];
    }),
    ...[...blocks, ...beads].filter(
      (bead) =>
        bead.source.length + bead.target.length === 0 || !(bead.confidence >= 0 && bead.confidence <= 1),
    ),
  ]);
}

/** Which numbers up to a count are not there once. */
function astray(numbers: readonly number[], count: number): number[] {
  return Array.from({ length: count }, (_, index) => index).filter(
    (index) => numbers.filter((number) => number === index).length !== 1,
  );
}

describe('alignTexts', () => {
  it('puts every block and every segment into exactly one bead', () => {
    fc.assert(
      fc.property(document, document, document, (source, one, other) => {
        const alignment = alignTexts(makeText('en', source), [makeText('fr', one), makeText('es', other)]);
        expect(faultsOf(alignment)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('aligns a text with itself block by block', () => {
    fc.assert(
      fc.property(document, (source) => {
        const { bitexts } = alignTexts(makeText('en', source), [makeText('fr', source)]);
        expect(bitexts.flatMap(shapes)).toEqual(
          makeBlocks(source.join('\n\n')).map((_, at) => `${at}:${at}`),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('finds what was taken out of a text', () => {
    fc.assert(
      fc.property(document, fc.nat(), (source, choice) => {
        fc.pre(source.length > 2);
        const place = choice % source.length;
        const { bitexts } = alignTexts(makeText('en', source), [makeText('fr', source.toSpliced(place, 1))]);
        expect(bitexts.flatMap(shapes)).toContain(`${place}:`);
      }),
      { numRuns: 40 },
    );
  });

  it('gives the same alignment every time', () => {
    fc.assert(
      fc.property(document, document, (source, target) => {
        const align = () => alignTexts(makeText('en', source), [makeText('ru', target)]).bitexts[0];
        expect(align()).toEqual(align());
      }),
      { numRuns: 10 },
    );
  });

  it('has nothing to align where a side is empty', () => {
    const { bitexts } = alignTexts(makeText('en', []), [
      makeText('fr', []),
      makeText('es', ['Uno.', 'Dos.']),
    ]);
    expect(bitexts.map(shapes)).toEqual([[], [':0', ':1']]);
  });

  it('takes a paragraph that was split for what it was', () => {
    const source = [
      'The Council met in June. It adopted the resolution on climate change.',
      'Nobody objected.',
    ];
    const target = [
      'Le Conseil s’est réuni en juin.',
      'Il a adopté la résolution sur les changements climatiques.',
      'Nul n’a fait objection.',
    ];
    const { bitexts } = alignTexts(makeText('en', source), [makeText('fr', target)]);
    expect(bitexts.map(shapes)).toEqual([['0:0,1', '1:2']]);
  });

  it('aligns the sentences of a block that was moved', () => {
    const source = [
      '- Protect the cables. They are old.',
      '- Train young engineers.',
      '- Invite the broadcasters.',
    ];
    const target = [
      '- Former de jeunes ingénieurs.',
      '- Inviter les radiodiffuseurs.',
      '- Protéger les câbles. Ils sont vieux.',
    ];
    const [bitext] = alignTexts(makeText('en', source), [makeText('fr', target)]).bitexts;
    expect(bitext && shapes(bitext)).toEqual(['0:2 moved', '1:0', '2:1']);
    expect(bitext?.beads.map(({ source: from, target: to }) => [from, to])).toEqual([
      [[0], [2]],
      [[1], [3]],
      [[2], [0]],
      [[3], [1]],
    ]);
  });

  it('aligns the sentences of texts that are cut in different ways', async () => {
    const letters = await readLetters('test/fixtures/workshop');
    const paragraphs = (locale: string) =>
      (letters.get(locale)?.blocks ?? []).filter(({ kind }) => kind === 'paragraph').map((one) => one.text);
    const whole = makeText('fr', [paragraphs('fr').join(' ')]);
    const [bitext] = alignTexts(makeText('en', paragraphs('en')), [whole]).bitexts;
    expect(bitext && shapes(bitext)).toEqual(['0,1,2,3,4,5,6,7:0']);
    expect(bitext?.beads.filter(({ source, target }) => source.length === 0 || target.length === 0)).toEqual(
      [],
    );
  });
});

describe('alignParts', () => {
  it('gives each part its alignment, those without a translation too', () => {
    const [one, other] = alignParts([
      { source: makeText('en', ['One.']), translations: [] },
      { source: makeText('fr', ['Une lettre.']), translations: [makeText('en', ['A letter.'])] },
    ]);
    expect(one?.bitexts).toEqual([]);
    expect(other?.bitexts.map(shapes)).toEqual([['0:0']]);
  });
});
