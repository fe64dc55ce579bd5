/* What a preview adds to a page: the messages at what they speak of, a bar to go through them, and news of what was saved. */
// oxlint-disable-next-line import/no-absolute-path -- the preview's server has it there
import { createHotContext } from '/@vite/client';

const levels = ['error', 'warning', 'info'];
const own = document.documentElement.lang;
const isParallel = document.querySelector('.row.heads') !== null;
const remembered = JSON.parse(sessionStorage.getItem('hexapla-preview') ?? '{}');
const filter = { off: [], rule: '', locale: '', ...remembered.filter };
let state = readState(document);
let current = remembered.current ?? -1;
let served;

function readState(page) {
  return JSON.parse(page.getElementById('preview-state').textContent);
}

function remember() {
  sessionStorage.setItem('hexapla-preview', JSON.stringify({ filter, current }));
}

/** Makes an element; text among the children is text. */
function make(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else if (value !== undefined) element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
}

/** What a place is in this page: its sentences, else its block, else the title of its text. */
function elementsAt({ part, block, beads = [], locale }) {
  if (!part) return [];
  if (isParallel) {
    const column = `[data-l="${locale}"]`;
    const sentences = beads.flatMap((bead) => [
      ...document.querySelectorAll(`${column} .s[data-s="${bead}"]`),
    ]);
    if (sentences.length > 0) return sentences;
    const single = block && document.querySelector(`.single #${CSS.escape(block)}`);
    const row = block
      ? document.getElementById(block)?.closest('.row')
      : document.querySelector(`#${part} > .row`);
    return [single || row?.querySelector(column)].filter(Boolean);
  }
  if (locale !== own && document.querySelector(`[lang="${locale}"]`) === null) return [];
  const found = block ? document.getElementById(block) : document.querySelector('h1');
  return found && found.closest('[lang]').lang === locale ? [found] : [];
}

/** The messages that the filter lets through. */
function shownMessages() {
  return state.messages.filter(
    ({ rule, level, locale }) =>
      !filter.off.includes(level) &&
      (filter.rule === '' || rule === filter.rule) &&
      (filter.locale === '' || locale === filter.locale),
  );
}

function draw() {
  const within = focusables().indexOf(document.activeElement);
  for (const one of document.querySelectorAll('.told-notes, .told-bar, .told-broken')) one.remove();
  for (const one of document.querySelectorAll('[data-told]')) one.removeAttribute('data-told');
  const messages = shownMessages();
  current = Math.min(current, messages.length - 1);
  for (const [number, message] of messages.entries()) {
    mark(elementsAt(message), message.level, noteOf(message, number));
    for (const other of message.related) mark(elementsAt(other), message.level, otherNote(message, number));
  }
  if (state.slug !== undefined) document.body.append(barOf(messages));
  if (state.broken.length > 0) document.body.prepend(brokenNote());
  if (within !== -1) focusables()[within]?.focus();
  remember();
}

/** What can be reached in the bar: it is made anew at each change, and who is in it stays there. */
function focusables() {
  return [...document.querySelectorAll('.told-bar :is(a, button, select)')];
}

/** Marks what a message speaks of, and puts the note behind its block; the worst level shows. */
function mark(elements, level, note) {
  const [first] = elements;
  if (!first) return;
  for (const one of elements) {
    const known = one.dataset.told;
    if (known === undefined || levels.indexOf(level) < levels.indexOf(known)) one.dataset.told = level;
  }
  const cell = first.closest('.cell') ?? first;
  const isWithin = cell.matches('.cell, li, td, th');
  const beside = isWithin ? cell.lastElementChild : cell.nextElementSibling;
  const list = beside?.matches('.told-notes')
    ? beside
    : make('ul', { class: 'told-notes', lang: 'en', dir: 'ltr' });
  if (isWithin) cell.append(list);
  else cell.after(list);
  list.append(note);
}

