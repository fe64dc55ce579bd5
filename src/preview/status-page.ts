import type { Element, Root } from 'hast';
import { select } from 'hast-util-select';
import { h } from 'hastscript';
import { fontCss, type FontFile, fontFiles } from '../html/fonts/font-css.ts';
import { planFonts } from '../html/fonts/plan-fonts.ts';
import { writePage } from '../html/pipeline.ts';
import { editionPath } from '../html/head.ts';
import { ownName } from '../html/languages.ts';
import { hasParallel, parallelPath } from '../html/parallel/parallel-path.ts';
import type { Readiness } from '../build/readiness.ts';
import type { Level } from '../model/circular.ts';
import type { Locale } from '../model/locale.ts';
import type { Watched } from './workspace.ts';

/** The page that a preview opens with: how far each circular is in each language, and what keeps it from being released. */
export function statusPage(
  circulars: readonly Watched[],
  locales: readonly Locale[],
): { html: string; fonts: readonly FontFile[] } {
  const head = h('tr', [
    h('th', { scope: 'col' }, 'Circular'),
    ...locales.map((locale) => h('th', { scope: 'col' }, h('bdi', { lang: locale }, ownName(locale)))),
    h('th', { scope: 'col' }, 'What keeps it from being released'),
  ]);
  const page: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: 'en' }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('title', 'Hexapla preview'),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('meta', { name: 'color-scheme', content: 'light dark' }),
          h('link', { rel: 'stylesheet', href: '/assets/styles/page.css' }),
        ]),
        h('body', { className: 'status' }, [
          h('main', [
            h('h1', 'Circulars'),
            circulars.length === 0
              ? h('p', 'There is no circular yet: `hexapla new REF` writes one.')
              : h(
                  'div',
                  { className: 'scroll', tabIndex: 0, role: 'group', ariaLabel: 'Circulars by language' },
                  [
                    h('table', [
                      h('thead', head),
                      h(
                        'tbody',
                        circulars.map((one) => row(one, locales)),
                      ),
                    ]),
                  ],
                ),
          ]),
        ]),
      ]),
    ],
  };
  const plan = planFonts(page, 'en');
  select('head', page)?.children.push(h('style', fontCss(plan, '/assets/fonts')));
  return { html: writePage(page), fonts: fontFiles(plan) };
}

function row({ slug, good, readiness }: Watched, locales: readonly Locale[]): Element {
  const reference = readiness[0]?.reference ?? slug;
  const parallel =
    good && hasParallel(good.circular, good.workshop) ? `/${parallelPath(good.circular)}` : undefined;
  return h('tr', [
    h('th', { scope: 'row' }, parallel ? h('a', { href: parallel }, reference) : reference),
    ...locales.map((locale) => {
      const own = readiness.find((one) => one.locale === locale);
      if (!own) return h('td', '–');
      const circular = good?.circular.parts[0]?.texts.has(locale) ? good.circular : undefined;
      const state = h('span', { className: 'state', dataState: own.state }, own.state);
      const link = circular && h('a', { href: `/${editionPath(circular, locale)}` }, state);
      return h('td', [link || state, h('br'), h('small', tellCount(own))]);
    }),
    h('td', reasons(readiness)),
  ]);
}

function tellCount({ messages }: Readiness): string {
  const count = (level: Level) => messages.filter((one) => one.level === level).length;
  const told = (['error', 'warning', 'info'] as const).flatMap((level) =>
    count(level) > 0 ? `${count(level)} ${level}${count(level) > 1 && level !== 'info' ? 's' : ''}` : [],
  );
  return told.join(', ') || 'no messages';
}

/** Each reason once, with the languages that it holds for. */
function reasons(readiness: readonly Readiness[]): Element | string {
  const all = Map.groupBy(
    readiness.flatMap(({ locale, reasons: own }) => own.map((reason) => ({ locale, reason }))),
    ({ reason }) => reason,
  );
  if (all.size === 0) return 'Nothing: it is ready.';
  const items = [...all].map(([reason, found]) => {
    const languages =
      found.length === readiness.length ? 'all languages' : found.map(({ locale }) => locale).join(', ');
    return h('li', `${reason} (${languages})`);
  });
  return h('ul', items);
}
