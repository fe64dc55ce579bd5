/* The parallel text: its reader chooses the languages, and walks through what corresponds. Without it a default pair is shown. */
(() => {
  const smallest = 2;
  const buttons = [...document.querySelectorAll('[data-choice]')];
  const known = new Set(buttons.map((button) => button.dataset.choice));
  const style = document.getElementById('columns');
  const atFirst = [...style.textContent.split('{display')[0].matchAll(/data-l="([^"]+)"/g)].map(
    ([, locale]) => locale,
  );
  let chosen = [];
  let pinned = '';

  /** The languages that the address asks for, in its order; with others where they are too few. */
  function asked() {
    const list = (new URLSearchParams(location.search).get('l') ?? '').split(',');
    const valid = [...new Set(list.filter((locale) => known.has(locale)))];
    return valid.length < smallest ? [...new Set([...valid, ...atFirst])].slice(0, smallest) : valid;
  }

  /** Shows languages as columns, in their order. */
  function show(locales) {
    chosen = locales;
    const not = locales.map((locale) => `:not([data-l="${locale}"])`).join('');
    style.textContent = `:root{--columns:${locales.length}}[data-l]${not}{display:none}[data-face]:not([data-face="${locales[0]}"]){display:none}`;
    for (const row of document.querySelectorAll('.row')) {
      const cells = new Map(
        [...row.querySelectorAll(':scope > [data-l]')].map((cell) => [cell.dataset.l, cell]),
      );
      row.append(...locales.flatMap((locale) => cells.get(locale) ?? []));
    }
    for (const button of buttons)
      button.setAttribute('aria-pressed', locales.includes(button.dataset.choice));
    const first = document.querySelector(`#letter [data-l="${locales[0]}"] .s`);
    if (first && !isShown(document.querySelector('.s[tabindex="0"]'))) makeReachable(first);
  }

  function choose(locale) {
    const others = chosen.filter((one) => one !== locale);
    if (others.length < chosen.length && others.length < smallest) return;
    show(others.length < chosen.length ? others : [...chosen, locale]);
    const address = new URL(location.href);
    address.search = `?l=${chosen.join(',')}`;
    history.replaceState(null, '', address);
  }

  /** Lights the sentences of a bead in all columns. */
  function light(bead) {
    for (const one of document.querySelectorAll('.s.lit')) one.classList.remove('lit');
    for (const one of sentencesOf(bead)) one.classList.add('lit');
  }

  function sentencesOf(bead) {
    return bead ? [...document.querySelectorAll(`.s[data-s="${bead}"]`)] : [];
  }

  function isShown(element) {
    return element?.getClientRects().length > 0;
  }

  /** One sentence at a time can be reached with the tabulator key: the one that was walked to last. */
  function makeReachable(sentence) {
    for (const one of document.querySelectorAll('.s[tabindex="0"]')) one.removeAttribute('tabindex');
    sentence.tabIndex = 0;
  }

  function walkTo(sentence) {
    if (!sentence) return;
    makeReachable(sentence);
    sentence.focus({ preventScroll: true });
    sentence.scrollIntoView({ block: 'nearest' });
    const { id } = sentence.closest('.row');
    if (id && location.hash !== `#${id}`) history.replaceState(null, '', `#${id}`);
  }

  /** The first elements of the sentences of a column, in their order. */
  function sentencesIn(locale) {
    const all = [...document.querySelectorAll(`[data-l="${locale}"] .s`)];
    return all.filter((one, index) => one.dataset.s !== all[index - 1]?.dataset.s);
  }

  function walk(from, key) {
    const cell = from.closest('[data-l]');
    const sentences = sentencesIn(cell.dataset.l);
    const at = sentences.findIndex((one) => one.dataset.s === from.dataset.s);
    const forward = getComputedStyle(cell).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    if (key === 'ArrowLeft' || key === 'ArrowRight') return sentences[at + (key === forward ? 1 : -1)];
    const row = from.closest('.row');
    const isOther = (one) => one.closest('.row') !== row;
    if (key === 'ArrowDown') return sentences.slice(at).find(isOther);
    const above = sentences.slice(0, at).findLast(isOther)?.closest('.row');
    return above && sentences.find((one) => one.closest('.row') === above);
  }

  for (const hidden of document.querySelectorAll('.top [hidden]')) hidden.hidden = false;
  for (const button of buttons) button.addEventListener('click', () => choose(button.dataset.choice));
  document.addEventListener('pointerover', ({ target }) =>
    light(target.closest?.('.s')?.dataset.s ?? pinned),
  );
  document.addEventListener('focusin', ({ target }) => {
    const bead = target.closest('.s')?.dataset.s;
    if (bead) light((pinned = bead));
  });
  document.addEventListener('click', ({ target }) => {
    const sentence = target.closest('.s');
    if (sentence && !target.closest('a')) walkTo(sentence);
    else if (!target.closest('.top')) light((pinned = ''));
  });
  document.addEventListener('keydown', (event) => {
    const from = event.target.closest?.('.s');
    if (!from || !event.key.startsWith('Arrow') || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    walkTo(walk(from, event.key));
  });
  addEventListener('popstate', () => show(asked()));
  show(asked());
  document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
})();
