import type { Circular, Part, Text } from '../model/circular.ts';
import type { Locale } from '../model/locale.ts';
import type { Catalogue } from './catalogue.ts';
import { htmlLang, longDate, nameIn, ownName } from './languages.ts';

/** An annex as one edition shows it: in the edition's language, or in that of its source. */
export interface ShownAnnex {
  readonly part: Part;
  readonly text: Text;
}

/** The values that `letter.html` can name, of the letter and the facts of its circular. */
export function letterValues(
  { facts, slug, parts }: Circular,
  letter: Text,
  annexes: readonly ShownAnnex[],
  catalogue: Catalogue,
) {
  const { locale, t, word } = catalogue;
  const [part] = parts;
  const name = word(facts.contact.name);
  const latin = facts.contact.latin === name ? undefined : facts.contact.latin;
  const page = (to: Locale) => ({ locale: to, lang: htmlLang(to), href: `../${to}/index.html` });
  return {
    edition: {
      locale,
      slug,
      reference: facts.reference,
      date: facts.date,
      dateline: t('date.dateline', { place: word(facts.place), date: longDate(facts.date, catalogue) }),
      corrected: facts.corrected,
      correctedNotice:
        facts.corrected && t('corrected.notice', { date: longDate(facts.corrected, catalogue) }),
      office: word(facts.office),
      addressees: facts.addressees.map(word),
      subject: letter.title,
      draft: letter.status === 'draft',
      draftLabel: t(draftKey(letter, 'label')),
      draftNotice: t(draftKey(letter, 'notice')),
      signed: t(`signed.${facts.signed}`),
    },
    contact: { ...facts.contact, fax: facts.contact.fax, name, latin },
    signatory: { name: word(facts.signatory.name), role: word(facts.signatory.role) },
    languages: [...(part?.texts.keys() ?? [])].map((to) => ({
      ...page(to),
      name: ownName(to),
      current: to === locale,
    })),
    source: letter.translatedFrom && {
      ...page(letter.translatedFrom),
      name: nameIn(letter.translatedFrom, locale),
    },
    annexes: annexes.map(({ part: { name: annex, locales }, text }) => ({
      name: annex,
      locale: text.locale,
      heading: text.title,
      draft: text.status === 'draft',
      title: letter.annexes[annex],
      notice: locales.includes(locale) ? undefined : onlyIn(locales, catalogue),
    })),
  };
}

/** The key of what is said of a draft: a translation is one in another way than a letter that is not issued yet. */
export function draftKey({ translatedFrom }: Pick<Text, 'translatedFrom'>, what: 'label' | 'notice'): string {
  return `draft.${translatedFrom ? 'translation' : 'letter'}-${what}`;
}

/** "(in English only)"; of several languages, their names. */
function onlyIn(locales: readonly Locale[], { locale, t }: Catalogue): string {
  if (locales.length === 1) return t(`only-in.${locales[0]}`);
  const names = locales.map((one) => nameIn(one, locale));
  return t('mark.aside', { words: new Intl.ListFormat(locale, { type: 'unit' }).format(names) });
}
