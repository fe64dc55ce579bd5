import { languageOf } from '../../align/language-of.ts';
import type { BadForm, Glossary, Term, TermForms } from '../../model/glossary.ts';
import type { Locale } from '../../model/locale.ts';
import { termPattern } from './term-pattern.ts';

/** A term where words name it; offsets are into the words, in UTF-16 units. */
export interface FoundTerm {
  readonly term: Term;
  /** What the glossary says of the wording. */
  readonly kind: 'required' | 'forbidden' | 'superseded';
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
  const found = patternsOf(glossary, locale).flatMap(({ pattern, ...what }) =>
    [...words.matchAll(pattern)].map((match) => ({
      ...what,
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
  const kept: FoundTerm[] = [];
  for (const one of found.toSorted((a, b) => b.end - b.start - (a.end - a.start))) {
    if (kept.every(({ start, end }) => one.end <= start || end <= one.start)) kept.push(one);
  }
  return kept.toSorted((a, b) => a.start - b.start);
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
    return [
      ...forms.required.map((form) => ({
        term,
        kind: 'required' as const,
        pattern: termPattern(form, locale),
      })),
      ...bad('forbidden'),
      ...bad('superseded'),
    ];
  });
}
