/* Where in a page what a message speaks of stands. */

export const isParallel = document.querySelector('.row.heads') !== null;
const own = document.documentElement.lang;

/** What a place is in this page: its sentences, else its block, else the title of its part. */
export function elementsAt({ part, block, beads = [], locale }) {
  if (!part) return [];
  const found = isParallel ? inParallel(part, block, beads, locale) : [inEdition(part, block, locale)];
  return found.filter(Boolean);
}

function inParallel(part, block, beads, locale) {
  const column = `[data-l="${locale}"]`;
  const sentences = beads.flatMap((bead) => [...document.querySelectorAll(`${column} .s[data-s="${bead}"]`)]);
  if (sentences.length > 0) return sentences;
  const single = document.querySelector(`#${CSS.escape(part)} > .single`);
  if (single) return [block ? document.getElementById(block) : single.firstElementChild];
  const row = block
    ? document.getElementById(block)?.closest('.row')
    : document.querySelector(`#${CSS.escape(part)} > .row`);
  return [row?.querySelector(column)];
}

function inEdition(part, block, locale) {
  const title = part === 'letter' ? 'h1' : `#${CSS.escape(part)} :is(h1, h2)`;
  const found = block ? document.getElementById(block) : document.querySelector(title);
  const language = found?.closest('[lang]').lang ?? own;
  return language === locale ? found : undefined;
}

/** Shows columns beside those that are there. */
export function showLanguages(wanted) {
  const known = new Set([...document.querySelectorAll('[data-choice]')].map(({ dataset }) => dataset.choice));
  const shown = [...document.querySelectorAll('.heads [data-l]')]
    .filter((one) => one.getClientRects().length > 0)
    .map(({ dataset }) => dataset.l);
  const all = [...new Set([...shown, ...wanted])].filter((locale) => known.has(locale));
  if (all.length === shown.length) return;
  const address = new URL(location.href);
  address.search = `?l=${all.join(',')}`;
  history.replaceState(null, '', address);
  dispatchEvent(new PopStateEvent('popstate'));
}
