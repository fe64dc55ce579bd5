import { enclosing } from '../read/marked.ts';
import { at, nameAt } from '../read/objects.ts';
import { lacksGlyph } from '../read/font.ts';
import type { Rule } from './rule.ts';

export const fontEmbedded: Rule = {
  id: 'font-embedded',
  a: ['6.2.11.4.1'],
  ua: ['7.21.4.1'],
  title: 'All fonts are embedded',
  check(pdf, tell) {
    for (const font of pdf.fonts())
      if (!font.program && font.subtype !== 'Type3') tell('Missing font program', font.name);
  },
};

export const fontMaps: Rule = {
  id: 'font-maps',
  a: ['6.2.11.3.2', '6.2.11.3.3'],
  ua: ['7.21.3.2', '7.21.3.3'],
  title: 'Composite fonts state which glyph each character code means',
  check(pdf, tell) {
    for (const { dict, descendant, subtype, name } of pdf.fonts()) {
      if (subtype !== 'Type0') continue;
      const encoding = nameAt(dict, 'Encoding');
      if (encoding !== undefined && !encoding.startsWith('Identity-'))
        tell(`Unexpected CMap ${encoding}, expected Identity-H, or an embedded one`, name);
      if (nameAt(descendant, 'Subtype') === 'CIDFontType2' && at(descendant, 'CIDToGIDMap') === undefined)
        tell('Missing CIDToGIDMap', name);
    }
  },
};

export const fontUnicode: Rule = {
  id: 'font-unicode',
  a: ['6.2.11.7.2'],
  ua: ['7.21.7'],
  title: 'Each character that is shown has its Unicode, and never U+0000, U+FEFF, U+FFFE or U+FFFD',
  check(pdf, tell) {
    for (const { font, code } of pdf.codes()) {
      const text = font.toUnicode?.get(code);
      if (text === undefined || text === '')
        tell(`Missing Unicode of the character code ${hex(code)}`, font.name);
      // U+FFFD is no fault to the standards, but says that the text is lost.
      else if (/[\0\uFEFF\uFFFE\uFFFD]/.test(text))
        tell(`Unexpected ${points(text)} as Unicode of the character code ${hex(code)}`, font.name);
    }
  },
};

export const fontPrivateUse: Rule = {
  id: 'font-private-use',
  a: ['6.2.11.7.3'],
  title: 'Characters of the Private Use Area have an ActualText',
  check(pdf, tell) {
    for (const { font, code, within } of pdf.codes()) {
      const text = font.toUnicode?.get(code) ?? '';
      const isPrivate = /[\uE000-\uF8FF\u{F0000}-\u{10FFFF}]/u.test(text);
      if (isPrivate && !enclosing(within, ({ actualText }) => actualText !== undefined))
        tell(`Unexpected ${points(text)} without ActualText`, font.name);
    }
  },
};

export const fontGlyphs: Rule = {
  id: 'font-glyphs',
  a: ['6.2.11.4.1', '6.2.11.8'],
  ua: ['7.21.4.1', '7.21.8'],
  title: 'Each character that is shown has its glyph, and none is .notdef',
  check(pdf, tell) {
    for (const { font, code } of pdf.codes()) {
      const lack = lacksGlyph(font, code);
      if (lack === 'notdef') tell('Unexpected glyph .notdef', font.name);
      if (lack === 'missing') tell(`Missing glyph of the character code ${hex(code)}`, font.name);
    }
  },
};

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}

function points(text: string): string {
  return Array.from(text, (character) => `U+${hex(character.codePointAt(0) ?? 0)}`).join(' ');
}
