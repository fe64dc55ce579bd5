/** A piece of a text: where it begins and ends, as offsets into the text, and what stands there. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Abbreviations that a full stop belongs to and a sentence goes on after, by language; lower case, without it. */
const abbreviations: Readonly<Record<string, string>> = {
  en: 'mr mrs ms dr prof st no nos art arts para paras sec ref fig figs vol ed eds cf e.g i.e vs approx dept rev gen col lt sgt hon messrs ch pp p ext tel',
  fr: 'm mm mme mlle dr pr art al no nos réf chap p pp vol éd cf p.ex c.-à-d ex fig par tél ann rév',
  es: 'sr sra sres dr dra prof art arts núm nº no pág págs párr cap vol ed cf p.ej fig ref tel ext ud uds rev',
  ru: 'г гг в вв т.е т.д т.п т.н т.к др пр см ср ст п пп стр рис табл им ул д корп кв тел факс проф акад руб коп тыс млн млрд осн эл прим напр гл пересм долл час мин сек изд',
  de: 'z.b d.h u.a usw bzw ca dr prof hr fr art abs nr s vgl bd hrsg str tel ggf evtl sog inkl',
  ar: '',
  zh: '',
};

const sets = new Map<string, ReadonlySet<string>>();
const segmenters = new Map<string, Intl.Segmenter>();

/**
 * Cuts a text into sentences: by Unicode's rules (`Intl.Segmenter`), put together again after abbreviations, initials,
 * numbers of an enumeration, and before what goes on in small letters; cut after Chinese and Arabic marks that Unicode's rules
 * leave whole. Closing quotes and brackets stay with what they close; white space around a sentence is no part of it.
 *
 * @param locale BCP 47, of the text.
 */
export function segmentText(text: string, locale: string): Piece[] {
  const language = locale.split('-')[0] ?? locale;
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(locale, { granularity: 'sentence' });
    segmenters.set(language, segmenter);
  }
  const ends: number[] = [];
  for (const { index, segment } of segmenter.segment(text)) {
    for (const { 0: inner, index: at } of segment.matchAll(
      /[^。！？؟]*[。！？؟]+[”’」』）)»"]*|[^。！？؟]+/g,
    )) {
      ends.push(index + at + inner.length);
    }
  }
  const pieces: Piece[] = [];
  let start = 0;
  for (const end of ends) {
    if (end < text.length && goesOn(text.slice(start, end), text.slice(end), language)) continue;
    pushTrimmed(pieces, text, start, end);
    start = end;
  }
  return pieces;
}

/** Whether a sentence that seems to end goes on. */
function goesOn(before: string, after: string, language: string): boolean {
  const ended = before.trimEnd();
  if (!/\p{L}|\p{N}/u.test(ended)) return true;
  if (/^[\s"»”’)\]]*[,;:،؛–—-]|^\s*\p{Ll}/u.test(after) && /[.…]["»”’)\]]*$/.test(ended)) return true;
  if (!ended.endsWith('.')) return false;
  const word = /[\p{L}\p{N}.º°-]+(?=\.$)/u.exec(ended)?.[0] ?? '';
  if (/^(?:\p{Lu}|\p{Lu}\p{Ll}?(?:\.-?\p{Lu})+)$/u.test(word)) return true;
  if (/^(?:\d{1,3}|[ivxlcdm]{1,6}|\p{L})$/iu.test(word) && ended.length - word.length <= 2) return true;
  return isAbbreviation(word.toLowerCase(), language);
}

function isAbbreviation(word: string, language: string): boolean {
  let set = sets.get(language);
  if (!set) {
    set = new Set((abbreviations[language] ?? '').split(' ').filter(Boolean));
    sets.set(language, set);
  }
  return set.has(word);
}

function pushTrimmed(pieces: Piece[], text: string, start: number, end: number) {
  const piece = text.slice(start, end);
  const trimmed = piece.trim();
  if (trimmed === '') return;
  const from = start + piece.indexOf(trimmed);
  pieces.push({ start: from, end: from + trimmed.length, text: trimmed });
}
