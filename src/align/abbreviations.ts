/** Those of Latin letters that texts in any script may have. */
const latin =
  'mr mrs ms dr prof st jr sr rev nos paras para sec ref fig figs vol ed eds cf e.g i.e vs ch pp p ext tel';

/** Abbreviations that a full stop belongs to and a sentence goes on after, by language; lower case, without it. */
const always: Readonly<Record<string, string>> = {
  en: `${latin} approx dept gen col lt sgt hon messrs`,
  fr: 'm mm mme mmes mlle dr pr jr nos réf chap p pp vol éd éds cf p.ex c.-à-d ex fig figs par tél ann rév',
  es: 'sr sra sres sras srta dr dra dres prof jr arts núm núms nº pág págs párr párrs cap vol ed eds cf p.ej fig figs ref tel ext ud uds rev',
  ru: 'г гг в вв т.е т.д т.п т.н т.к др пр см ср ст п пп стр рис табл им ул д корп кв тел факс проф д-р г-н г-жа акад руб коп тыс млн млрд осн эл прим напр гл пересм долл час мин сек изд',
  de: 'z.b d.h u.a usw bzw ca dr prof hr fr abs nr s vgl bd hrsg str tel ggf evtl sog inkl',
  ar: latin,
  zh: latin,
};

const ofDocuments = 'no doc docs res rec corr add amend app annex art arts';

/** The same of those that are words by themselves too: a sentence goes on after them before a number or a code only. */
const beforeNumbers: Readonly<Record<string, string>> = {
  en: ofDocuments,
  fr: 'no al art doc docs rés res rec corr add rev amend app annexe sect',
  es: 'no art doc docs res rec corr add enm apénd anexo secc',
  ru: 'док рез рек поправ попр прил испр доп дополн разд ред',
  de: 'art dok anh anm kap',
  ar: ofDocuments,
  zh: ofDocuments,
};

const sets = new Map<string, ReadonlySet<string>>();

/**
 * Whether a word is written with a full stop that ends no sentence.
 *
 * @param after what stands behind the full stop.
 */
export function isAbbreviation(word: string, after: string, language: string): boolean {
  const small = word.toLowerCase();
  if (setOf(always, language).has(small)) return true;
  return setOf(beforeNumbers, language).has(small) && /^\s*(?:[\p{N}№(]|\p{Lu}(?!\p{Ll}))/u.test(after);
}

function setOf(lists: Readonly<Record<string, string>>, language: string): ReadonlySet<string> {
  const list = lists[language] ?? '';
  let set = sets.get(list);
  if (!set) {
    set = new Set(list.split(' ').filter(Boolean));
    sets.set(list, set);
  }
  return set;
}
