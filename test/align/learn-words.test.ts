import { describe, expect, it } from 'vitest';
import { alignParts, alignTexts, knownWords, learnWords, mergeWords } from '../../src/align/index.ts';
import { makeBlocks } from './letters.ts';

/** Words that no table knows, in two made-up languages: each stands in two sentences. */
const source = ['Blorkit vanderon.', 'Vanderon sumpelit.', 'Sumpelit grandolen.', 'Grandolen blorkit.'];
const target = ['Tarvosti kelminda.', 'Kelminda orrupalt.', 'Orrupalt fissimer.', 'Fissimer tarvosti.'];
const text = (locale: string, sentences: readonly string[]) => ({
  locale,
  blocks: makeBlocks(sentences.join('\n\n')),
});
const nothing = { languages: [], concepts: [] };

describe('learnWords', () => {
  const alignment = alignTexts(text('en', source), [text('fr-CA', target)]);

  it('learns which words correspond, one concept a word, in the order of the letters', () => {
    expect(learnWords([alignment], nothing)).toEqual({
      languages: ['en', 'fr'],
      concepts: [
        ['blorkit', 'tarvosti'],
        ['grandolen', 'fissimer'],
        ['sumpelit', 'orrupalt'],
        ['vanderon', 'kelminda'],
      ],
    });
  });

  it('leaves out what is known', () => {
    const known = { languages: ['en', 'fr'], concepts: [['grandolen', 'fissimer']] };
    const learned = learnWords([alignment], known).concepts.map(([word]) => word);
    expect(learned).toEqual(['blorkit', 'sumpelit', 'vanderon']);
  });

  it('leaves out what says nothing by itself, and what both write alike', () => {
    const withMore = (sentences: readonly string[], word: string) =>
      sentences.map((sentence, index) =>
        sentence.replace('.', index < 2 ? ` ${word} kwaffel.` : ` ${word}.`),
      );
    const more = alignTexts(text('en', withMore(source, 'should')), [text('fr', withMore(target, 'la'))]);
    const learned = learnWords([more], nothing).concepts.map(([word]) => word);
    expect(learned).toEqual(['blorkit', 'grandolen', 'sumpelit', 'vanderon']);
  });

  it('has nothing to learn where nothing was aligned', () => {
    expect(learnWords([], knownWords)).toEqual(nothing);
    expect(learnWords([alignTexts(text('en', source), [text('en-GB', source)])], knownWords)).toEqual(
      nothing,
    );
  });

  it('learns what helps with the next letter', () => {
    const letter = {
      source: text('en', ['- blorkit', '- sumpelit', '- vanderon']),
      translations: [text('fr', ['- orrupalt', '- tarvosti', '- kelminda'])],
    };
    const swapped = (words = knownWords) =>
      alignParts([letter], { words })[0]?.bitexts[0]?.blocks.map((bead) => [...bead.source, ...bead.target]);
    expect(swapped()).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
    ]);
    expect(swapped(mergeWords(knownWords, learnWords([alignment], knownWords)))).toEqual([
      [0, 1],
      [1, 0],
      [2, 2],
    ]);
  });
});

describe('mergeWords', () => {
  it('has the words of all tables, in all their languages', () => {
    const one = { languages: ['en', 'fr'], concepts: [['letter', 'lettre']] };
    const other = { languages: ['ru', 'en'], concepts: [['письмо', 'letter']] };
    expect(mergeWords(one, other)).toEqual({
      languages: ['en', 'fr', 'ru'],
      concepts: [
        ['letter', 'lettre', ''],
        ['letter', '', 'письмо'],
      ],
    });
  });
});
