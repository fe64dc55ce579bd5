import { readFile } from 'node:fs/promises';
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll } from 'vitest';
import { Content, Element, Placed } from '../../../src/pdf/document/structure.ts';
import { launchBrowser } from '../../../src/pdf/launch.ts';
import { openDraft } from '../../../src/pdf/passes/draft.ts';
import type { Draft, PassContext } from '../../../src/pdf/passes/pass.ts';
import { printPage } from '../../../src/pdf/print.ts';

const FONTS = new URL('../../../node_modules/@fontsource/', import.meta.url);
/** Latin and Arabic in two weights, since Chromium makes a Type 3 font of one it has to embolden; two slices of Chinese. */
const FACES: Readonly<Record<string, string>> = {
  'Latin-700': 'noto-sans/files/noto-sans-latin-700-normal.woff2',
  'Arabic-700': 'amiri/files/amiri-arabic-700-normal.woff2',
  Latin: 'noto-sans/files/noto-sans-latin-400-normal.woff2',
  Arabic: 'amiri/files/amiri-arabic-400-normal.woff2',
  Common: 'noto-sans-sc/files/noto-sans-sc-119-400-normal.woff2',
  Rarer: 'noto-sans-sc/files/noto-sans-sc-118-400-normal.woff2',
};

export const CONTEXT: PassContext = {
  direction: 'ltr',
  identifier: 'CL-24/63',
  creator: 'The office',
  date: '2024-11-05',
  attachments: [],
};

export interface Page {
  readonly lang?: string;
  readonly style?: string;
}

/** What the tests of a file print with; its browser goes with the last of them. */
export interface TestPrinter {
  /** Gives a PDF as Chromium writes it. */
  readonly print: (body: string, page?: Page) => Promise<Uint8Array>;
  /** Gives it as the passes have it before them. */
  readonly draft: (body: string, page?: Page) => Promise<Draft>;
}

export function testPrinter(): TestPrinter {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  const files = async (path: string) => readFile(new URL(FACES[path] ?? path, FONTS));
  const print = (body: string, { lang = 'en', style = '' }: Page = {}) => {
    const faces = Object.keys(FACES).map((name) => {
      const [family, weight = '400'] = name.split('-');
      return `@font-face { font-family: ${family}; font-weight: ${weight}; src: url(${name}) }`;
    });
    const html = `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>A letter</title>
      <style>${faces.join('')} body { font: 14px Latin, Arabic } ${style}</style><body>${body}`;
    return printPage(browser, { html, root: 'https://hexapla.invalid/', path: 'index.html', files });
  };
  return { print, draft: async (body, page) => openDraft(await print(body, page)) };
}

/** A structure tree in short: types, `#` for content, `@` for an annotation. */
export function outlineOf(element: Element): string {
  const children = element.children.map((child) => {
    if (child instanceof Element) return outlineOf(child);
    return child instanceof Content ? '#' : '@';
  });
  return `${element.type}${children.length > 0 ? `(${children.join(' ')})` : ''}`;
}

/** The annotations of an element and those below it. */
export function annotationsOf(element: Element): Placed['object'][] {
  return element.children.flatMap((child) => {
    if (child instanceof Element) return annotationsOf(child);
    return child instanceof Placed ? child.object : [];
  });
}
