/* What a preview adds to a page: the messages at what they speak of, a bar to go through them, and news of what was saved. */
// oxlint-disable-next-line import/no-absolute-path -- the preview's server has it there
import { createHotContext } from '/@vite/client';
import { choicesOf, showBar, shownMessages } from './bar.js';
import { showBroken, showNotes } from './notes.js';
import { elementsAt, isParallel, showLanguages } from './places.js';
import { fetchPage, placeOnScreen, renewRows } from './renew.js';

const remembered = JSON.parse(sessionStorage.getItem('hexapla-preview') ?? '{}');
const filter = { off: [], rule: '', locale: '', ...remembered.filter };
let state = stateOf(document);
let current = state.messages.find((one) => keyOf(one) === remembered.current);
let served;

function stateOf(page) {
  return JSON.parse(page.getElementById('preview-state').textContent);
}

/** What a message is known by from save to save. */
function keyOf({ rule, message, part, block }) {
  return JSON.stringify([state.slug, rule, message, part, block]);
}

function draw() {
  const { messages, broken, slug } = state;
  for (const key of ['rule', 'locale']) if (!choicesOf(messages, key).includes(filter[key])) filter[key] = '';
  const shown = shownMessages(messages, filter);
  current = current && shown.find((one) => keyOf(one) === keyOf(current));
  showNotes(shown, current, goTo);
  if (slug !== undefined) showBar({ messages, filter, current }, draw, walk);
  showBroken(broken);
  sessionStorage.setItem('hexapla-preview', JSON.stringify({ filter, current: current && keyOf(current) }));
}

function walk(by) {
  const shown = shownMessages(state.messages, filter);
  const at = shown.indexOf(current);
  if (shown.length > 0) goTo(shown.at(at === -1 ? Math.min(0, by) : (at + by) % shown.length));
}

/** Goes to a message: its language is shown, its sentence lit with what corresponds to it. */
function goTo(message) {
  current = message;
  if (isParallel)
    showLanguages([message, ...message.related.slice(0, 1)].flatMap(({ locale }) => locale ?? []));
  draw();
  const [first] = elementsAt(message);
  first?.dispatchEvent(new CustomEvent('hexapla:walk', { bubbles: true }));
  first?.scrollIntoView({ block: 'center' });
}

/** Shows what was saved: in a parallel text row by row, else by loading the page. */
async function renew() {
  const next = isParallel && served ? await fetchPage() : undefined;
  const before = served;
  if (!next || !renewRows(before, next)) return location.reload();
  const back = placeOnScreen();
  [served, state] = [next, stateOf(next)];
  draw();
  back();
  return undefined;
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.('select, input, textarea'))
    return;
  if (event.key === 'n') walk(1);
  if (event.key === 'p') walk(-1);
});

draw();
if (isParallel) {
  const page = await fetchPage();
  // What was saved in between is not what this page was.
  if (stateOf(page).version === state.version) served = page;
}

const hot = createHotContext('/hexapla-preview');
let renewing = Promise.resolve();
hot.on('hexapla:changed', ({ slugs, version }) => {
  renewing = renewing.then(async () => {
    if (version <= state.version) return;
    const isOther = state.slug !== undefined && slugs.length > 0 && !slugs.includes(state.slug);
    if (isOther) state.version = version;
    // Where the server is gone, Vite's client waits for it, and loads the page when it is back.
    else await renew().catch((error) => error instanceof TypeError || location.reload());
  });
});
hot.send('hexapla:listening');
