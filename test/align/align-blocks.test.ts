import { describe, expect, it } from 'vitest';
import { alignBlocks } from '../../src/align/align-blocks.ts';
import { type AlignableText, type Block, type BlockBead, knownWords } from '../../src/align/index.ts';
import { locales, makeBlocks, readLetters } from './letters.ts';

const letters = [
  { name: 'CL-24/63', source: 'ru', texts: await readLetters('content/cl-24-63') },
  { name: 'the workshop', source: 'en', texts: await readLetters('test/fixtures/workshop') },
];

/** A translation with a defect, and the beads that tell of it. */
interface Defect {
  readonly blocks: readonly Block[];
  /** Any one of them is enough. */
  readonly told: readonly (readonly string[])[];
}

const shapes = (beads: readonly BlockBead[]) =>
  beads.map(({ source, target, moved }) => `${source.join(',')}:${target.join(',')}${moved ? ' moved' : ''}`);

/** Puts a defect at every place where there can be one, in every translation of every letter. */
function inject(defectsOf: (blocks: readonly Block[]) => Iterable<Defect>, votes: boolean) {
  const missed: string[] = [];
  let count = 0;
  for (const { name, source, texts } of letters) {
    const first = texts.get(source) as AlignableText;
    for (const locale of locales.filter((one) => one !== source)) {
      const others = locales.filter((one) => one !== source && one !== locale);
      const voters = votes ? others.flatMap((one) => texts.get(one) ?? []) : [];
      for (const { blocks, told } of defectsOf(texts.get(locale)?.blocks ?? [])) {
        count += 1;
        const translations = [{ locale, blocks }, ...voters];
        const found = shapes(alignBlocks([{ source: first, translations }], knownWords)[0]?.[0] ?? []);
        if (!told.some((beads) => beads.every((bead) => found.includes(bead)))) {
          missed.push(`${name} ${locale} ${told.join(' or ')}: ${found.join('  ')}`);
        }
      }
    }
  }
  return { recall: 1 - missed.length / count, count, missed };
}

function* dropped(blocks: readonly Block[]): Generator<Defect> {
  for (const [place, { kind }] of blocks.entries()) {
    if (kind !== 'cell') yield { blocks: blocks.toSpliced(place, 1), told: [[`${place}:`]] };
  }
}

function* duplicated(blocks: readonly Block[]): Generator<Defect> {
  for (const [place, block] of blocks.entries()) {
    if (block.kind === 'cell') continue;
    const told = [
      [`${place}:${place}`, `:${place + 1}`],
      [`${place}:${place + 1}`, `:${place}`],
    ];
    yield { blocks: blocks.toSpliced(place, 0, block), told };
  }
}

function* added(blocks: readonly Block[]): Generator<Defect> {
  const [strange] = makeBlocks('Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod.');
  for (const [place, { kind }] of blocks.entries()) {
    if (kind !== 'cell' && strange) {
      yield { blocks: blocks.toSpliced(place, 0, strange), told: [[`:${place}`]] };
    }
  }
}

/** Neighbours of a list, of which none has a number in it, changed places. */
function* swapped(blocks: readonly Block[]): Generator<Defect> {
  for (const [place, block] of blocks.entries()) {
    const next = blocks[place + 1];
    if (block.kind !== 'item' || next?.kind !== 'item' || block.group !== next.group) continue;
    const told = [[`${place}:${place + 1} moved`, `${place + 1}:${place} moved`]];
    yield { blocks: blocks.with(place, next).with(place + 1, block), told };
  }
}

describe('alignBlocks', () => {
  it.each([true, false])('aligns clean letters block by block; the others vote: %s', (votes) => {
    const clean = (blocks: readonly Block[]) => [
      { blocks, told: [blocks.map((_, index) => `${index}:${index}`)] },
    ];
    expect(inject(clean, votes)).toEqual({ recall: 1, count: 10, missed: [] });
  });

  it('finds a dropped block in a letter that stands alone', () => {
    expect(inject(dropped, false).recall).toBeGreaterThanOrEqual(0.99);
  });

  it('finds a duplicated block', () => {
    expect(inject(duplicated, false).recall).toBeGreaterThanOrEqual(0.99);
  });

  it('finds a paragraph that the source has not', () => {
    expect(inject(added, false).recall).toBeGreaterThanOrEqual(0.99);
  });

  it('finds items that changed places, alone and with the vote of the other translations', () => {
    expect(inject(swapped, false).recall).toBeGreaterThanOrEqual(0.9);
    expect(inject(swapped, true).recall).toBeGreaterThanOrEqual(0.97);
  });
});
