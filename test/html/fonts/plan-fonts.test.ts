import { h } from 'hastscript';
import { describe, expect, test } from 'vitest';
import { planFonts } from '../../../src/html/fonts/plan-fonts.ts';

/** The file that a plan takes each character from. */
function filesOf(text: string, lang: string): string[] {
  const { used } = planFonts({ type: 'root', children: [h('p', { lang }, text)] }, lang);
  return Array.from(text, (character) => {
    const found = [...used].filter(([, points]) => points.has(character.codePointAt(0) ?? 0));
    // Letters that lists are numbered with are there for every language of the page.
    return found.map(([{ name, subset }]) => `${name}-${subset}`).join('+');
  });
}

describe('the file of a character', () => {
  test.each([
    ['en', 'A', 'noto-sans-latin'],
    ['en', 'ÿ', 'noto-sans-latin'],
    ['en', '’', 'noto-sans-latin'],
    ['fr', 'é', 'noto-sans-latin'],
    ['fr', 'œ', 'noto-sans-latin'],
    ['es', '¿', 'noto-sans-latin'],
    ['tr', 'ğ', 'noto-sans-latin-ext'],
    ['ru', 'ж', 'noto-sans-cyrillic'],
    ['ru', '№', 'noto-sans-cyrillic'],
    ['ru', '–', 'noto-sans-latin'],
    ['ar', 'ع', 'amiri-arabic'],
    ['ar', '،', 'amiri-arabic'],
    ['ar', 'A', 'amiri-latin'],
    ['zh', '联', 'noto-sans-sc-118'],
    ['zh', '，', 'noto-sans-sc-119'],
    ['zh', '“', 'noto-sans-sc-latin'],
    ['zh', '·', 'noto-sans-sc-latin'],
    // Chinese has the Latin letters of the other languages, but those as wide as a hanzi.
    ['zh', 'A', 'noto-sans-latin'],
    ['zh', '7', 'noto-sans-latin'],
    ['zh', 'é', 'noto-sans-latin'],
    ['zh', 'ǎ', 'noto-sans-latin-ext'],
    ['zh', 'Ａ', 'noto-sans-sc-5'],
    // What is quoted from another script comes from the font of that script.
    ['en', 'ع', 'amiri-arabic'],
    ['en', '联', 'noto-sans-sc-118'],
    ['ar', 'ж', 'noto-sans-cyrillic'],
    ['zh', 'ع', 'amiri-arabic'],
  ])('in %s of %s is %s', (lang, character, file) => {
    expect(filesOf(character, lang)).toEqual([file]);
  });

  test.each(['ar', 'zh', 'en', 'fr', 'ru', 'es'])('is one for both brackets of a pair in %s', (lang) => {
    for (const [open, close] of ['()', '[]', '{}', '<>', '«»', '‹›'].map((pair) => filesOf(pair, lang))) {
      expect(open).not.toBe('');
      expect(close).toBe(open);
    }
  });

  test('in Arabic of a bracket is the one that has its mirror image too', () => {
    expect(filesOf('()', 'ar')).toEqual(['amiri-latin', 'amiri-latin']);
  });
});

describe('a plan', () => {
  test('follows the language of each element', () => {
    const page = h('div', { lang: 'ar' }, ['ع', h('p', { lang: 'en' }, 'Aع')]);
    const { used } = planFonts({ type: 'root', children: [page] }, 'ar');
    const has = (file: string, character: string) =>
      [...used].some(
        ([{ name, subset }, points]) =>
          `${name}-${subset}` === file && points.has(character.codePointAt(0) ?? 0),
      );
    expect(has('noto-sans-latin', 'A')).toBe(true);
    expect(has('amiri-arabic', 'ع')).toBe(true);
  });

  test('holds what lists and page numbers draw, and what the styles print', () => {
    const { used } = planFonts({ type: 'root', children: [] }, 'en', 'Я');
    const points = new Set([...used.values()].flatMap((one) => [...one]));
    for (const character of '09.-•AZazЯ') expect(points).toContain(character.codePointAt(0));
  });

  test('holds the characters of code', () => {
    const page = h('pre', h('code', 'ж'));
    const { used } = planFonts({ type: 'root', children: [page] }, 'en');
    expect([...used.keys()].map(({ subset }) => subset)).toContain('cyrillic');
  });

  test('leaves out what is never shown', () => {
    const page = h('html', [h('head', [h('title', 'ж'), h('style', 'ж')]), h('body', [h('script', 'ж')])]);
    const { used } = planFonts({ type: 'root', children: [page] }, 'en');
    expect([...used.keys()].map(({ subset }) => subset)).toEqual(['latin']);
  });

  test('has italics where something is emphasised', () => {
    expect(planFonts({ type: 'root', children: [h('p', h('em', 'x'))] }, 'en').italic).toBe(true);
    expect(planFonts({ type: 'root', children: [h('p', h('strong', 'x'))] }, 'en').italic).toBe(false);
  });

  test('tells each character that no font has, once, with the words around it', () => {
    const page = h('p', ['before 𓀀 and 𓀀', h('b', 'ᚠ')]);
    expect(planFonts({ type: 'root', children: [page] }, 'en').missing).toEqual([
      { character: '𓀀', codePoint: 'U+13000', words: 'before 𓀀 and 𓀀', position: undefined },
      { character: 'ᚠ', codePoint: 'U+16A0', words: 'ᚠ', position: undefined },
    ]);
  });

  test('misses no blank and no invisible character', () => {
    const text = ' \t\n\u00a0\u202f\u2003\u200b\u200d\u200e\u2066\u00ad\ufeff';
    expect(planFonts({ type: 'root', children: [h('p', `x${text}`)] }, 'en').missing).toEqual([]);
  });
});
