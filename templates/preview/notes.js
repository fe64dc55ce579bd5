/* The notes that say what is wrong, at what they speak of and at what corresponds to that. */
import { make } from './make.js';
import { elementsAt } from './places.js';

export const levels = ['error', 'warning', 'info'];

/** What of a click on a note or the bar goes no further: the page puts out its light at a click beside its text. */
export const stay = (event) => event.stopPropagation();

/** Puts notes into the page; takes away those that were there. */
export function showNotes(messages, current, goTo) {
  for (const one of document.querySelectorAll('.told-notes')) one.remove();
  for (const one of document.querySelectorAll('[data-told]')) delete one.dataset.told;
  for (const message of messages) {
    mark(elementsAt(message), message.level)?.append(noteOf(message, message === current, goTo));
    for (const other of message.related) noteAt(other, message, goTo);
  }
}

/** Marks what a message speaks of, the worst level first; gives the list of the notes behind its block. */
function mark(elements, level) {
  const [first] = elements;
  if (!first) return undefined;
  for (const { dataset } of elements)
    if (dataset.told === undefined || levels.indexOf(level) < levels.indexOf(dataset.told))
      dataset.told = level;
  const block = first.closest('.cell') ?? first;
  const isWithin = block.matches('.cell, li, td, th');
  const beside = isWithin ? block.lastElementChild : block.nextElementSibling;
  if (beside?.matches('.told-notes')) return beside;
  const list = make('ul', { class: 'told-notes', lang: 'en', dir: 'ltr', onclick: stay });
  if (isWithin) block.append(list);
  else block.after(list);
  return list;
}

function noteOf(message, isCurrent, goTo) {
  const { level, rule, message: reason, confidence, changes, related, at, editor } = message;
  const sure = confidence < 1 ? `, ${Math.round(confidence * 100)} % sure` : '';
  const changed = changes.map(([kind, words]) =>
    kind === 'same' ? words : make(kind === 'in' ? 'ins' : 'del', {}, words),
  );
  const source = { class: 'told-changes', dir: 'auto', lang: related[0]?.locale };
  return make(
    'li',
    { 'data-level': level, class: isCurrent ? 'told-current' : undefined },
    make('button', { type: 'button', onclick: () => goTo(message) }, `${level} ${rule}${sure}`),
    ` ${reason} `,
    changed.length > 0 ? make('p', source, ...changed) : undefined,
    make('a', { href: editor }, at),
  );
}

/** Notes a message at what is on the other side of it; messages that say the same of several languages are one note. */
function noteAt(other, message, goTo) {
  const { level, rule, locale, message: reason } = message;
  const list = mark(elementsAt(other), level);
  const said = JSON.stringify([rule, reason]);
  const same = [...(list?.children ?? [])].find((one) => one.dataset.said === said);
  const button = make('button', { type: 'button', onclick: () => goTo(message) }, locale ?? rule);
  if (same) same.querySelector('button:last-of-type').after(', ', button);
  else
    list?.append(
      make(
        'li',
        { 'data-level': level, 'data-said': said, class: 'told-other' },
        `${level} ${rule} in `,
        button,
        `: ${reason}`,
      ),
    );
}

/** What stands above a page that shows a former state. */
export function showBroken(faults) {
  document.querySelector('.told-broken')?.remove();
  if (faults.length === 0) return;
  const items = faults.map(({ message, at, editor }) =>
    make('li', {}, at ? make('a', { href: editor }, at) : undefined, at ? `: ${message}` : message),
  );
  const words = [
    make('strong', {}, 'What was saved cannot be shown.'),
    ' Below is the last state that could.',
  ];
  const note = make(
    'section',
    { class: 'told-broken', role: 'alert', lang: 'en', dir: 'ltr' },
    make('p', {}, ...words),
    make('ul', {}, ...items),
  );
  const skip = document.querySelector('.skip');
  if (skip) skip.after(note);
  else document.body.prepend(note);
}
