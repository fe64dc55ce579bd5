/* Puts what was saved into a page that is open, and leaves all else as it is. */

/** The page as it is now. Where it is no more, the table of circulars is shown. */
export async function fetchPage() {
  const answer = await fetch(location.pathname);
  if (answer.status === 404) location.assign('/');
  if (!answer.ok) throw new Error(await answer.text());
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}

/**
 * Exchanges the rows of a parallel text that are not as they were.
 *
 * @returns whether that was all that had changed.
 */
export function renewRows(before, next) {
  const parts = (page) => [...page.querySelectorAll('.part')];
  const frame = (page) =>
    [...page.querySelectorAll('.top, .heads')].map((one) => one.outerHTML).join('') +
    parts(page).map(({ id }) => id);
  if (frame(before) !== frame(next)) return false;
  const back = placeOnScreen();
  const focused = focusedSentence();
  for (const one of document.querySelectorAll('.told-notes')) one.remove();
  for (const [number, part] of parts(document).entries())
    exchange(part, parts(before)[number], parts(next)[number]);
  const styles = (page) => [...page.head.querySelectorAll('style:not(#columns)')];
  for (const [number, style] of styles(document).entries()) {
    const text = styles(next)[number]?.textContent ?? '';
    if (style.textContent !== text) style.textContent = text;
  }
  dispatchEvent(new PopStateEvent('popstate'));
  focused()?.focus({ preventScroll: true });
  back();
  return true;
}

/** Exchanges the rows of a part between the first and the last that differ. */
function exchange(live, before, next) {
  const [old, now] = [[...before.children], [...next.children]];
  const same = (one, other) => one.outerHTML === other.outerHTML;
  let start = 0;
  while (start < Math.min(old.length, now.length) && same(old[start], now[start])) start++;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && same(old.at(-1 - end), now.at(-1 - end))) end++;
  const rows = [...live.children];
  const after = rows[old.length - end] ?? null;
  for (const row of rows.slice(start, old.length - end)) row.remove();
  for (const row of now.slice(start, now.length - end))
    live.insertBefore(document.importNode(row, true), after);
}

/** Remembers which block is at the top of the screen; gives what brings it back there. */
export function placeOnScreen() {
  const block = [...document.querySelectorAll('main .part [id]')].find(
    (one) => one.getBoundingClientRect().bottom > 80,
  );
  const top = block?.getBoundingClientRect().top ?? 0;
  return () => {
    const now = block && document.getElementById(block.id)?.getBoundingClientRect().top;
    if (now !== undefined) scrollBy(0, now - top);
  };
}

/** Remembers which sentence is walked to; gives what finds it again. */
function focusedSentence() {
  const sentence = document.activeElement?.closest('.s');
  const cell = sentence?.closest('.cell');
  if (!cell) return () => undefined;
  const part = sentence.closest('.part').id;
  const rows = () => [...document.querySelectorAll(`#${CSS.escape(part)} > .row`)];
  const [row, number] = [
    rows().indexOf(cell.parentElement),
    [...cell.querySelectorAll('.s')].indexOf(sentence),
  ];
  return () => {
    if (sentence.isConnected) return sentence;
    const again = [...(rows()[row]?.querySelectorAll(`[data-l="${cell.dataset.l}"] .s`) ?? [])];
    const found = again[Math.min(number, again.length - 1)];
    if (found) found.tabIndex = 0;
    return found;
  };
}