function noteOf(message, number) {
  const { level, rule, message: reason, confidence, changes, at, editor } = message;
  const sure = confidence < 1 ? `, ${Math.round(confidence * 100)} % sure` : '';
  const changed = changes.map(([kind, words]) =>
    kind === 'same' ? words : make(kind === 'in' ? 'ins' : 'del', {}, words),
  );
  return make(
    'li',
    { 'data-level': level, class: number === current ? 'told-current' : undefined },
    make('button', { type: 'button', onclick: () => goTo(number) }, `${level} ${rule}${sure}`),
    ' ',
    reason,
    ...(changed.length > 0 ? [make('p', { class: 'told-changes', dir: 'auto' }, ...changed)] : []),
    ' ',
    make('a', { href: editor }, at),
  );
}

/** What stands at the other side of a message: a way to it. */
function otherNote({ level, rule, locale, message }, number) {
  const button = make('button', { type: 'button', onclick: () => goTo(number) }, `${level} ${rule}`);
  return make('li', { 'data-level': level, class: 'told-other' }, button, ` in ${locale}: ${message}`);
}

function brokenNote() {
  return make(
    'section',
    { class: 'told-broken', role: 'alert', lang: 'en', dir: 'ltr' },
    make(
      'p',
      {},
      make('strong', {}, 'What was saved cannot be shown.'),
      ' Below is the last state that could.',
    ),
    make('ul', {}, ...state.broken.map((reason) => make('li', {}, reason))),
  );
}

function tellCount(count, level) {
  return `${count} ${level}${count === 1 || level === 'info' ? '' : 's'}`;
}

/** The bar: how many messages there are, which of them are shown, and a way through them. */
function barOf(messages) {
  const count = (level) => state.messages.filter((one) => one.level === level).length;
  const toggles = levels.map((level) =>
    make(
      'button',
      {
        type: 'button',
        'data-level': level,
        'aria-pressed': String(!filter.off.includes(level)),
        onclick: () => {
          filter.off = filter.off.includes(level)
            ? filter.off.filter((one) => one !== level)
            : [...filter.off, level];
          draw();
        },
      },
      tellCount(count(level), level),
    ),
  );
  const choose = (key, label, all) => {
    const values = [...new Set(state.messages.map((one) => one[key]).filter(Boolean))].toSorted((a, b) =>
      a.localeCompare(b),
    );
    const select = make(
      'select',
      {
        'aria-label': label,
        onchange: ({ target }) => {
          filter[key] = target.value;
          draw();
        },
      },
      make('option', { value: '' }, all),
      ...values.map((value) => make('option', { value }, value)),
    );
    if (values.includes(filter[key])) select.value = filter[key];
    return select;
  };
  const step = (by, label, key) =>
    make('button', { type: 'button', 'aria-keyshortcuts': key, onclick: () => walk(by) }, label);
  const message = messages[current];
  return make(
    'section',
    { class: 'told-bar', 'aria-label': 'Messages', lang: 'en', dir: 'ltr' },
    make('a', { href: '/' }, 'All circulars'),
    ...toggles,
    choose('rule', 'Rule', 'all rules'),
    choose('locale', 'Language', 'all languages'),
    step(-1, 'Previous (p)', 'p'),
    make('span', { class: 'told-count' }, `${current + 1} of ${messages.length}`),
    step(1, 'Next (n)', 'n'),
    make(
      'output',
      {},
      ...(message
        ? [
            `${message.locale ?? ''} ${message.rule}: ${message.message} `,
            make('a', { href: message.editor }, message.at),
          ]
        : []),
    ),
  );
}

function walk(by) {
  const { length } = shownMessages();
  if (length > 0) goTo((current + by + length) % length);
}

/** Goes to a message: its language is shown, its sentence lit with what corresponds to it. */
function goTo(number) {
  current = number;
  const message = shownMessages()[number];
  if (isParallel && message.locale) {
    const places = [message, ...message.related];
    showLanguages(places.map(({ locale }) => locale).filter(Boolean));
  }
  draw();
  const [first] = elementsAt(message);
  if (first?.matches('.s')) first.click();
  first?.scrollIntoView({ block: 'center' });
}

