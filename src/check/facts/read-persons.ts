import { CLAIMED } from './fact.ts';

/** A name as it is written in a text; offsets in UTF-16 units. */
export interface WrittenName {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Words with capitals, as first and family names are. */
const latinName =
  /(?<![\p{sc=Latin}\p{M}-])(?=\p{sc=Latin})\p{Lu}[\p{Ll}\p{M}'’]+(?:[ \u00a0-]\p{Lu}[\p{sc=Latin}\p{M}'’]+)*(?![\p{sc=Latin}\p{M}])/gu;
const titles = [
  'Mr|Mrs|Ms|Messrs|Dr|Prof|Professor|MM?|Mmes?|Mlle|Sr|Sra|Sres|Dra|Dª',
  'г-н[ауе]?|г-ном|г-ж[аиуе]|г-жой|д-ра?|проф',
  '(?:[وبل]?ال|لل)(?:سيد|سيدة|دكتور|دكتورة)',
].join('|');
const titled = new RegExp(`(?<![\\p{L}\\p{M}])(?:${titles})\\.?[ \\u00a0]`, 'gu');
/** Titles that Chinese has behind a name. */
const titleBehind = /^ ?(?:先生|女士|博士|教授|阁下)/u;

/** What stands behind a title in the place of a name, and differs from language to language. */
const office =
  /^(?:vice|deputy|co|sub)?(?:president|chair|minist|direct|secret|represent|administrat|excel|speaker|moderat|depu|ambassad|ambasad|embajad|commission|comisari|delegat|deleg|coordin|rapporteur|relator|governor|gouverneur|gobernador|general|madam|counsel|conse)/u;

/**
 * Finds the names of persons that are in Latin letters: in texts of another script all capitalised words that follow each other,
 * else those after a title, for each language spells places and bodies in its own way. One word is a name only with a title.
 */
export function readPersons(text: string, locale: string): WrittenName[] {
  const isOtherScript = /^(?:ar|ru|zh)\b/.test(locale);
  const free = text.replace(titled, (title) => `${' '.repeat(title.length - 1)}${CLAIMED}`);
  return Array.from(free.matchAll(latinName), ({ 0: written, index }) => ({
    start: index,
    end: index + written.length,
    text: written,
  })).filter(({ start, end, text: written }) => {
    const isTitled = free[start - 1] === CLAIMED || titleBehind.test(free.slice(end, end + 4));
    const isFull = /[ \u00a0-]/.test(written);
    return (isTitled || (isOtherScript && isFull)) && !isOffice(written);
  });
}

function isOffice(written: string): boolean {
  const [first = ''] = written
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^(?:vice|deputy|co)-/u, '')
    .split(/[ \u00a0]/);
  return office.test(first);
}
