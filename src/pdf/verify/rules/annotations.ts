import type { PDFDict } from '@pdfme/pdf-lib';
import { asDict, at, dictAt, keysOf, listAt, nameAt, numberAt, textAt } from '../read/objects.ts';
import type { OpenPdf } from '../read/open-pdf.ts';
import { pageName, type Rule } from './rule.ts';

/** The annotations of all pages, with their pages. */
function annotations({ document }: OpenPdf): { dict: PDFDict; page: PDFDict; where: string }[] {
  return document.getPages().flatMap(({ node }, index) =>
    listAt(node, 'Annots').flatMap((value) => {
      const dict = asDict(value);
      return dict ? [{ dict, page: node, where: pageName(index) }] : [];
    }),
  );
}

const allowed = new Set(
  'Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink Popup FileAttachment Widget PrinterMark Watermark Redact'.split(
    ' ',
  ),
);

export const annotationKinds: Rule = {
  id: 'annotation-kinds',
  a: ['6.3.1', '6.3.2', '6.3.3'],
  title: 'Annotations are of a kind that lasts, are printed, and have an appearance',
  check(pdf, tell) {
    for (const { dict, where } of annotations(pdf)) {
      const kind = nameAt(dict, 'Subtype') ?? '';
      if (!allowed.has(kind)) tell(`Unexpected annotation ${kind}`, where);
      const flags = numberAt(dict, 'F');
      // Print, and none of Invisible, Hidden, NoView, ToggleNoView.
      if (kind !== 'Popup' && ((flags ?? 0) & 0x127) !== 4)
        tell(`Unexpected flags ${flags ?? 'none'} of ${kind}, expected 4`, where);
      const needs = kind !== 'Popup' && kind !== 'Link';
      if (needs && dictAt(dict, 'AP') === undefined) tell(`Missing appearance of ${kind}`, where);
      for (const key of keysOf(dictAt(dict, 'AP')))
        if (key !== 'N') tell(`Unexpected appearance ${key} of ${kind}`, where);
    }
  },
};

export const linksTagged: Rule = {
  id: 'links-tagged',
  ua: ['7.18.1', '7.18.5'],
  title: 'Each link stands in an element Link, each other annotation in Annot',
  check(pdf, tell) {
    const owners = new Map<PDFDict | undefined, { role: string; dict: PDFDict }>();
    for (const { role, dict, kids } of pdf.structure()?.elements ?? [])
      for (const kid of kids) if (kid.kind === 'object') owners.set(kid.dict, { role, dict });
    for (const { dict, where } of annotations(pdf)) {
      const kind = nameAt(dict, 'Subtype') ?? '';
      const expected = { Link: 'Link', Widget: 'Form', Popup: '', PrinterMark: '' }[kind] ?? 'Annot';
      if (!expected) continue;
      const owner = owners.get(dict);
      if (owner?.role !== expected)
        tell(`Unexpected ${owner ? owner.role : 'page'} around ${kind}, expected ${expected}`, where);
      const number = numberAt(dict, 'StructParent');
      const parent = number === undefined ? undefined : pdf.parents().get(number);
      if (owner && parent !== owner.dict) tell(`Unexpected parent of ${kind} in the parent tree`, where);
    }
  },
};

export const linksDescribed: Rule = {
  id: 'links-described',
  ua: ['7.18.1', '7.18.5'],
  title: 'Each link says in Contents what it is',
  check(pdf, tell) {
    for (const { dict, where } of annotations(pdf)) {
      const kind = nameAt(dict, 'Subtype') ?? '';
      if (kind !== 'Widget' && kind !== 'Popup' && !textAt(dict, 'Contents')?.trim())
        tell(`Missing Contents of ${kind}`, where);
    }
  },
};

export const tabs: Rule = {
  id: 'tabs',
  ua: ['7.18.3'],
  title: 'Pages with annotations are gone through in the order of the structure',
  check({ document }, tell) {
    for (const [index, { node }] of document.getPages().entries())
      if (at(node, 'Annots') && nameAt(node, 'Tabs') !== 'S') tell('Missing Tabs with /S', pageName(index));
  },
};
