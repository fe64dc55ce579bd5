import { distance } from 'fastest-levenshtein';
import type { WrittenName } from './read-persons.ts';

/**
 * Whether a name is another but for one letter: changed, left out, added, or in its neighbour's place. What only differs in
 * diacritics, spaces and hyphens is the same. In Cyrillic, where names are inflected, the last letters of words must be the same.
 */
export function isMisspelt(written: string, name: string): boolean {
  const [one, other] = [plain(written), plain(name)];
  if (other.length < 4 || one === other || Math.abs(one.length - other.length) > 1) return false;
  if (distance(one, other) > 1 && !isSwapped(one, other)) return false;
  return !/\p{sc=Cyrillic}/u.test(other) || lastLetters(one) === lastLetters(other);
}

/**
 * Whether a name behind a title, alone or not, is another but for a letter or two; only of longer ones two may differ.
 */
export function isNearlyNamed(written: string, name: string): boolean {
  const [one, other] = [plain(written), plain(name)];
  const shorter = Math.min(one.length, other.length);
  if (one === other || shorter < 3) return false;
  return isSwapped(one, other) || distance(one, other) <= (shorter < 6 ? 1 : 2);
}

/** Finds where a text nearly has a name, in any script. */
export function findMisspelt(text: string, name: string): WrittenName[] {
  const found: WrittenName[] = [];
  const isWhole = /\p{sc=Han}/u.test(name) ? () => true : isBoundary;
  for (let start = 0; start < text.length; start++) {
    // At most one letter is wrong, so one of the first two is right.
    const mayBegin = text[start] === name[0] || text[start + 1] === name[1];
    if (!mayBegin || !isWhole(text, start)) continue;
    const written = [0, 1, -1]
      .map((more) => text.slice(start, start + name.length + more))
      .filter((one) => isWhole(text, start + one.length) && /^\S.*\S$/su.test(one));
    if (written.some((one) => plain(one) === plain(name))) continue;
    const near = written.find((one) => isMisspelt(one, name));
    if (near) found.push({ start, end: start + near.length, text: near });
  }
  return found;
}

function isBoundary(text: string, at: number): boolean {
  return !/^[\p{L}\p{M}]{2}$/u.test(text.slice(at - 1, at + 1));
}

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\s-]+/gu, ' ')
    .toLowerCase();
}

function isSwapped(one: string, other: string): boolean {
  const at = Array.from(one).findIndex((letter, index) => letter !== other[index]);
  return one.slice(0, at) + one[at + 1] + one[at] + one.slice(at + 2) === other;
}

function lastLetters(name: string): string {
  return Array.from(name.matchAll(/.(?= |$)/gu), ([letter]) => letter).join('');
}
