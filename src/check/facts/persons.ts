import { distance } from 'fastest-levenshtein';
import { joinRows } from '../../align/join-rows.ts';
import type { Alignment } from '../../model/alignment.ts';
import { isMisspelt, isNearlyNamed } from './misspelt-names.ts';
import { readPersons, type WrittenName } from './read-persons.ts';
import { textsOf } from './stated-facts.ts';

/** A person's name where a text has it; offsets are into the block's text. */
export interface Person extends WrittenName {
  /** The number of the text: 0 for the source, then the translations in the order of the bitexts. */
  readonly side: number;
  readonly block: number;
}

/** A name that one text has otherwise than the others, and how they have it. */
export interface MisspeltPerson {
  readonly person: Person;
  readonly right: readonly Person[];
}

/** Finds names in Latin letters that one text spells otherwise than the source, or than two others. */
export function misspeltPersons(alignment: Alignment): MisspeltPerson[] {
  const texts = textsOf(alignment).map(({ text }) => text);
  const { blocks } = alignment.source.text;
  return joinRows(alignment, blocks.length, (bitext) => bitext.blocks).flatMap(({ source, targets }) => {
    const persons = [source, ...targets].flatMap((numbers, side) =>
      numbers.flatMap((block) =>
        readPersons(texts[side]?.blocks[block]?.text ?? '', texts[side]?.locale ?? '').map(
          (name): Person => ({ ...name, side, block }),
        ),
      ),
    );
    return persons.flatMap((person): MisspeltPerson[] => {
      const right = rightOnes(person, persons);
      return right.length > 0 ? [{ person, right }] : [];
    });
  });
}

/**
 * How others have the name that a person's is a misspelling of; nobody, where another text has it as the person's too, or where
 * the person's text has both names. A name that differs in two letters is wrong only where two texts agree.
 */
function rightOnes(person: Person, persons: readonly Person[]): Person[] {
  const others = persons.filter(({ side }) => side !== person.side);
  if (others.some(({ text }) => text === person.text)) return [];
  const near =
    others.find(({ text }) => isMisspelt(person.text, text)) ??
    others.find(({ text }) => isNearlyNamed(person.text, text));
  if (!near) return [];
  const right = others.filter(({ text }) => text === near.text);
  const bySide = [...Map.groupBy(right, ({ side }) => side)];
  const own = persons.filter(({ side, text }) => side === person.side && text === near.text).length;
  if (bySide.every(([, ones]) => ones.length <= own)) return [];
  const isByOneLetter = isMisspelt(person.text, near.text) || distance(person.text, near.text) === 1;
  return bySide.length > 1 || (isByOneLetter && bySide.some(([side]) => side === 0)) ? right : [];
}
