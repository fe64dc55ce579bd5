import { VFile } from 'vfile';
import { parse } from 'yaml';
import { checkPart } from '../../../src/check/check-part.ts';
import { alignTexts } from '../../../src/align/index.ts';
import { acceptPassages } from '../../../src/check/freshness/accept-passages.ts';
import { prepareText } from '../../../src/check/prepare-text.ts';
import type { RuleContext } from '../../../src/check/rule.ts';
import { rules } from '../../../src/check/rules/index.ts';
import { loadCatalogues } from '../../../src/html/catalogue.ts';
import { openTemplates } from '../../../src/html/templates.ts';
import type { Accepted } from '../../../src/model/accepted.ts';
import type { Text } from '../../../src/model/circular.ts';
import type { Glossary } from '../../../src/model/glossary.ts';
import { parseMarkdown } from '../../../src/source/markdown.ts';
import { glossarySchema } from '../../../src/source/schemas.ts';
import type { Example } from './examples.ts';

const links = ['presidency-letter', 'green'];
const locales = ['ar', 'zh', 'en', 'fr', 'ru', 'es'];
const catalogues = await loadCatalogues(await openTemplates('templates'), locales);

/** What rules know in their examples: the catalogues that come with Hexapla. */
export const context: RuleContext = {
  typography: 'itu',
  wordings: new Map(locales.map((locale) => [locale, catalogues.get(locale).wordings])),
};

/** A text with a body, of which nothing was told yet; its circular has the links `presidency-letter` and `green`. */
export function makeText(locale: string, markdown: string): Text {
  return {
    part: 'letter',
    locale,
    file: new VFile({ path: `letter.${locale}.md`, value: markdown }),
    title: '',
    status: 'draft',
    annexes: {},
    tree: parseMarkdown(markdown, links),
    links,
    images: new Map(),
  };
}

/**
 * What a rule tells of the texts of a part, as `locale:line:column: reason`, the locale left out where there is but one.
 *
 * @param given an English text, or texts, the source first.
 * @param more what rules know otherwise than in their examples.
 */
export function messagesOf(
  id: string,
  given: string | Example['texts'],
  more: Partial<RuleContext> = {},
): string[] {
  const texts = typeof given === 'string' ? [{ locale: 'en', markdown: given }] : given;
  const { made, known } = makeTexts(texts);
  const others = rules.filter((rule) => rule.id !== id).map((rule) => [rule.id, 'off'] as const);
  checkPart(
    { source: made[0]?.locale ?? '', texts: made },
    { ...context, ...known, ...more },
    Object.fromEntries(others),
  );
  return made.flatMap(({ locale, file }) =>
    file.messages.map(({ line, column, reason }) =>
      [...(made.length > 1 ? [locale] : []), line, `${column}: ${reason}`].join(':'),
    ),
  );
}

/** The texts of an example, and what rules know in it: what was accepted, and the glossary. */
export function makeTexts(texts: Example['texts']) {
  const [former, term] = ['was', 'glossary'].map((name) => texts.find(({ locale }) => locale === name));
  const made = texts
    .filter((text) => text !== former && text !== term)
    .map(({ locale, markdown }) => makeText(locale, markdown));
  const known: Partial<RuleContext> = {
    ...(former && { accepted: acceptedBeside(former.markdown, made) }),
    ...(term && { glossary: readTerm(term.markdown) }),
  };
  return { made, known };
}

/** A glossary of one term. */
function readTerm(yaml: string): Glossary {
  const forms = parse(yaml) as Record<string, object>;
  const whole = Object.entries(forms).map(([locale, one]) => [locale, { status: 'known', ...one }]);
  return { terms: glossarySchema.parse([{ forms: Object.fromEntries(whole) }]) };
}

/** What is accepted where all translations are, beside a source text that said something else. */
function acceptedBeside(markdown: string, [source, ...translations]: readonly Text[]): Accepted {
  const alignment = alignTexts(
    prepareText(makeText(source?.locale ?? '', markdown)),
    translations.map((text) => prepareText(text)),
  );
  const by = { by: 'A reader', on: '2025-01-31', isChosen: () => true };
  return { letter: acceptPassages(alignment, [], by).passages };
}
