import type { Element, Parents, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { Liquid } from 'liquidjs';

/** Gives the wording of a key of the catalogue, values put in. */
export type Translate = (key: string, values?: Readonly<Record<string, unknown>>) => string;

/**
 * Fills a template. Text is escaped, always; `bodies` take the places of the template's `<slot name>`.
 *
 * @param name the file: `letter.html`.
 * @param values what the template can name; one that it names and is not there is an error.
 */
export type Fill = (
  name: string,
  values: object,
  t: Translate,
  bodies?: ReadonlyMap<string, Root>,
) => Promise<Root>;

/**
 * Makes what fills the templates of some folders: those of the first folder that has them. What cannot be filled throws.
 *
 * @param folders absolute paths.
 */
export function templateFiller(folders: readonly string[]): Fill {
  const engine = new Liquid({
    root: [...folders],
    outputEscape: 'escape',
    strictVariables: true,
    strictFilters: true,
    lenientIf: true,
    ownPropertyOnly: true,
    cache: true,
  });
  engine.registerFilter('t', function translate(key: string, ...values: [string, unknown][]) {
    return this.context.globals.t(key, Object.fromEntries(values));
  });
  return async (name, values, t, bodies = new Map()) => {
    const html: string = await engine.renderFile(name, values, { globals: { t } });
    return fillSlots(fromHtml(html), bodies);
  };
}

/**
 * Puts the bodies in the places of the slots, and takes the positions out of what the template made: those of a page are places in
 * texts.
 */
function fillSlots<T extends Parents>(parent: T, bodies: ReadonlyMap<string, Root>): T {
  delete parent.position;
  parent.children = parent.children.flatMap((node): RootContent[] => {
    if (node.type === 'element' && node.tagName === 'slot') return bodyFor(node, bodies);
    if (node.type === 'element') fillSlots(node, bodies);
    else delete node.position;
    return [node];
  });
  return parent;
}

function bodyFor({ properties }: Element, bodies: ReadonlyMap<string, Root>): RootContent[] {
  const name = String(properties.name);
  const body = bodies.get(name);
  if (!body) throw new Error(`there is no \`${name}\` for its slot`);
  return body.children;
}
