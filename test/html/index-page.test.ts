import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { makeIndexPage } from '../../src/html/index-page.ts';
import type { EntryShelf } from '../../src/html/index-section.ts';
import type { Published } from '../../src/html/listed.ts';
import type { Circular } from '../../src/model/circular.ts';
import { builtIn, makeCircular, makePublication, makeText, six } from './make.ts';

const circular = makeCircular([
  makeText('x', { title: 'An <old> letter' }),
  makeText('x', { locale: 'ar', title: 'رسالة', status: 'draft', translatedFrom: 'en' }),
]);

const published: Published = ({ slug }, locale) => [
  { format: 'html', path: `${slug}/${locale}/index.html`, size: 21_600 },
  { format: 'pdf', path: `${slug}/${locale}/${slug}.${locale}.pdf`, size: 123_456 },
];

const noShelf: EntryShelf = { get: async () => undefined, put: async () => {} };

async function index(circulars: readonly Circular[], of: Published = published, shelf = noShelf) {
  const publication = makePublication(circulars, { locales: six });
  const { pieces, fonts } = await makeIndexPage({ publication, shelf, ...(await builtIn()) }, of);
  const html = [...pieces].join('');
  return { html, fonts, page: fromHtml(html) };
}

test('the index lists what is published, for each language in its own words', async () => {
  const { page, html } = await index([circular]);
  const [arabic = '', english = ''] = selectAll('section', page).map((section) =>
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
  expect(arabic).toContain('<section lang="ar" aria-labelledby="ar" dir="rtl">');
  expect(arabic).toContain('<bdi dir="ltr"><span class="nobreak">CL-24/63</span></bdi>');
  expect(arabic).toContain('<p class="draft">مشروع ترجمة غير رسمية</p>');
  expect(html).toContain('<link rel="canonical" href="https://circulars.example/index.html">');
});

test('the newest circular comes first', async () => {
  const circulars = [
    { ...circular, facts: { ...circular.facts, reference: 'CL-24/1', date: '2024-01-31' } },
    { ...circular, facts: { ...circular.facts, reference: 'CL-25/1', date: '2025-01-31' } },
    { ...circular, facts: { ...circular.facts, reference: 'CL-25/2', date: '2025-01-31' } },
  ];
  const { page } = await index(circulars, (_circular, locale) =>
    locale === 'en' ? [{ format: 'html', path: 'x', size: 1 }] : [],
  );
  const references = selectAll('.reference .nobreak', page).map(({ children: [text] }) =>
    text?.type === 'text' ? text.value : undefined,
  );
  expect(references).toEqual(['CL-25/2', 'CL-25/1', 'CL-24/1']);
});

test('a language in which nothing is published has no section', async () => {
  const { page } = await index([circular], (one, locale) => (locale === 'ar' ? published(one, locale) : []));
  expect(selectAll('section', page).map(({ properties }) => properties.lang)).toEqual(['ar']);
});

test('what a template says of entries that are not there is no language', async () => {
  const { templates, catalogues } = await builtIn();
  const fill: typeof templates.fill = async (name, ...more) => {
    const page = await templates.fill(name, ...more);
    if (name === 'index.html')
      page.children.push({ type: 'comment', value: 'entries xx' }, { type: 'comment', value: 'end' });
    return page;
  };
  const publication = makePublication([circular], { locales: six });
  const { pieces } = await makeIndexPage(
    { publication, shelf: noShelf, catalogues, templates: { ...templates, fill } },
    published,
  );
  expect([...pieces].join('')).toContain('</html><!--end-->');
});

test('an empty index is a page with its heading', async () => {
  const { page, fonts } = await index([]);
  expect(selectAll('section', page)).toEqual([]);
  expect(selectAll('h1', page)).toHaveLength(1);
  expect(fonts.map(({ name }) => name)).toEqual([
    'noto-sans-latin-400-normal.woff2',
    'noto-sans-latin-700-normal.woff2',
  ]);
});

test('the index has the fonts of all its languages', async () => {
  const everywhere = makeCircular(six.map((locale) => makeText('x', { locale })));
  const { fonts, html } = await index([everywhere]);
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

test('of an index only the entries are made that say something new', async () => {
  const kept = new Map<string, Buffer>();
  const shelf: EntryShelf = {
    get: async (locale) => kept.get(locale),
    put: async (locale, lines) => void kept.set(locale, lines),
  };
  const other = { ...circular, slug: 'cl-24-64', facts: { ...circular.facts, reference: 'CL-24/64' } };
  const whole = await index([circular, other], published, shelf);
  const same = await index([circular, other], published, shelf);
  expect(same.html).toBe(whole.html);
  // An entry that is not made again says what was kept of it.
  for (const [locale, lines] of kept)
    kept.set(locale, Buffer.from(String(lines).replaceAll('</h3>', ' (kept)</h3>')));
  const changed: Published = (one, locale) =>
    published(one, locale).map((format) =>
      one.slug === other.slug && locale === 'en' ? { ...format, size: format.size * 2 } : format,
    );
  const { page } = await index([circular, other], changed, shelf);
  const headings = selectAll('h3', page).map(({ children }) =>
    children.map((child) => (child.type === 'text' ? child.value : '')).join(''),
  );
  expect(headings).toEqual(['رسالة (kept)', 'رسالة (kept)', 'An <old> letter', 'An <old> letter (kept)']);
});
