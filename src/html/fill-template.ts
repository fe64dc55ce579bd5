import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { Liquid } from 'liquidjs';
import { SKIP, visit } from 'unist-util-visit';

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
    return fillSlots(withoutPositions(fromHtml(html)), bodies);
  };
}

/** Takes the positions out of what a template made: those of a page are places in texts. */
function withoutPositions(page: Root): Root {
  visit(page, (node) => {
    delete node.position;
  });
  return page;
}

/** Puts the bodies in the places of the slots. */
function fillSlots(page: Root, bodies: ReadonlyMap<string, Root>): Root {
  visit(page, 'element', (node, index, parent) => {
    if (node.tagName !== 'slot' || !parent || index === undefined) return undefined;
    const body = bodies.get(String(node.properties.name));
    if (!body) throw new Error(`there is no \`${String(node.properties.name)}\` for its slot`);
    parent.children.splice(index, 1, ...(body.children as typeof parent.children));
    return [SKIP, index + body.children.length];
  });
  return page;
}
