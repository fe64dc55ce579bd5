import { languageOf } from '../../align/language-of.ts';
import type { BadForm, Glossary, Term, TermForms } from '../../model/glossary.ts';
import type { Locale } from '../../model/locale.ts';
import { termPattern } from './term-pattern.ts';

/** A term where words name it; offsets are into the words, in UTF-16 units. */
export interface FoundTerm {
  readonly term: Term;
  /** What the glossary says of the wording. */
  readonly kind: 'required' | 'admitted' | 'forbidden' | 'superseded';
  /** The form that is not to be written, where it is one. */
  readonly bad?: BadForm | undefined;
  readonly start: number;
  readonly end: number;
}

type Pattern = Omit<FoundTerm, 'start' | 'end'> & { readonly pattern: RegExp };

/** The patterns of a glossary, by language. */
const patterns = new WeakMap<Glossary, Map<Locale, readonly Pattern[]>>();

/** Finds the terms of a glossary that words name. Of forms that overlap the longest counts. */
export function findTerms(words: string, locale: Locale, glossary: Glossary): FoundTerm[] {
  const kept: FoundTerm[] = [];
  const longestFirst = findForms(words, locale, glossary).toSorted(
    (a, b) => b.end - b.start - (a.end - a.start),
  );
  for (const one of longestFirst) {
    if (kept.every(({ start, end }) => one.end <= start || end <= one.start)) kept.push(one);
  }
  return kept.toSorted((a, b) => a.start - b.start);
}

/** Finds all forms of terms in words, those inside others too. */
export function findForms(words: string, locale: Locale, glossary: Glossary): FoundTerm[] {
  return patternsOf(glossary, locale).flatMap(({ pattern, ...what }) =>
    Array.from(words.matchAll(pattern), (match) => ({
      ...what,
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
}

/** How a term is worded in a language, where the glossary says it. */
export function formsOf({ forms }: Term, locale: Locale): TermForms | undefined {
  return forms[locale] ?? forms[languageOf(locale)];
}

function patternsOf(glossary: Glossary, locale: Locale): readonly Pattern[] {
  const known = patterns.get(glossary) ?? new Map<Locale, readonly Pattern[]>();
  patterns.set(glossary, known);
  const own = known.get(locale) ?? compile(glossary, locale);
  known.set(locale, own);
  return own;
}

function compile({ terms }: Glossary, locale: Locale): Pattern[] {
  return terms.flatMap((term): Pattern[] => {
    const forms = formsOf(term, locale);
    if (!forms) return [];
    const bad = (kind: 'forbidden' | 'superseded') =>
      forms[kind].map((one) => ({ term, kind, bad: one, pattern: termPattern(one.form, locale) }));
    const good = (kind: 'required' | 'admitted') =>
      forms[kind].map((form) => ({ term, kind, pattern: termPattern(form, locale) }));
    return [...good('required'), ...good('admitted'), ...bad('forbidden'), ...bad('superseded')];
  });
}
