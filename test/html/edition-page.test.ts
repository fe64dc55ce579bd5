import { fileURLToPath } from 'node:url';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { describe, expect, test } from 'vitest';
import { readSources } from '../../src/build/sources.ts';
import { makeEditionPage } from '../../src/html/edition-page.ts';
import type { Circular } from '../../src/model/circular.ts';
import { builtIn, makeCircular, makePublication, makeText } from './make.ts';

/** The pages of a publication among the fixtures, by language, and the files with their messages. */
async function pagesOf(fixture: string) {
  const content = fileURLToPath(new URL(`../fixtures/${fixture}/content`, import.meta.url));
  const { workshop, editions, files } = await readSources({
    content,
    only: [],
    locales: [],
    hasPdf: () => true,
  });
  const made = await Promise.all(
    editions.map(async ({ circular, locale }) => {
      const { path, html } = await makeEditionPage(circular, locale, workshop);
      return [locale, { path, html, page: fromHtml(html) }] as const;
    }),
  );
  return { pages: new Map(made), files, workshop };
}

/** The page of a circular, and what is told of it and of its texts. */
async function pageOf(circular: Circular, locale = 'en') {
  const publication = makePublication([circular]);
  const { html } = await makeEditionPage(circular, locale, {
    publication,
    hasPdf: () => false,
    alignments: new Map(),
    ...(await builtIn()),
  });
  const texts = circular.parts.flatMap((part) => [...part.texts.values()]);
  const messages = [circular.file, ...texts.map(({ file }) => file)].flatMap((file) =>
    file.messages.map(String),
  );
  return { html, page: fromHtml(html), messages };
}

describe('an edition', () => {
  test('is the whole letter, its facts escaped', async () => {
    const { pages } = await pagesOf('pages-rich');
    const { html, path } = pages.get('en') ?? { html: '', path: '' };
    expect(path).toBe('rl-1/en/index.html');
    const letter = html.slice(html.indexOf('<article'), html.indexOf('<div class="body">'));
    expect(letter).toBe(`<article class="letter" id="letter">
<header class="letterhead">
<p class="publisher">Office of &#x3C;b>Letters&#x3C;/b> &#x26; "Notes"</p>
<p class="office">Office</p>
</header>
<p class="dateline"><time datetime="2025-03-01">Town, 1\u00a0March 2025</time></p>
<div class="particulars">
<dl class="contact">
<div><dt>Ref.:</dt> <dd class="reference"><span class="nobreak">RL-1/25</span></dd></div>
<div><dt>Contact:</dt> <dd>A &#x3C;i>Person&#x3C;/i></dd></div>
<div><dt>Tel.:</dt> <dd><a href="tel:+41227305111">+41\u00a022\u00a0730\u00a05111</a></dd></div>
<div><dt>E-mail:</dt> <dd><a href="mailto:office@letters.example">office@letters.example</a></dd></div>
</dl>
<ul class="addressees" aria-label="Addressees">
<li>All &#x26; sundry</li>
</ul>
</div>
<h1 class="subject"><span class="label">Subject:</span> A &#x3C;b>rich&#x3C;/b> letter &#x26; "its" parts</h1>
<p class="salutation">Dear Sir/Madam,</p>
`);
    const closing = html.slice(html.indexOf('<div class="closing">'), html.indexOf('</article>'));
    expect(closing).toBe(`<div class="closing">
<p class="close">Yours faithfully,</p>
<p class="signed">[Original signed]</p>
<p class="signatory">A Person<br><span class="role">Head</span></p>
</div>
<div class="annexes">
<p class="label">Annexes:</p>
<ul>
<li><a href="#table">Table of &#x3C;figures></a></li>
<li><a href="#notes">Notes &#x26; queries</a></li>
</ul>
</div>
`);
  });

  test('has its annexes in its own language, or in that of their source with a notice', async () => {
    const { pages } = await pagesOf('pages-rich');
    const annexes = (locale: string) =>
      selectAll('article.annex', pages.get(locale)?.page).map(({ properties: { id, lang, dir } }) => [
        id,
        lang,
        dir,
      ]);
    expect(annexes('ar')).toEqual([
      ['table', 'ar', undefined],
      ['notes', 'en', 'ltr'],
    ]);
    expect(annexes('fr')).toEqual([
      ['table', 'en', undefined],
      ['notes', 'en', undefined],
    ]);
    const notices = (locale: string) =>
      [...(pages.get(locale)?.html.matchAll(/<span class="notice">([^<]*)/g) ?? [])].map(
        ([, notice]) => notice,
      );
    expect(notices('en')).toEqual([]);
    expect(notices('ar')).toEqual(['(بالإنكليزية فقط)']);
    expect(notices('fr')).toEqual(['(anglais et arabe)', '(en anglais seulement)']);
  });

  test('has its texts in the margins of its pages, quoted', async () => {
    const { pages } = await pagesOf('pages-rich');
    expect(select('html', pages.get('fr')?.page)?.properties.style).toBe(
      '--folio-before:"- ";--folio-after:" -";--reference:"RL-1/25";--draft-label:" · Projet de traduction non officielle";--address-line:"Office of Letters • 1 \\"Main\\" Street • C:\\\\Town"',
    );
  });

  test('is a draft in its own words as long as its letter is one', async () => {
    const { pages } = await pagesOf('pages-rich');
    const draft = (locale: string) => selectAll('aside.draft', pages.get(locale)?.page).length;
    expect([draft('en'), draft('fr'), draft('ar')]).toEqual([0, 1, 1]);
    expect(pages.get('fr')?.html).toContain(
      'Texte source: <a href="../en/index.html" hreflang="en">anglais</a>',
    );
  });

  test('follows the typography of its publication', async () => {
    const { pages } = await pagesOf('pages-rich');
    expect(pages.get('fr')?.html).toContain('</sup>\u00a0: «\u00a0ainsi\u00a0»\u202f; puis');
  });

  test('names a PDF only where there is to be one', async () => {
    const { pages } = await pagesOf('pages-rich');
    expect(select('a.pdf', pages.get('en')?.page)?.properties.href).toBe('rl-1.en.pdf');
    expect(select('a.pdf', (await pageOf(makeCircular([makeText('x')]))).page)).toBeUndefined();
  });

  test('is the same each time it is made', async () => {
    const [one, two] = [await pagesOf('pages-rich'), await pagesOf('pages-rich')];
    for (const [locale, { html }] of one.pages) expect(two.pages.get(locale)?.html).toBe(html);
  });

  test('is not made in a language that the letter has not', async () => {
    await expect(pageOf(makeCircular([makeText('x')]), 'fr')).rejects.toThrow('cl-24-63 has no letter in fr');
  });
});

