import { describe, expect, test } from 'vitest';
import { textToHtml, writePage } from '../../src/html/pipeline.ts';
import { bodyHtml, builtIn, makeCircular, makeText, six, visible } from './make.ts';

describe('a body', () => {
  test('comes out as semantic HTML with ids', async () => {
    const html = await bodyHtml(
      `A *word*, a **term** and ~~another~~.

## Heading

- One
- Two

> Quoted.

:::list{numbering=upper-roman}
1. First
2. Second
:::

| Name | Number |
|------|-------:|
| A    | 1 000  |
`,
    );
    expect(
      visible(html),
    ).toBe(`<p id="p1">A <em>word</em>, a <strong>term</strong> and <del>another</del>.</p>
<h2 id="p2">Heading</h2>
<ul>
<li id="p3">One</li>
<li id="p4">Two</li>
</ul>
<blockquote>
<p id="p5">Quoted.</p>
</blockquote>
<ol type="I">
<li id="p6">First</li>
<li id="p7">Second</li>
</ol>
<table id="p8">
<thead>
<tr>
<th scope="col">Name</th>
<th scope="col" class="at-end">Number</th>
</tr>
</thead>
<tbody>
<tr>
<td>A</td>
<td class="at-end">1~000</td>
</tr>
</tbody>
</table>`);
  });

  test('of an annex stands one level lower and has ids of its own', async () => {
    expect(await bodyHtml('## Heading\n\nSee [above](#p1).', { part: 'declaration' })).toBe(
      `<h3 id="declaration-p1">Heading</h3>
<p id="declaration-p2">See <a href="#declaration-p1">above</a>.</p>`,
    );
  });

  test('in Arabic is isolated, also where an acronym is kept together', async () => {
    const links = { green: 'mailto:green@itu.int' };
    expect(
      visible(
        await bodyHtml('اكتبوا إلى [green@itu.int][green] أو +41 22 730 5316 (ITU CL-24/63).', {
          locale: 'ar',
          links,
        }),
      ),
    ).toBe(
      '<p id="p1">اكتبوا إلى <a href="mailto:green@itu.int"><bdi dir="ltr">green@itu.int</bdi></a> أو <bdi dir="ltr">+41~22~730~5316</bdi> (<bdi dir="ltr">ITU <span class="nobreak">CL-24/63</span></bdi>).</p>',
    );
  });

  test('has words in other languages with their direction', async () => {
    expect(await bodyHtml('Words: :lang[مؤتمر COP29]{tag=ar}, :lang[mot]{tag=fr}.')).toBe(
      '<p id="p1">Words: <span lang="ar" dir="rtl">مؤتمر <bdi dir="ltr">COP29</bdi></span>, <span lang="fr">mot</span>.</p>',
    );
  });

  test('keeps together what the language does not part', async () => {
    expect(visible(await bodyHtml('На КС‑29 и ВКР-23, 16 ноября, Резолюция 1429.', { locale: 'ru' }))).toBe(
      '<p id="p1">На <span class="nobreak">КС-29</span> и~<span class="nobreak">ВКР-23</span>, 16~ноября, Резолюция~1429.</p>',
    );
  });

  test('says of links to other sites that they are', async () => {
    expect(await bodyHtml('[ITU](https://www.itu.int) [mail](mailto:green@itu.int)')).toBe(
      '<p id="p1"><a href="https://www.itu.int" rel="external noreferrer">ITU</a> <a href="mailto:green@itu.int">mail</a></p>',
    );
  });

  test('tells a reader of a gap in the language of the text', async () => {
    const links = { letter: null };
    expect(await bodyHtml('La [lettre][letter].', { locale: 'fr', links })).toBe(
      '<p id="p1">La <span class="gap" title="L&#x27;adresse de ce lien n&#x27;est pas encore connue">lettre</span>.</p>',
    );
  });

  test('is made from a copy: the text stays as it was read', async () => {
    const text = makeText('[a][b] :::\n\n:::list{numbering=decimal}\n1. x\n:::', { links: ['b'] });
    const before = structuredClone(text.tree);
    const { catalogues } = await builtIn();
    const make = () =>
      textToHtml(text, makeCircular([text], { links: { b: 'https://b.example/' } }), catalogues.get('en'));
    const first = writePage(await make());
    expect(text.tree).toEqual(before);
    expect(writePage(await make())).toBe(first);
  });
});

describe('footnotes', () => {
  const markdown = 'One[^a], two[^b], one again[^a].\n\n[^a]: The first.\n[^b]: The second.';

  test('are labelled and linked, each reference on its own', async () => {
    expect(await bodyHtml(markdown)).toBe(
      `<p id="p1">One<sup><a href="#fn-a" id="fnref-a" data-footnote-ref aria-describedby="footnote-label">1</a></sup>, two<sup><a href="#fn-b" id="fnref-b" data-footnote-ref aria-describedby="footnote-label">2</a></sup>, one again<sup><a href="#fn-a" id="fnref-a-2" data-footnote-ref aria-describedby="footnote-label">1</a></sup>.</p>
<section data-footnotes class="footnotes"><h2 class="sr-only" id="footnote-label">Footnotes</h2>
<ol>
<li id="fn-a">
<p>The first. <a href="#fnref-a" data-footnote-backref="" aria-label="Back to reference 1" class="data-footnote-backref">^</a> <a href="#fnref-a-2" data-footnote-backref="" aria-label="Back to reference 1-2" class="data-footnote-backref">^</a></p>
</li>
<li id="fn-b">
<p>The second. <a href="#fnref-b" data-footnote-backref="" aria-label="Back to reference 2" class="data-footnote-backref">^</a></p>
</li>
</ol>
</section>`,
    );
  });

  test.each(six)('are labelled in %s by its catalogue', async (locale) => {
    const { t } = (await builtIn()).catalogues.get(locale);
    const html = await bodyHtml(markdown, { locale });
    expect(html).toContain(`id="footnote-label">${t('footnotes.title')}</h2>`);
    const label = t('footnotes.back', { number: 2 }).replaceAll("'", '&#x27;');
    expect(html).toContain(`aria-label="${label}"`);
  });

  test('of two parts have no id in common, and refer to their own', async () => {
    const html = (await bodyHtml(markdown)) + (await bodyHtml(markdown, { part: 'declaration' }));
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const references = [...html.matchAll(/ (?:href="#|aria-describedby=")([^"]+)"/g)].map(([, id]) => id);
    expect(references).toHaveLength(18);
    expect(ids).toEqual(expect.arrayContaining(references));
  });
});
