import { extname } from 'node:path';
import {
  type Assets,
  fontAssets,
  imageAssets,
  readAsset,
  scriptAssets,
  styleAssets,
} from '../build/assets.ts';
import { readinessOf } from '../build/readiness.ts';
import { openTold } from '../check/told.ts';
import { editionPath, pdfPath } from '../html/head.ts';
import { openTemplates, TemplateError } from '../html/templates.ts';
import type { Locale } from '../model/locale.ts';
import { pageMessages } from './page-messages.ts';
import { faultsOf, withState } from './page-state.ts';
import { localesOf, openPages } from './pages.ts';
import type { Answer } from './serve.ts';
import { statusPage } from './status-page.ts';
import type { Good, Watched, Workspace } from './workspace.ts';

const html = 'text/html; charset=utf-8';

/** The media types of what pages ask for. */
const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  gif: 'image/gif',
  avif: 'image/avif',
};

/** What a site is made with. */
export interface SiteOptions {
  readonly workspace: Workspace;
  /** The publication's own templates, absolute. */
  readonly templates: string;
  /** How places open in an editor: an address with `{file}`, `{line}` and `{column}` in it. */
  readonly editor: string;
  /** Makes the PDF of an edition. */
  readonly print: (good: Good, locale: Locale) => Promise<Uint8Array>;
}

/** Answers requests for the pages of a workspace, made when they are asked for. */
export function openSite(options: SiteOptions): (path: string) => Promise<Answer | undefined> {
  const { workspace, templates, editor, print } = options;
  const pages = openPages();

  const show = async ({ slug, good, files, broken }: Watched, path: string): Promise<Answer | undefined> => {
    const { version, faults } = workspace.seen();
    const others = [...faults];
    let page: string | undefined;
    try {
      page = good ? await pages.page(good, path) : emptyPage;
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error;
      others.push(error.message);
      page = pages.last(path) ?? emptyPage;
    }
    if (page === undefined) return undefined;
    // What a page lacks is told of when it is made.
    const messages = pageMessages(openTold(files), good, editor);
    const state = { version, slug, messages, broken: faultsOf(broken, others, editor) };
    return { type: html, body: withState(page, state) };
  };

  const showStatus = async (): Promise<Answer> => {
    const { version, circulars, publication, broken, faults } = workspace.seen();
    const others = [...faults];
    const rows = [];
    for (const { slug, good, read, files } of circulars.values()) {
      const judge = () => (publication ? readinessOf(publication, [read], files) : []);
      // Nothing is ready whose pages lack something.
      if (good && judge().every(({ state }) => state === 'ready'))
        for (const locale of localesOf(good))
          await pages
            .page(good, editionPath(good.circular, locale))
            .catch((error) => others.push(error.message));
      rows.push({ slug, good, readiness: judge() });
    }
    const page = statusPage(rows, publication?.locales ?? []);
    for (const [name, file] of fontAssets(page.fonts)) pages.fonts.set(name, file);
    const state = { version, slug: undefined, messages: [], broken: faultsOf(broken, others, editor) };
    return { type: html, body: withState(page.html, state) };
  };

  return async (asked) => {
    const path = `${asked.slice(1)}${asked.endsWith('/') ? 'index.html' : ''}`;
    if (path === 'index.html') return showStatus();
    const watched = workspace.seen().circulars.get(path.split('/')[0] ?? '');
    if (!watched) return readAnswer(path, new Map([...pages.fonts, ...(await sharedAssets(templates))]));
    const { good } = watched;
    const locale = good && localesOf(good).find((one) => path === pdfPath(good.circular, one));
    if (good && locale) return { type: 'application/pdf', body: await print(good, locale) };
    if (path.endsWith('/index.html')) return show(watched, path);
    return good && readAnswer(path, imageAssets(good.circular));
  };
}

/** What stands below messages where no page can be made. */
const emptyPage =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Hexapla preview</title>' +
  '<link rel="stylesheet" href="/assets/styles/page.css"></head><body></body></html>';

/** What all pages share, and what previews add: as the templates are now. */
async function sharedAssets(own: string): Promise<Assets> {
  const templates = await openTemplates(own);
  return new Map([
    ...styleAssets({ templates }),
    ...scriptAssets({ templates }),
    ...[...templates.preview].map(([name, path]) => [`assets/preview/${name}`, path] as const),
  ]);
}

async function readAnswer(path: string, assets: Assets): Promise<Answer | undefined> {
  const body = await readAsset(assets, path);
  const type = types[extname(path).slice(1).toLowerCase()];
  return body && type ? { type, body } : undefined;
}