/** Shows columns beside those that are there. */
function showLanguages(wanted) {
  const buttons = [...document.querySelectorAll('[data-choice]')];
  const shown = [...document.querySelectorAll('.heads [data-l]')]
    .filter((one) => one.getClientRects().length > 0)
    .map(({ dataset }) => dataset.l);
  const known = new Set(buttons.map(({ dataset }) => dataset.choice));
  const all = [...new Set([...shown, ...wanted.slice(0, 2)])].filter((locale) => known.has(locale));
  if (all.length === shown.length) return;
  const address = new URL(location.href);
  address.search = `?l=${all.join(',')}`;
  history.replaceState(null, '', address);
  dispatchEvent(new PopStateEvent('popstate'));
}

async function fetchPage() {
  const answer = await fetch(location.pathname);
  if (!answer.ok) return undefined;
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}

/** Puts what changed of the page into it, row by row; where more than rows changed the page is loaded anew. */
async function renew() {
  const next = await fetchPage();
  if (!next) return location.assign('/');
  const before = served;
  const parts = (page) => [...page.querySelectorAll('.part')];
  const frame = (page) => page.querySelector('.top').outerHTML + page.querySelector('.heads').outerHTML;
  const ids = (page) => parts(page).map(({ id }) => id);
  if (!isParallel || !before || !next.querySelector('.heads')) return location.reload();
  if (frame(before) !== frame(next) || ids(before).join() !== ids(next).join()) return location.reload();
  const place = placeOnScreen();
  const focused = focusedSentence();
  for (const one of document.querySelectorAll('.told-notes')) one.remove();
  for (const [number, part] of parts(document).entries())
    renewRows(part, parts(before)[number], parts(next)[number]);
  const styles = (page) => [...page.head.querySelectorAll('style:not(#columns)')];
  for (const [number, style] of styles(document).entries())
    if (style.textContent !== styles(next)[number]?.textContent)
      style.textContent = styles(next)[number]?.textContent ?? '';
  served = next;
  state = readState(next);
  draw();
  dispatchEvent(new PopStateEvent('popstate'));
  focused()?.focus({ preventScroll: true });
  place();
  return undefined;
}

/** Exchanges the rows of a part that are not as they were: those between the first and the last that differ. */
function renewRows(live, before, next) {
  const [old, now] = [[...before.children], [...next.children]];
  const same = (one, other) => one.outerHTML === other.outerHTML;
  let start = 0;
  while (start < Math.min(old.length, now.length) && same(old[start], now[start])) start++;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && same(old.at(-1 - end), now.at(-1 - end))) end++;
  const rows = [...live.children];
  const fresh = now.slice(start, now.length - end).map((row) => document.importNode(row, true));
  const after = rows[old.length - end] ?? null;
  for (const row of rows.slice(start, old.length - end)) row.remove();
  for (const row of fresh) live.insertBefore(row, after);
}

/** Remembers which row is at the top of the screen; gives what brings it back there. */
function placeOnScreen() {
  const row = [...document.querySelectorAll('.row[id]')].find(
    (one) => one.getBoundingClientRect().bottom > 80,
  );
  const top = row?.getBoundingClientRect().top ?? 0;
  return () => {
    const now = row && document.getElementById(row.id)?.getBoundingClientRect().top;
    if (now !== undefined) scrollBy(0, now - top);
  };
}

/** Remembers which sentence is walked to; gives what finds it again. */
function focusedSentence() {
  const sentence = document.activeElement?.closest('.s');
  const cell = sentence?.closest('.cell');
  if (!cell) return () => undefined;
  const [row, locale] = [cell.closest('.row').id, cell.dataset.l];
  const number = [...cell.querySelectorAll('.s')].indexOf(sentence);
  return () => {
    if (sentence.isConnected) return sentence;
    const again = document.querySelectorAll(`#${CSS.escape(row)} [data-l="${locale}"] .s`);
    const found = again[Math.min(number, again.length - 1)];
    if (found) found.tabIndex = 0;
    return found;
  };
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.('select, input, textarea'))
    return;
  if (event.key === 'n') walk(1);
  if (event.key === 'p') walk(-1);
});

const hot = createHotContext('/hexapla-preview');
let renewing = Promise.resolve();
hot.on('hexapla:changed', ({ slugs }) => {
  const isOther = state.slug !== undefined && slugs.length > 0 && !slugs.includes(state.slug);
  if (!isOther) renewing = renewing.then(renew);
});

draw();
if (isParallel) served = await fetchPage();
