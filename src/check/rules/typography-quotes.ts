import type { CheckedText, TextContext, TextRule } from '../rule.ts';
import { type Language, languageOf } from '../text/language.ts';
import { proseOf } from '../text/prose.ts';
import { stretchesOf } from '../text/tell-stretch.ts';

/** A style of quotation marks: those that open and close, as they are shown, and all that belong to it. */
interface Style {
  readonly shown: string;
  readonly marks: RegExp;
}

const styles: Readonly<Record<'straight' | 'curly' | 'guillemets', Style>> = {
  straight: { shown: '"…"', marks: /"/ },
  curly: { shown: '“…”', marks: /[“”]/ },
  guillemets: { shown: '«…»', marks: /[«»]/ },
};

type StyleName = keyof typeof styles;

/** What languages write in a profile, where it was seen; elsewhere a text has but to keep to one style. */
const expected: Readonly<Record<'itu' | 'un', Readonly<Partial<Record<Language, StyleName>>>>> = {
  itu: { fr: 'straight', ru: 'straight', zh: 'curly', ar: 'straight' },
  un: { fr: 'guillemets', ru: 'guillemets', zh: 'curly' },
};

/**
 * A text has one style of quotation marks, that of its language in the typography profile: ITU writes `"…"` in French, Russian and
 * Arabic, UN New York `«…»` in French and Russian; Chinese has `“…”`. Marks of another style may stand within a quotation.
 *
 * @example bad: ru: `инициатива «Зеленая кампания»`: "Unexpected quotation mark `«`, expected `"…"`"
 * @example bad: `the "first" and the “second” and the "third"`: "Unexpected quotation mark `“`, expected `"…"` as elsewhere in the text"
 * @example good: `the “Green "Digital" Action” initiative`
 * @example good: fr: `l'initiative "Action numérique"`
 */
export const typographyQuotes: TextRule = {
  id: 'typography/quotes',
  level: 'warning',
  scope: 'text',
  check(text, tell, context) {
    const found = outerMarks(text);
    const language = languageOf(text.locale);
    const [wanted, why] = wantedStyle(found, language, context);
    const tellStretch = stretchesOf(text, tell);
    // Of the six languages Russian alone opens a quotation below the line.
    if (language && language !== 'ru') {
      for (const { block, words } of proseOf(text)) {
        for (const { index } of words.matchAll(/„/g)) {
          tellStretch(block, index, index + 1, 'Unexpected quotation mark `„`, expected none below the line');
        }
      }
    }
    if (!wanted) return;
    for (const { block, index, mark, style, opens } of found) {
      if (style === wanted) continue;
      const by = wanted === 'straight' ? '"' : wanted === 'curly' ? (opens ? '“' : '”') : opens ? '«' : '»';
      tellStretch(
        block,
        index,
        index + 1,
        `Unexpected quotation mark \`${mark}\`, expected \`${styles[wanted].shown}\`${why}`,
        { by },
      );
    }
  },
};

/** The quotation marks of a text that stand in no other quotation. */
function outerMarks(text: CheckedText) {
  return proseOf(text).flatMap(({ block, words }) => {
    let outer: StyleName | undefined;
    let depth = 0;
    return [...words.matchAll(/["“”«»]/g)].flatMap(({ 0: mark, index }) => {
      const style =
        (Object.keys(styles) as StyleName[]).find((name) => styles[name].marks.test(mark)) ?? 'straight';
      if (outer !== undefined && style !== outer) return [];
      const opens = style === 'straight' ? outer === undefined : /[“«]/.test(mark);
      depth += opens ? 1 : -1;
      if (outer === undefined || depth <= 0) outer = opens ? style : undefined;
      if (outer === undefined) depth = 0;
      return [{ block, index, mark, style, opens }];
    });
  });
}

function wantedStyle(
  found: readonly { readonly style: StyleName }[],
  language: Language | undefined,
  { typography }: TextContext,
): [StyleName?, string?] {
  if (!language) return [];
  const own = expected[typography][language];
  if (own) return [own, ''];
  const [first, second] = [...Map.groupBy(found, ({ style }) => style)].toSorted(
    (a, b) => b[1].length - a[1].length,
  );
  return first && second ? [first[0], ' as elsewhere in the text'] : [];
}
