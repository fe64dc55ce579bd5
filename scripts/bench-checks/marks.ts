import { lookalikes, quotes } from './alphabets.ts';
import { replaceOne } from './blocks.ts';
import type { Sound, Spoilt } from './spoilt.ts';
import { pick } from './random.ts';

/** Takes a link away and leaves its words, or gives it the name of another. */
export function dropLink({ body, random }: Sound): Spoilt | undefined {
  const names = [...new Set([...body.matchAll(/\]\[([^\]]+)\]/g)].map(([, name = '']) => name))];
  return replaceOne(
    body,
    /\[([^\]^]+)\](?:\[([^\]]+)\]|\(([^)]+)\))/g,
    ([, words = '', name]) => {
      const other = pick(
        names.filter((one) => one !== name),
        random,
      );
      return name && other && random() < 0.5 ? `[${words}][${other}]` : words;
    },
    random,
  );
}

/** Takes an emphasis away. */
export function dropEmphasis({ body, random }: Sound): Spoilt | undefined {
  return replaceOne(
    body,
    /\*\*([^*]+)\*\*|(?<![*\w])[*_]([^*_\n]+)[*_](?![*\w])/g,
    ([, strong, weak]) => strong ?? weak,
    random,
  );
}

/** Makes a heading of another level, or a paragraph. */
export function unmakeHeading({ body, random }: Sound): Spoilt | undefined {
  return replaceOne(body, /^##+ (?=\S)/gm, ([marks]) => (random() < 0.5 ? `#${marks}` : ''), random);
}

/** Puts a letter of another alphabet that looks the same into a word. */
export function mixAlphabets({ body, random }: Sound): Spoilt | undefined {
  return replaceOne(
    body,
    /(?<![\p{L}\p{N}/@.:[({=_-])(?:\p{Script=Latin}{3,}|\p{Script=Cyrillic}{3,})(?![\p{L}\p{N}/@.\])}={_-])/gu,
    ([word]) => {
      const at = pick(
        Array.from(word).flatMap((letter, index) => (lookalikes.has(letter) ? [index] : [])),
        random,
      );
      return at === undefined
        ? undefined
        : word.slice(0, at) + lookalikes.get(word[at] ?? '') + word.slice(at + 1);
    },
    random,
  );
}

/** Leaves a quotation mark out, or puts one of another kind. */
export function breakQuote({ body, random }: Sound): Spoilt | undefined {
  return replaceOne(
    body,
    new RegExp(`[${Object.keys(quotes).join('')}]`, 'g'),
    ([mark]) => (random() < 0.5 ? '' : quotes[mark]),
    random,
  );
}
