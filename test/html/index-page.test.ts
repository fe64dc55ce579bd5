import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { makeIndexPage } from '../../src/html/index-page.ts';
import type { IndexPlace } from '../../src/html/list-pages.ts';
import type { ListedCircular, ListedLetter } from '../../src/html/listed.ts';
import type { Locale } from '../../src/model/locale.ts';
import { textOf } from '../editions/read-site.ts';
import { builtIn, makePublication, six } from './make.ts';

function letter(locale: Locale, given: Partial<ListedLetter> = {}): ListedLetter {
  const formats = [
    { format: 'html', path: `cl-24-63/${locale}/index.html`, kilobytes: 22 },
    { format: 'pdf', path: `cl-24-63/${locale}/cl-24-63.${locale}.pdf`, kilobytes: 123 },
  ] as const;
  return { locale, title: 'A subject', status: 'official', formats, ...given };
}

function circularOf(letters: readonly ListedLetter[]): ListedCircular {
  return { slug: 'cl-24-63', reference: 'CL-24/63', date: '2024-11-07', letters };
}

const arabic = letter('ar', { title: 'رسالة', status: 'draft', translatedFrom: 'en' });
const circular = circularOf([letter('en', { title: 'An <old> letter' }), arabic]);
const onePage: IndexPlace = { path: 'index.html', number: 1 };

async function index(
  circulars: readonly ListedCircular[],
  place = onePage,
  navigation: readonly IndexPlace[] = [],
  locales: readonly Locale[] = six,
) {
  const publication = makePublication([], { locales: [...locales] });
  const { html, fonts } = await makeIndexPage(
    { publication, ...(await builtIn()) },
    { place, navigation, circulars },
  );
  return { html, fonts, page: fromHtml(html) };
}

describe('the index', () => {
  test('lists what is published, for each language in its own words', async () => {
    const { page, html } = await index([circular]);
    const [first = '', english = ''] = selectAll('section', page).map((section) =>
      unified()
        .use(rehypeStringify)
        .stringify({ type: 'root', children: [section] }),
    );
    expect(english).toBe(`<section lang="en" aria-labelledby="en">
<p class="publisher">International Telecommunication Union</p>
<h2 id="en">Circular letters</h2>
<article>
<p class="reference"><span><span class="nobreak">CL-24/63</span></span> <time datetime="2024-11-07">7\u00a0November 2024</time></p>
<h3>An &#x3C;old> letter</h3>
<ul class="formats">
<li><a href="cl-24-63/en/index.html" type="text/html" aria-label="Web page: CL-24/63">Web page</a> <span class="size">22\u00a0kB</span></li>
<li><a href="cl-24-63/en/cl-24-63.en.pdf" type="application/pdf" aria-label="PDF: CL-24/63">PDF</a> <span class="size">123\u00a0kB</span></li>
</ul>
</article>
</section>`);
    expect(first).toContain('<section lang="ar" aria-labelledby="ar" dir="rtl">');
    expect(first).toContain('<bdi dir="ltr"><span class="nobreak">CL-24/63</span></bdi>');
    expect(first).toContain('<p class="draft">مشروع ترجمة غير رسمية</p>');
    expect(html).toContain('<link rel="canonical" href="https://circulars.example/index.html">');
    expect(selectAll('nav', page)).toEqual([]);
  });

  test('lists circulars in the order in which they are given', async () => {
    const references = ['CL-25/2', 'CL-25/1', 'CL-24/1'];
    const { page } = await index(
      references.map((reference) => ({ ...circularOf([letter('en')]), reference })),
    );
    expect(selectAll('.reference .nobreak', page).map(textOf)).toEqual(references);
  });

  test('has no section for a language in which nothing is published', async () => {
    const { page } = await index([circularOf([letter('en', { formats: [] }), arabic])]);
    expect(selectAll('section', page).map(({ properties }) => properties.lang)).toEqual(['ar']);
  });

  test('is a page with its heading where it is empty', async () => {
    const { page, fonts } = await index([]);
    expect(selectAll('section', page)).toEqual([]);
    expect(selectAll('h1', page)).toHaveLength(1);
    expect(fonts.map(({ name }) => name)).toEqual([
      'noto-sans-latin-400-normal.woff2',
      'noto-sans-latin-700-normal.woff2',
    ]);
  });

  test('has the fonts of all its languages', async () => {
    const { fonts, html } = await index([
      circularOf(six.map((locale) => letter(locale, locale === 'zh' ? { title: '通函' } : {}))),
    ]);
    const names = fonts.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        'amiri-arabic-700-normal.woff2',
        'noto-sans-cyrillic-400-normal.woff2',
        'noto-sans-latin-400-normal.woff2',
        'noto-sans-sc-118-400-normal.woff2',
      ]),
    );
    for (const name of names) expect(html).toContain(`url(assets/fonts/${name})`);
  });
});

describe('a page of several', () => {
  const places: IndexPlace[] = [
    { path: 'index.html', year: '2024', number: 1 },
    { path: 'index-2023.html', year: '2023', number: 1 },
    { path: 'index-2023-2.html', year: '2023', number: 2 },
  ];
  const [newest = onePage, , second = onePage] = places;

  test('leads to all others, and tells which it is', async () => {
    const { html } = await index([circular], newest, places);
    expect(html).toContain(`<header class="masthead">
<h1>International Telecommunication Union: Circular letters, 2024</h1>
<nav aria-label="Years">
<ul class="years">
<li><a href="index.html" aria-current="page">2024</a></li>
<li><a href="index-2023.html">2023</a></li>
<li><a href="index-2023-2.html">2023 (2)</a></li>
</ul>
</nav>
</header>
`);
  });

  test('has a title, a description and an address of its own', async () => {
    const { page, html } = await index([circular], second, places);
    expect(html).toContain(
      '<title>International Telecommunication Union: Circular letters, 2023 (2)</title>',
    );
    expect(html).toContain(
      '<meta name="description" content="Circular letters of 2023, with the languages and formats in which each is available (2)">',
    );
    expect(html).toContain('<link rel="canonical" href="https://circulars.example/index-2023-2.html">');
    expect(selectAll('[aria-current="page"]', page).map(textOf)).toEqual(['2023 (2)']);
  });

  test('names its year in each language', async () => {
    const everywhere = circularOf(six.map((locale) => letter(locale)));
    const { page } = await index([everywhere], second, places);
    expect(selectAll('h2', page).map(textOf)).toEqual([
      'الرسائل المعممة لعام 2023 (2)',
      '2023年通函（2）',
      'Circular letters, 2023 (2)',
      'Lettres circulaires de 2023 (2)',
      'Циркулярные письма за 2023\u00a0год (2)',
      'Cartas circulares de 2023 (2)',
    ]);
  });

  test('has its navigation in the main language of the publication', async () => {
    const { page } = await index([circular], second, places, ['zh', 'ar']);
    expect(select('nav', page)?.properties.ariaLabel).toBe('年份');
    expect(selectAll('nav a', page).map(textOf)).toEqual(['2024', '2023', '2023（2）']);
  });
});
