import { fileURLToPath } from 'node:url';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { type Catalogues, loadCatalogues } from '../../src/html/catalogue.ts';
import { finishPage, textToHtml } from '../../src/html/pipeline.ts';
import { openTemplates, type Templates } from '../../src/html/templates.ts';
import type {
  Circular,
  Facts,
  Part,
  Publication,
  Text,
  TypographyProfile,
} from '../../src/model/circular.ts';
import type { Locale } from '../../src/model/locale.ts';
import { parseMarkdown } from '../../src/source/markdown.ts';

/** The languages of ITU. */
export const six = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const;

/** The templates that come with Hexapla. */
export const templatesFolder = fileURLToPath(new URL('../../templates', import.meta.url));

let opened: Promise<{ templates: Templates; catalogues: Catalogues }> | undefined;

/** The built-in templates and the catalogues of the six languages. */
export function builtIn(): Promise<{ templates: Templates; catalogues: Catalogues }> {
  opened ??= openTemplates(templatesFolder).then(async (templates) => ({
    templates,
    catalogues: await loadCatalogues(templates, six),
  }));
  return opened;
}

/** A text with a body in Markdown. */
export function makeText(
  markdown: string,
  { links = [], ...given }: Partial<Omit<Text, 'tree' | 'file'>> = {},
): Text {
  const file = new VFile({ path: 'letter.md', value: markdown });
  const text = {
    part: 'letter',
    locale: 'en',
    title: 'A subject',
    status: 'official',
    annexes: {},
    images: new Map<string, string>(),
  } as const;
  return { ...text, file, tree: parseMarkdown(markdown, links), links, ...given };
}

/** A circular made of texts: each part has the languages of its texts, and its first is the source. */
export function makeCircular(texts: readonly Text[], facts: Partial<Facts> = {}): Circular {
  const names = [...new Set(texts.map(({ part }) => part))];
  const parts = names.map((name): Part => {
    const own = texts.filter(({ part }) => part === name).map((text) => [text.locale, text] as const);
    const locales = own.map(([locale]) => locale);
    return { name, source: locales[0] ?? 'en', locales, texts: new Map(own) };
  });
  return {
    slug: 'cl-24-63',
    folder: '/content/cl-24-63',
    file: new VFile({ path: 'circular.yaml' }),
    facts: {
      reference: 'CL-24/63',
      date: '2024-11-07',
      version: 1,
      place: 'place.geneva',
      office: 'office.general-secretariat',
      contact: { name: { en: 'A. Person' }, phone: '+41 22 730 5111', email: 'a@itu.int' },
      addressees: ['addressee.member-states'],
      signatory: { name: { en: 'B. Person' }, role: 'role.secretary-general' },
      signed: 'original',
      links: {},
      ...facts,
    },
    parts,
  };
}

/** A publication of circulars. */
export function makePublication(
  circulars: readonly Circular[],
  given: Partial<Publication> = {},
): Publication {
  return {
    content: '/content',
    file: new VFile({ path: 'publication.yaml' }),
    publisher: { name: 'publisher.name', short: 'publisher.short', address: 'Place des Nations, Geneva' },
    site: 'https://circulars.example/',
    locales: ['en', 'fr'],
    typography: 'itu',
    levels: {},
    circulars,
    ...given,
  };
}

/** What is stated of a text whose body is to be made. */
interface Given {
  readonly locale?: Locale;
  readonly part?: string;
  readonly links?: Facts['links'];
  readonly typography?: TypographyProfile;
}

/** The HTML of a body in its page, from its Markdown through the whole pipeline; nothing was checked before. */
export async function bodyHtml(
  markdown: string,
  { locale = 'en', part = 'letter', links = {}, typography = 'itu' }: Given = {},
): Promise<string> {
  const text = makeText(markdown, { locale, part, links: Object.keys(links) });
  const { catalogues } = await builtIn();
  const body = await textToHtml(text, makeCircular([text], { links }), catalogues.get(locale));
  const root = h('div', { lang: locale }, body.children);
  await finishPage({ type: 'root', children: [root] }, typography);
  return unified().use(rehypeStringify).stringify({ type: 'root', children: root.children });
}

/** Makes no-break spaces visible: `~`, and `_` for the narrow one. */
export function visible(text: string): string {
  return text.replaceAll('\u00a0', '~').replaceAll('\u202f', '_');
}
