import { describe, expect, test } from 'vitest';
import { alignTexts } from '../../src/align/index.ts';
import { prepareText } from '../../src/check/prepare-text.ts';
import { blockIds } from '../../src/html/anchors.ts';
import { makeText } from './make.ts';

const english = [
  'The Council met in Geneva on 3 May 2024.',
  'Its second session is on 16 November 2024.',
  'Registration closes on 1 November.',
];
const french = [
  "Le Conseil s'est réuni à Genève le 3 mai 2024.",
  'Sa deuxième session a lieu le 16 novembre 2024.',
  "L'inscription est close le 1er novembre.",
];

/** The ids of the blocks of a French text beside the English one, in its order. */
function idsBeside(target: readonly string[]): string[][] {
  const text = (locale: string, paragraphs: readonly string[]) =>
    prepareText(makeText(paragraphs.join('\n\n'), { locale, title: '' }));
  const translation = text('fr', target);
  const { bitexts } = alignTexts(text('en', english), [translation]);
  return [...blockIds(translation.tree, bitexts[0]).values()].map((ids) => [...ids]);
}

describe('the ids of a translation', () => {
  test('are those of what its blocks were translated from', () => {
    expect(idsBeside(french)).toEqual([['p1'], ['p2'], ['p3']]);
  });

  test('skip what is not translated', () => {
    expect(idsBeside([french[0] ?? '', french[2] ?? ''])).toEqual([['p1'], ['p3']]);
  });

  test('name what the translation alone has after what stands before it', () => {
    const added =
      'Un vin d’honneur, que personne n’avait annoncé, est offert à toutes et à tous par la ville hôte.';
    expect(idsBeside([french[0] ?? '', added, ...french.slice(1)])).toEqual([
      ['p1'],
      ['p1-2'],
      ['p2'],
      ['p3'],
    ]);
  });
});
