import { languageOf } from '../../align/language-of.ts';
import type { BadForm, Glossary, Term, TermForms } from '../../model/glossary.ts';
import type { Block } from '../../model/block.ts';
import type { Locale } from '../../model/locale.ts';
import { findForm, searchedText } from './find-form.ts';
import { type FormWords, readForm } from './form-words.ts';

/** A term where a block names it; offsets are into its text, in UTF-16 units. */
export interface FoundTerm {
  readonly term: Term;
  /** What the glossary says of the wording. */
  readonly kind: 'required' | 'admitted' | 'forbidden' | 'superseded';
  /** The form that is not to be written, where it is one. */
  readonly bad?: BadForm | undefined;
  readonly start: number;
  readonly end: number;
}

type Wording = Omit<FoundTerm, 'start' | 'end'> & { readonly form: FormWords };

/** The forms of a glossary in one language. */
interface Forms {
  readonly sought: readonly Wording[];
  /** What was found in blocks: those of a source text are looked at beside each of its translations. */
  readonly found: WeakMap<Block, readonly FoundTerm[]>;
}

const formsOfGlossaries = new WeakMap<Glossary, Map<Locale, Forms>>();

/** Finds the terms of a glossary that a block names. Of forms that overlap the longest counts. */
export function findTerms(block: Block, locale: Locale, glossary: Glossary): FoundTerm[] {
  const kept: FoundTerm[] = [];
  const longestFirst = findForms(block, locale, glossary).toSorted(
    (a, b) => b.end - b.start - (a.end - a.start),
  );
  for (const one of longestFirst) {
    if (kept.every(({ start, end }) => one.end <= start || end <= one.start)) kept.push(one);
  }
  return kept.toSorted((a, b) => a.start - b.start);
}

/** Finds all forms of terms in a block, those inside others too. */
export function findForms(block: Block, locale: Locale, glossary: Glossary): readonly FoundTerm[] {
  const { sought, found } = formsIn(glossary, locale);
  const known = found.get(block);
  if (known) return known;
  const searched = searchedText(block.text);
  const forms = sought.flatMap(({ form, ...what }) =>
    findForm(form, searched).map((span) => ({ ...what, ...span })),
  );
  found.set(block, forms);
  return forms;
}

/** How a term is worded in a language, where the glossary says it. */
export function formsOf({ forms }: Term, locale: Locale): TermForms | undefined {
  return forms[locale] ?? forms[languageOf(locale)];
}

function formsIn(glossary: Glossary, locale: Locale): Forms {
  const known = formsOfGlossaries.get(glossary) ?? new Map<Locale, Forms>();
  formsOfGlossaries.set(glossary, known);
  const own = known.get(locale) ?? { sought: wordingsIn(glossary, locale), found: new WeakMap() };
  known.set(locale, own);
  return own;
}

function wordingsIn({ terms }: Glossary, locale: Locale): Wording[] {
  return terms.flatMap((term): Wording[] => {
    const forms = formsOf(term, locale);
    if (!forms) return [];
    const bad = (kind: 'forbidden' | 'superseded') =>
      forms[kind].map((one) => ({ term, kind, bad: one, form: readForm(one.form, locale) }));
    const good = (kind: 'required' | 'admitted') =>
      forms[kind].map((form) => ({ term, kind, form: readForm(form, locale) }));
    return [...good('required'), ...good('admitted'), ...bad('forbidden'), ...bad('superseded')];
  });
}
