import { readText } from '../document/read-text.ts';
import { type Child, Content, Placed } from '../document/structure.ts';
import { Dict, PdfString, type Value } from '../document/values.ts';
import type { Draft } from './pass.ts';
import { walk } from './walk.ts';

/**
 * Says of each link what it is: by its text, else by its picture's alternative, else by its address. What holds a link
 * becomes a Link, also where HTML gave it another role, as references to footnotes have.
 *
 * Clauses: ISO 14289-1, 7.18.1 and 7.18.5 (links are in Link and have Contents), 7.18.3 (tab order); ISO 19005-3, 6.3.2
 * (annotations get printed).
 */
export function links({ pages, drawings, fonts, structure }: Draft): void {
  const texts = new Map<Dict, Map<number, string>>();
  for (const { page, operations, resources } of drawings) {
    const named = (name: Value | undefined) =>
      fonts.get(resources.dict('Font')?.dict(name as string) as Dict);
    if (page) texts.set(page, readText(operations, named));
  }
  const textOf = (child: Child): string => {
    if (child instanceof Content) return texts.get(child.page)?.get(child.id) ?? '';
    if (child instanceof Placed) return '';
    return child.entries.text('Alt') ?? child.children.map((one) => textOf(one)).join('');
  };
  for (const element of walk(structure)) {
    const placed = element.children.filter((child) => child instanceof Placed);
    const annotations = placed.map(({ object }) => object).filter((one) => one.name('Subtype') === 'Link');
    if (annotations.length === 0) continue;
    element.type = 'Link';
    const text = textOf(element).replaceAll('\u034f', '').replace(/\s+/g, ' ').trim();
    for (const annotation of annotations) {
      const address = annotation.dict('A')?.text('URI') ?? '';
      annotation.set('Contents', PdfString.of(contents(text, address))).set('F', 4);
    }
  }
  for (const page of pages) if (page.list('Annots').length > 0) page.set('Tabs', 'S');
}

/** An address that is too long for a line has no space where it is broken; a telephone number has its own. */
function contents(text: string, address: string): string {
  const solid = text.replaceAll(' ', '');
  const broken = !address.startsWith('tel:') && address.endsWith(solid);
  return (broken ? solid : text) || address || 'Link';
}