describe('a character that no font has', () => {
  const reason = 'Unexpected character `ᚠ` (U+16A0), for which no font has a glyph; write it in another way';

  test('is told of at its place in the text', async () => {
    const { messages } = await pageOf(makeCircular([makeText('A\n\nB ᚠ')]));
    expect(messages).toEqual([`letter.md:3:3: ${reason}`]);
  });

  test('is told of once, in however many editions an annex is shown', async () => {
    const annexes = { annex: 'An annex' };
    const letters = ['en', 'fr'].map((locale) => makeText('x', { locale, annexes }));
    const texts = [...letters, makeText('ᚠ', { part: 'annex' })];
    const circular = makeCircular(texts);
    await pageOf(circular, 'en');
    expect((await pageOf(circular, 'fr')).messages).toEqual([`letter.md:1:1: ${reason}`]);
  });

  test.each([
    ['a fact', makeCircular([makeText('x')], { place: { en: 'Tᚠwn' } }), 'Tᚠwn, 7 November 2024'],
    ['a subject', makeCircular([makeText('x', { title: 'A ᚠ subject' })]), 'A ᚠ subject'],
  ])('is told of with its words in %s', async (_what, circular, words) => {
    const { messages } = await pageOf(circular);
    expect(messages.map((message) => message.replaceAll('\u00a0', ' '))).toEqual([
      `circular.yaml:1:1: ${reason}; it stands in \`${words}\``,
    ]);
  });
});

test("a publication's own template, catalogue and styles stand over the built-in ones", async () => {
  const { pages, files, workshop } = await pagesOf('pages-own');
  expect(files.flatMap(({ messages }) => messages)).toEqual([]);
  const { html = '' } = pages.get('en') ?? {};
  expect(html.slice(html.indexOf('<body>'))).toBe(`<body>
<h1>Re: Own &#x26; only</h1>
<p id="p1">A paragraph.</p>
<p>Our own greeting [Original signed]</p>


</body></html>
`);
  expect(html).toContain('<link rel="stylesheet" href="../../assets/styles/own.css">');
  expect(workshop.templates.styles.get('own.css')).toMatch(/pages-own\/templates\/styles\/own\.css$/);
});
