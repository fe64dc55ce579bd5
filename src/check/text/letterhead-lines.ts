import type { Locale } from '../../model/locale.ts';
import type { TextContext } from '../rule.ts';

/** Tells what of a letter's head or foot a line is, if it is any. */
export type LetterheadReader = (line: string) => string | undefined;

/** What whole lines are, by the beginning of the key of their wording in the catalogue. */
const lines: readonly (readonly [string, string])[] = [
  ['salutation', 'salutation'],
  ['close', 'close'],
  ['signed.', 'note on the signature'],
  ['only-in.', 'note on the language of an annex'],
  ['office.', 'office'],
  ['role.', 'office of the signatory'],
  ['addressee.', 'addressee'],
  ['publisher.', 'name of the publisher'],
];

const plain = (words: string) =>
  words
    .replace(/\s+/g, ' ')
    .replace(/[.,،，]$/, '')
    .trim()
    .toLowerCase();

/** How to know, in one language, the lines that the pages write by themselves from the catalogue and the facts. */
export function letterheadOf(locale: Locale, { wordings, facts }: TextContext): LetterheadReader {
  const own = wordings.get(locale) ?? {};
  const whole = new Map<string, string>();
  for (const [key, value] of Object.entries(own)) {
    const name = lines.find(
      ([start]) => key === start || (start.endsWith('.') && key.startsWith(start)),
    )?.[1];
    if (name) for (const line of value.split('\n')) whole.set(plain(line), name);
  }
  const people = [facts?.contact.name, facts?.contact.latin, facts?.signatory.name].map((name) =>
    typeof name === 'string' ? name : name?.[locale],
  );
  for (const name of people) if (name) whole.set(plain(name), 'name').set(plain(`(${name})`), 'name');
  const labels = Object.entries(own).filter(
    ([key, value]) => key.startsWith('label.') && /[:：]$/.test(value),
  );
  const dateline = datelineOf(own);
  return (line) => {
    const words = line.trim();
    const label = labels.find(([, value]) => words.toLowerCase().startsWith(value.toLowerCase()))?.[1];
    if (label !== undefined) return `label \`${label}\``;
    return whole.get(plain(words)) ?? (dateline?.(words) ? 'date line' : undefined);
  };
}

/** How long the name of a place can be before a date, in UTF-16 units. */
const LONGEST_PLACE = 30;

/** Tells the date line of a letter: its place, and a date in words. */
function datelineOf(own: Readonly<Record<string, string>>): ((line: string) => boolean) | undefined {
  const [line, long] = [own['date.dateline'], own['date.long']];
  if (line === undefined || long === undefined) return undefined;
  const escaped = (words: string) => words.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
  const date = escaped(long)
    .replace('{{day}}', '\\d{1,2}(?:er|º)?')
    .replace('{{month}}', '[\\p{L}\\p{M}\\d]+')
    .replace('{{year}}', '\\d{4}');
  const pattern = escaped(line)
    .replace('{{place}}', "(?<place>[\\p{L}\\p{M}' -]{2,})")
    .replace('{{date}}', date);
  const whole = new RegExp(`^${pattern}[.]?$`, 'u');
  return (words) => {
    // Few lines have a year, and the pattern is slow.
    if (pattern.includes('\\d{4}') && !/\d{4}/.test(words)) return false;
    const found = whole.exec(words);
    // As a bound within the pattern it would be slow to compile.
    return found !== null && (found.groups?.['place'] ?? '').length <= LONGEST_PLACE;
  };
}
