import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { describe as group, expect, test } from 'vitest';
import { describe, editionPath, pdfPath } from '../../src/html/head.ts';
import type { Text } from '../../src/model/circular.ts';
import { builtIn, makeCircular, makePublication, makeText } from './make.ts';

async function head(letter: Text, others: readonly Text[] = []) {
  const circular = makeCircular([...others, letter]);
  const { catalogues } = await builtIn();
  const elements = describe({
    publication: makePublication([circular]),
    circular,
    letter,
    catalogue: catalogues.get(letter.locale),
    locales: [...(circular.parts[0]?.texts.keys() ?? [])],
  });
  return elements.map((one) =>
    unified()
      .use(rehypeStringify)
      .stringify({ type: 'root', children: [one] }),
  );
}

async function jsonLd(letter: Text): Promise<Record<string, unknown>> {
  const script = (await head(letter)).at(-1) ?? '';
  return JSON.parse(script.replace(/^<script type="application\/ld\+json">|<\/script>$/g, '')) as Record<
    string,
    unknown
  >;
}

group('the metadata of a page', () => {
  test('name its address, its languages, and what it is', async () => {
    const english = makeText('x', { title: 'A subject' });
    const french = makeText('x', {
      locale: 'fr',
      title: 'L’objet & <tout>',
      status: 'draft',
      translatedFrom: 'en',
    });
    const lines = await head(french, [english]);
    expect(lines.slice(0, -1)).toEqual([
      '<meta name="description" content="L’objet &#x26; <tout> (Union internationale des télécommunications)">',
      '<link rel="canonical" href="https://circulars.example/cl-24-63/fr/index.html">',
      '<link rel="alternate" hreflang="en" href="https://circulars.example/cl-24-63/en/index.html">',
      '<link rel="alternate" hreflang="fr" href="https://circulars.example/cl-24-63/fr/index.html">',
      '<link rel="alternate" hreflang="x-default" href="https://circulars.example/cl-24-63/en/index.html">',
      '<link rel="schema.dcterms" href="http://purl.org/dc/terms/">',
      '<meta name="dcterms.identifier" content="CL-24/63">',
      '<meta name="dcterms.title" content="L’objet &#x26; <tout>">',
      '<meta name="dcterms.creator" content="Secrétariat général">',
      '<meta name="dcterms.publisher" content="Union internationale des télécommunications">',
      '<meta name="dcterms.issued" content="2024-11-07">',
      '<meta name="dcterms.language" content="fr">',
      '<meta name="dcterms.type" content="Text">',
      '<meta property="og:type" content="article">',
      '<meta property="og:title" content="L’objet &#x26; <tout>">',
      '<meta property="og:site_name" content="Union internationale des télécommunications">',
      '<meta property="og:url" content="https://circulars.example/cl-24-63/fr/index.html">',
      '<meta property="og:locale" content="fr_FR">',
    ]);
    expect(await jsonLd(french)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'DigitalDocument',
      identifier: 'CL-24/63',
      name: 'L’objet & <tout>',
      inLanguage: 'fr',
      datePublished: '2024-11-07',
      publisher: { '@type': 'Organization', name: 'Union internationale des télécommunications' },
      url: 'https://circulars.example/cl-24-63/fr/index.html',
      creativeWorkStatus: 'Draft',
      translationOfWork: {
        '@type': 'DigitalDocument',
        url: 'https://circulars.example/cl-24-63/en/index.html',
      },
    });
  });

  test('say of an official text that it is published, and no translation', async () => {
    const data = await jsonLd(makeText('x'));
    expect(data.creativeWorkStatus).toBe('Published');
    expect(data).not.toHaveProperty('translationOfWork');
  });

  test('cannot be left by a title', async () => {
    const [, ...lines] = await head(makeText('x', { title: '</script><script>alert(1)</script>"><!--' }));
    expect(lines.at(-1)?.match(/<\/?script/g)).toHaveLength(2);
    expect((await jsonLd(makeText('x', { title: '</script><!--' }))).name).toBe('</script><!--');
  });

  test.each([
    ['zh', 'zh-Hans', 'zh_CN'],
    ['ar', 'ar', 'ar_EG'],
    ['ru', 'ru', 'ru_RU'],
  ])('name %s as %s, for Open Graph %s', async (locale, lang, graph) => {
    const lines = await head(makeText('x', { locale }));
    expect(lines).toContain(`<meta name="dcterms.language" content="${lang}">`);
    expect(lines).toContain(`<meta property="og:locale" content="${graph}">`);
  });
});

test('an edition has its page and its PDF in one folder', () => {
  const circular = makeCircular([makeText('x')]);
  expect(editionPath(circular, 'zh')).toBe('cl-24-63/zh/index.html');
  expect(pdfPath(circular, 'zh')).toBe('cl-24-63/zh/cl-24-63.zh.pdf');
});
