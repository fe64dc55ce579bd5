import { resolve } from 'node:path';
import { checkCircular, wordingsOf } from '../../src/build/check-circular.ts';
import { openTold, type Told } from '../../src/check/told.ts';
import { loadCatalogues } from '../../src/html/catalogue.ts';
import { openTemplates } from '../../src/html/templates.ts';
import type { Text } from '../../src/model/circular.ts';
import type { Locale } from '../../src/model/locale.ts';
import { readGlossary } from '../../src/source/read-glossary.ts';
import type { Defect } from './defects.ts';
import type { Spoilt } from './spoilt.ts';
import { cutText, type Letters, withBody } from './letters.ts';

const locales = ['ar', 'zh', 'en', 'fr', 'ru', 'es'];
const { glossary } = await readGlossary(resolve('content'));
const wordings = wordingsOf(locales, await loadCatalogues(await openTemplates('templates'), locales));

/** What is told of letters, one of them with another body. */
export function tellOf(letters: Letters, spoilt?: { locale: Locale; body: string }): Told[] {
  const texts = new Map<Locale, Text>();
  for (const [locale, text] of letters.texts)
    texts.set(locale, withBody(text, spoilt?.locale === locale ? spoilt.body : cutText(text)[1]));
  const part = { name: 'letter', source: letters.source, locales: [...texts.keys()], texts };
  checkCircular({ ...letters.circular, parts: [part] }, { wordings, glossary });
  return openTold([...texts.values()].map(({ file }) => file));
}

/** What became of a defect. */
export interface Verdict {
  readonly found: boolean;
  /** Messages that are new, and not about it. */
  readonly beside: readonly Told[];
}

/** Whether the new messages tell of a defect: a rule that fits, at its lines or with them on the other side. */
export function judge(
  { rules }: Defect,
  { lines: [first, last], body }: Spoilt,
  text: Text,
  [before, after]: readonly [readonly Told[], readonly Told[]],
): Verdict {
  const known = new Set(before.map(nameOf));
  const fresh = after.filter((one) => !known.has(nameOf(one)));
  const above = cutText(text)[0].split('\n').length;
  // What is missing at the beginning is told of at the title, which stands in the front matter.
  const isThere = (path: string, line: number, endLine: number) =>
    path === text.file.path && line - above <= last + 3 && Math.max(0, endLine - above) >= first - 3;
  const about = fresh.filter(
    ({ ruleId, file, line, endLine, related }) =>
      rules.test(ruleId) &&
      (isThere(file.path, line, endLine) ||
        related.some((one) => isThere(one.file.path, one.line, one.endLine))),
  );
  return { found: about.length > 0 && body !== '', beside: fresh.filter((one) => !about.includes(one)) };
}

/** Lines move when a text is spoilt: they are no part of what a message is. */
function nameOf({ file, ruleId, reason }: Told): string {
  return [file.path, ruleId, reason].join('\n');
}
