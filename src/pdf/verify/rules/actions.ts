import { PDFDict, PDFStream } from '@pdfme/pdf-lib';
import { at, dictAt, has, isTrue, nameAt } from '../read/objects.ts';
import type { Rule } from './rule.ts';

const allowed = new Set(['GoTo', 'GoToR', 'GoToE', 'Thread', 'URI', 'Named', 'SubmitForm']);
const named = new Set(['NextPage', 'PrevPage', 'FirstPage', 'LastPage']);

export const actions: Rule = {
  id: 'actions',
  a: ['6.5.1', '6.5.2'],
  title: 'Nothing runs: no JavaScript, and no action that starts by itself',
  check({ document, catalog }, tell) {
    if (dictAt(dictAt(catalog, 'Names'), 'JavaScript')) tell('Unexpected JavaScript of the document');
    for (const [ref, object] of document.context.enumerateIndirectObjects())
      for (const dict of dictionaries(object)) {
        const where = `object ${ref.objectNumber}`;
        const kind = nameAt(dict, 'S');
        if (has(dict, 'AA')) tell('Unexpected additional actions', where);
        if (!isAction(dict, kind)) continue;
        if (kind && !allowed.has(kind)) tell(`Unexpected action ${kind}`, where);
        if (kind === 'Named' && !named.has(nameAt(dict, 'N') ?? ''))
          tell(`Unexpected action ${nameAt(dict, 'N')}`, where);
      }
  },
};

/** What has the type of an action, or a key that only actions of the forbidden kinds have. */
function isAction(dict: PDFDict, kind: string | undefined): boolean {
  return kind === 'JavaScript' || kind === 'Launch' || nameAt(dict, 'Type') === 'Action';
}

/** An object's dictionary, and the actions that stand in it. */
function dictionaries(object: unknown): PDFDict[] {
  const dict = object instanceof PDFStream ? object.dict : object;
  if (!(dict instanceof PDFDict)) return [];
  const own = ['A', 'OpenAction', 'Next'].flatMap((key) => (has(dict, key) ? (dictAt(dict, key) ?? []) : []));
  return [dict, ...own];
}

export const forms: Rule = {
  id: 'forms',
  a: ['6.4.1', '6.4.2'],
  ua: ['7.15'],
  title: 'Forms look as they do without a program behind them',
  check({ catalog }, tell) {
    const form = dictAt(catalog, 'AcroForm');
    if (isTrue(form, 'NeedAppearances')) tell('Unexpected NeedAppearances');
    if (at(form, 'XFA') !== undefined) tell('Unexpected XFA');
    if (isTrue(catalog, 'NeedsRendering')) tell('Unexpected NeedsRendering');
  },
};

export const catalogKeys: Rule = {
  id: 'catalog-keys',
  a: ['6.9', '6.10', '6.11'],
  ua: ['7.10'],
  title: 'There are no alternate presentations, no requirements, and layers have names',
  check({ catalog, document }, tell) {
    if (at(dictAt(catalog, 'Names'), 'AlternatePresentations') !== undefined)
      tell('Unexpected AlternatePresentations');
    if (at(catalog, 'Requirements') !== undefined) tell('Unexpected Requirements');
    for (const { node } of document.getPages())
      if (at(node, 'PresSteps') !== undefined) tell('Unexpected PresSteps of a page');
    const layers = dictAt(dictAt(catalog, 'OCProperties'), 'D');
    if (layers && at(layers, 'Name') === undefined) tell('Missing Name of the layers');
    if (layers && at(layers, 'AS') !== undefined) tell('Unexpected AS of the layers');
  },
};
