import { basename, extname } from 'node:path';
import {
  type Assets,
  fontAssets,
  imageAssets,
  readAsset,
  scriptAssets,
  styleAssets,
} from '../build/assets.ts';
import { openTold } from '../check/told.ts';
import { makeEditionPage } from '../html/edition-page.ts';
import type { FontFile } from '../html/fonts/font-css.ts';
import { editionPath, pdfPath } from '../html/head.ts';
import { hasParallel, parallelPath } from '../html/parallel/parallel-path.ts';
import { makeParallelPage } from '../html/parallel/parallel-page.ts';
import { openTemplates, TemplateError } from '../html/templates.ts';
import type { Locale } from '../model/locale.ts';
import { type EditorAddress, pageMessages } from './page-messages.ts';
import type { Answer } from './serve.ts';
import { statusPage } from './status-page.ts';
import { tellLine, wrap } from './wrap.ts';
import type { Good, Watched, Workspace } from './workspace.ts';

/** A page, as a build would publish it. */
interface MadePage {
  readonly html: string;
  readonly fonts: readonly FontFile[];
}

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

/**
 * Answers requests for the pages of a workspace, made when they are asked for.
 *
 * @param own the publication's own templates, absolute.
 * @param print makes the PDF of an edition.
 */
export function openSite(
  workspace: Workspace,
  own: string,
  editor: EditorAddress,
  print: (good: Good, locale: Locale) => Promise<Uint8Array>,
): (path: string) => Promise<Answer | undefined> {
  const pages = new WeakMap<Good, Map<string, Promise<MadePage>>>();
  const fonts: Assets = new Map();

  const last = new Map<string, string>();

  /** A page as it is now; nothing where a circular has no such page. Each is made once in each state. */
  const page = async (good: Good, path: string): Promise<string | undefined> => {
    const made = pages.get(good) ?? new Map<string, Promise<MadePage>>();
    pages.set(good, made);
    const found = made.get(path) ?? makePage(good, path);
    if (!found) return undefined;
    made.set(path, found);
    const { html: written, fonts: asked } = await found;
    for (const [name, file] of fontAssets(asked)) fonts.set(name, file);
    last.set(path, written);
    return written;
  };

  const show = async ({ slug, good, files, broken }: Watched, path: string): Promise<Answer | undefined> => {
    const reasons = [...broken.map(tellLine), ...workspace.fault];
    let made: string | undefined;
    try {
      made = good ? await page(good, path) : emptyPage;
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error;
      reasons.push(error.message);
      made = last.get(path) ?? emptyPage;
    }
    if (made === undefined) return undefined;
    // What a page lacks is told of when it is made.
    const messages = pageMessages(openTold(files), good, editor);
    return { type: html, body: wrap(made, { slug, messages, broken: reasons }) };
  };

  return async (asked) => {
    const path = `${asked.slice(1)}${asked.endsWith('/') ? 'index.html' : ''}`;
    if (path === 'index.html') {
      const { circulars, publication, fault } = workspace;
      const made = statusPage([...circulars.values()], publication?.locales ?? []);
      for (const [name, file] of fontAssets(made.fonts)) fonts.set(name, file);
      return { type: html, body: wrap(made.html, { slug: undefined, messages: [], broken: fault }) };
    }
    const watched = workspace.circulars.get(path.split('/')[0] ?? '');
    if (!watched) return readAnswer(path, new Map([...fonts, ...(await sharedAssets(own))]));
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

function localesOf({ circular }: Good): Locale[] {
  return [...(circular.parts[0]?.texts.keys() ?? [])];
}

/** The page of a path; nothing where a circular has no such page. */
function makePage(good: Good, path: string): Promise<MadePage> | undefined {
  const { circular, workshop } = good;
  if (path === parallelPath(circular))
    return hasParallel(circular, workshop) ? makeParallelPage(circular, workshop) : undefined;
  const locale = localesOf(good).find((one) => editionPath(circular, one) === path);
  return locale === undefined ? undefined : makeEditionPage(circular, locale, workshop);
}

/** What all pages share, and what previews add: as the templates are now. */
async function sharedAssets(own: string): Promise<Assets> {
  const templates = await openTemplates(own);
  const added = await Promise.all(
    ['preview/preview.css', 'preview/preview.js'].map(async (name) => (await templates.find(name))[0]),
  );
  return new Map([
    ...styleAssets({ templates }),
    ...scriptAssets({ templates }),
    ...added.flatMap((path) =>
      path === undefined ? [] : [[`assets/preview/${basename(path)}`, path] as const],
    ),
  ]);
}

async function readAnswer(path: string, assets: Assets): Promise<Answer | undefined> {
  const body = await readAsset(assets, path);
  const type = types[extname(path).slice(1).toLowerCase()];
  return body && type ? { type, body } : undefined;
}
