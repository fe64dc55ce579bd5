import { expect, test } from 'vitest';
import { languages } from '../../../src/pdf/passes/languages.ts';
import { walk } from '../../../src/pdf/passes/walk.ts';
import { testPrinter } from './printed.ts';

const { draft } = testPrinter();

test('a language is stated where it is another than that around it', async () => {
  const body = `<article lang="fr"><h1 lang="fr">Titre</h1><p>Un <span lang="en">word</span></article><p lang="en">Text`;
  const printed = await draft(body);
  expect(printed.language).toBe('en');
  languages(printed);
  const stated = [...walk(printed.structure)].flatMap(({ type, entries }) => {
    const language = entries.text('Lang');
    return language === undefined ? [] : [`${type} ${language}`];
  });
  expect(stated).toEqual(['Art fr', 'NonStruct en']);
  expect(printed.document.catalog.text('Lang')).toBe('en');
});
