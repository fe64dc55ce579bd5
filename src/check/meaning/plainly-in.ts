import { isFunctionWord, writtenFunctionWords } from '../../align/function-words.ts';
import { remember } from '../../align/remember.ts';
import { isKnownForm } from '../text/known-forms.ts';
import type { Language } from '../text/language.ts';

/** What share of its words must be known words of a language. */
const KNOWN = 0.7;
/** Fewer words tell nothing. */
const FEWEST = 5;
/** The languages with a lexicon that may have words in common. */
const latin: readonly Language[] = ['en', 'es', 'fr'];

/** Words without which hardly a sentence is written in German, Italian, Dutch, Portuguese and Ukrainian; in small letters. */
const signs =
  'ab aber alle auch auf bei daß dem den der des dich die dieser durch ein eine einem einen einer eines es für gegen haben hat ihre im ist jede jeder kein mit nach nicht noch oder seine seiner sich sie sind soll über um und von vor werden wie wird zu zum zur ' +
  'agli ai al alla alle allo anche ad che chi ciascuno come con dai dal dalla degli dei del della delle dello di ed essere gli ha hanno il in la le lo loro ma nei nel nella nelle nessun nessuno ogni per più può questa questo si sono sua sul sulla suo suoi tra tutte tutti un una uno ' +
  'aan al alle als bij dat de der deze die door een eigen en enige geen haar heeft het hij hun ieder iedereen iemand in is maar met mogen naar niemand niet of om onder ook op over te tegen ten tot uit van voor waarop wat wordt worden zal zich zij zijn zonder ' +
  'ao aos as às até com como da das de dela deve do dos ela em essa esta está estar estas este foi isso já lhe mais mas na não nas nem nenhum ninguém no nos os ou para pela pelas pelo pelos por quando que quem são se sem ser seu seus sua suas tem têm toda todas todo todos um uma ' +
  'або але без бути від він вона вони всі для до його за зі її кожна кожний має мають між на не ні ніхто перед по при про під своїх та також так усі хто це ці що щоб як який яка яке які якщо ';

/** What letters a language has not: words that have one are of another, or names. */
const otherLetters: Partial<Record<Language, RegExp>> = {
  en: /[^a-z]/,
  es: /[^a-záéíóúüñ]/,
  fr: /[^a-zàâæçéèêëîïôœùûüÿ]/,
  ru: /[^а-яё]/,
};

const foreign = new Map<Language, ReadonlySet<string>>();

/**
 * Whether words are in a language beyond doubt: most are words that the lexicon knows, more than it knows of any other language,
 * none is one that only others have, and none has letters that it has not. Of words of which it is not sure it says no.
 */
export function isPlainlyIn(language: Language, words: string): boolean {
  if (language === 'zh') return true;
  if (language === 'ar') return isPlainlyArabic(words);
  const each = words.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const [others, letters] = [foreignTo(language), otherLetters[language]];
  if (each.length < FEWEST || each.some((word) => others.has(word) || letters?.test(word))) return false;
  const [own = 0, ...rest] = [language, ...latin.filter((one) => one !== language)].map(
    (one) => each.filter((word) => isOf(word, one)).length,
  );
  return own >= KNOWN * each.length && rest.every((count) => count < own);
}

/** Whether words have the article and letters that only Arabic has, and none of Persian. */
function isPlainlyArabic(words: string): boolean {
  return (
    /(?<!\p{L})[وفبك]{0,2}(?:ال|لل)\p{L}{3}/u.test(words) &&
    /[ةيىك]/.test(words) &&
    !/[\u067e\u0686\u0698\u06a9\u06af\u06cc\u200c]/.test(words)
  );
}

const isOf = remember(
  (word, language) => isFunctionWord(word, language) || isKnownForm(word, language as Language),
  50_000,
);

/** Words that other languages have all the time, and this one has not. (Single letters stand in names and lists of all.) */
function foreignTo(language: Language): ReadonlySet<string> {
  const known = foreign.get(language);
  if (known) return known;
  const others = new Set([...writtenFunctionWords(language), ...signs.split(' ')]);
  const made = new Set([...others].filter((word) => word.length > 1 && !isOf(word, language)));
  foreign.set(language, made);
  return made;
}
