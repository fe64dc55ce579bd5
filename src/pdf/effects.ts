import type { CDPSession, Page, Protocol } from 'puppeteer';
import type { PrintablePage } from './virtual-origin.ts';

/** A declaration of a style sheet that makes a group of transparency of what it applies to. */
export interface Effect {
  /** The style sheet, by its path below the root of what is published; the page where it stands in that. */
  readonly path: string;
  /** Where in the style sheet, both from 1; nothing where it stands in the page. */
  readonly place: { readonly line: number; readonly column: number } | undefined;
  /** `opacity: 0.5`. */
  readonly declaration: string;
}

/** The page has effects that cannot be printed so that the PDF conforms. */
export class EffectError extends Error {
  override name = 'EffectError';
  readonly effects: readonly Effect[];

  constructor(effects: readonly Effect[]) {
    super(effects.map(({ path, declaration }) => `${path} has ${declaration}`).join('; '));
    this.effects = effects;
  }
}

/** By which an element is marked that has one. */
const MARK = 'data-effect';
const PROPERTIES = /^(?:opacity|mix-blend-mode|(?:-webkit-)?mask(?:-image)?)$/;

/**
 * Runs in the page, hence as text: marks the elements that have an effect, by themselves or by what they generate; gives their
 * number.
 *
 * Effects make groups of transparency in print: opacity, blending, masks. Chromium puts what such an element holds into a form of
 * its own, where its marks are not those of the page any more, and tags it as if they were: what is read is another text than what
 * is shown (ISO 14289-1, 7.1; ISO 32000-1, 14.7.4.2). Translucent colours and pictures do no such thing.
 */
export const MARK_ELEMENTS = `(() => {
  const isOdd = ({ opacity, mixBlendMode, maskImage }) =>
    opacity !== '1' || mixBlendMode !== 'normal' || maskImage !== 'none';
  const isShown = (element) => element.getClientRects().length > 0;
  const generates = (element, part) => {
    const style = getComputedStyle(element, part);
    return style.content !== 'none' && isOdd(style);
  };
  const odd = [...document.querySelectorAll('*')].filter((element) =>
    isShown(element) && (isOdd(getComputedStyle(element)) || generates(element, '::before') || generates(element, '::after')));
  for (const element of odd) element.setAttribute('${MARK}', '');
  return odd.length;
})()`;

/**
 * Finds where the effects of the marked elements are declared.
 *
 * @param tab A page that is loaded, for print.
 * @param page Its root and path.
 * @returns the declarations, each once.
 */
export async function findEffects(tab: Page, { root, path }: PrintablePage): Promise<Effect[]> {
  const session = await tab.createCDPSession();
  const sheets = new Map<string, string>();
  session.on('CSS.styleSheetAdded', ({ header }) => {
    if (!header.isInline) sheets.set(header.styleSheetId, header.sourceURL.replace(/[?#].*$/, ''));
  });
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const document = await session.send('DOM.getDocument');
  const marked = { nodeId: document.root.nodeId, selector: `[${MARK}]` };
  const { nodeIds } = await session.send('DOM.querySelectorAll', marked);
  const found = new Map<string, Effect>();
  for (const nodeId of nodeIds)
    for (const { name, value, range, sheet = '' } of await declaredFor(session, nodeId)) {
      const address = sheets.get(sheet);
      const effect: Effect = {
        path: address ? decodeURIComponent(address.slice(root.length)) : path,
        place: address && range ? { line: range.startLine + 1, column: range.startColumn + 1 } : undefined,
        declaration: `${name}: ${value}`,
      };
      found.set(JSON.stringify(effect), effect);
    }
  return [...found.values()];
}

type Declared = Protocol.CSS.CSSProperty & { readonly sheet: string | undefined };

/** The effects that are declared for an element or for what it generates. */
async function declaredFor(session: CDPSession, nodeId: number): Promise<Declared[]> {
  const {
    matchedCSSRules = [],
    pseudoElements = [],
    inlineStyle,
  } = await session.send('CSS.getMatchedStylesForNode', { nodeId });
  const rules = [...matchedCSSRules, ...pseudoElements.flatMap(({ matches }) => matches)];
  const styles = [...rules.map(({ rule }) => rule.style), ...(inlineStyle ? [inlineStyle] : [])];
  return styles.flatMap(({ cssProperties, styleSheetId: sheet }) =>
    cssProperties.filter(isEffect).map((property) => ({ ...property, sheet })),
  );
}

/** A property that stands for others has the place, the others have none. */
function isEffect({ name, value, range }: Protocol.CSS.CSSProperty): boolean {
  return range !== undefined && PROPERTIES.test(name) && !/^(?:1|100%|none|normal)$/.test(value);
}
