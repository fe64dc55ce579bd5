/**
 * An Arabic word without marks, with one form of each letter, and without what is written onto it: conjunctions,
 * prepositions, the article, pronouns and endings, where three letters remain. A light stemmer in the way of Larkey,
 * Ballesteros and Connell, "Light stemming for Arabic information retrieval" (2007).
 */
export function peelArabic(word: string): string {
  return peelEnd(peelStart(/[\u064b-\u065f\u0670\u0640أإآٱىة]/.test(word) ? plainLetters(word) : word));
}

function plainLetters(word: string): string {
  return word
    .replace(/[\u064b-\u065f\u0670\u0640]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه');
}

function peelStart(word: string): string {
  const article = /^[وف]?[بك]?(?:ال|لل)/.exec(word)?.[0];
  if (article && word.length - article.length >= 3) return word.slice(article.length);
  if (/^[وف]/.test(word) && word.length >= 5) return word.slice(1);
  if (/^[بل]/.test(word) && word.length >= 5) return word.slice(1);
  return word;
}

function peelEnd(word: string): string {
  return word.replace(/(?:هما|تها|ها|هم|هن|ات|ون|ين|ان|يه|ه|ي)$/, (end, at: number) => (at >= 3 ? '' : end));
}
