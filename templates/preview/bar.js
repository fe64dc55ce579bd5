/* The bar: how many messages there are, which of them are shown, and a way through them. */
import { make } from './make.js';
import { levels, stay } from './notes.js';

/** The messages that a filter lets through. */
export function shownMessages(messages, filter) {
  return messages.filter(
    ({ rule, level, locale }) =>
      !filter.off.includes(level) &&
      (filter.rule === '' || rule === filter.rule) &&
      (filter.locale === '' || locale === filter.locale),
  );
}

/** What can be chosen of messages. */
export function choicesOf(messages, key) {
  return [...new Set(messages.map((one) => one[key]).filter(Boolean))].toSorted((a, b) => a.localeCompare(b));
}

/**
 * Shows the bar. It is made anew at each change: who is in it stays where they are.
 *
 * @param changed is called when the filter was changed; `walk` with 1 or -1.
 */
export function showBar({ messages, filter, current }, changed, walk) {
  const within = reachable().indexOf(document.activeElement);
  document.querySelector('.told-bar')?.remove();
  const shown = shownMessages(messages, filter);
  const step = (by, label, key) =>
    make('button', { type: 'button', 'aria-keyshortcuts': key, onclick: () => walk(by) }, label);
  document.body.append(
    make(
      'section',
      { class: 'told-bar', 'aria-label': 'Messages', lang: 'en', dir: 'ltr', onclick: stay },
      make('a', { href: '/' }, 'All circulars'),
      ...levels.map((level) => toggle(level, messages, filter, changed)),
      select('rule', 'Rule', 'all rules', { messages, filter, changed }),
      select('locale', 'Language', 'all languages', { messages, filter, changed }),
      step(-1, 'Previous (p)', 'p'),
      make('span', { class: 'told-count' }, `${shown.indexOf(current) + 1} of ${shown.length}`),
      step(1, 'Next (n)', 'n'),
      make('output', {}, ...(current ? describe(current) : [])),
    ),
  );
  if (within !== -1) reachable()[within]?.focus();
}

function describe({ locale, rule, message, at, editor }) {
  return [`${locale ?? ''} ${rule}: ${message} `, make('a', { href: editor }, at)];
}

function toggle(level, messages, filter, changed) {
  const { length } = messages.filter((one) => one.level === level);
  const isOff = filter.off.includes(level);
  const onclick = () => {
    filter.off = isOff ? filter.off.filter((one) => one !== level) : [...filter.off, level];
    changed();
  };
  const name = length === 1 || level === 'info' ? level : `${level}s`;
  const properties = { type: 'button', 'data-level': level, 'aria-pressed': String(!isOff), onclick };
  return make('button', properties, `${length} ${name}`);
}

function select(key, label, all, { messages, filter, changed }) {
  const onchange = ({ target }) => {
    filter[key] = target.value;
    changed();
  };
  const options = choicesOf(messages, key).map((value) => make('option', { value }, value));
  const element = make(
    'select',
    { 'aria-label': label, onchange },
    make('option', { value: '' }, all),
    ...options,
  );
  element.value = filter[key];
  return element;
}

function reachable() {
  return [...document.querySelectorAll('.told-bar :is(a, button, select)')];
}
