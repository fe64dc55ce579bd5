import { describe, expect, it } from 'vitest';
import { findForm, searchedText } from '../../../src/check/terms/find-form.ts';
import { readForm } from '../../../src/check/terms/form-words.ts';

/** What a text has of a form. */
function find(form: string, text: string, locale: string): string[] {
  const spans = findForm(readForm(form, locale), searchedText(text));
  return spans.map(({ start, end }) => text.slice(start, end));
}

describe('findForm', () => {
  it('finds whole words, in capitals or not, joined by blanks, hyphens or dashes', () => {
    const text = 'Member States, a member-state; MEMBER – STATE, Remember State, member stately5';
    expect(find('Member State', text, 'en')).toEqual(['member-state', 'MEMBER – STATE']);
    expect(find('Member State*', text, 'en')).toEqual(['Member States', 'member-state', 'MEMBER – STATE']);
  });

  it('finds acronyms as they are written', () => {
    expect(find('ITU', 'ITU, Itu, ITU-T, ITUs', 'en')).toEqual(['ITU', 'ITU']);
  });

  it('takes either apostrophe', () => {
    expect(find("l'Union", 'l’Union, l\'union, l"union', 'fr')).toEqual(['l’Union', "l'union"]);
  });

  it('finds Arabic words with marks, and with what is written onto them', () => {
    const text = 'وبالاتحاد الدَّولي، اتحاد دوليّ، سالاتحاد الدولي';
    expect(find('الاتحاد الدولي', text, 'ar')).toEqual(['وبالاتحاد الدَّولي', 'اتحاد دوليّ']);
    expect(find('قلّم', 'قلم قلّم', 'ar')).toEqual(['قلّم']);
  });

  it('finds Chinese words within others, whatever stands between their parts', () => {
    expect(find('国际 电联', '在国际电联，国际 电联', 'zh')).toEqual(['国际电联', '国际 电联']);
    expect(find('国际*联盟', '国际电信联盟', 'zh')).toEqual([]);
    expect(find('国际* 联盟', '国际电信联盟', 'zh')).toEqual(['国际电信联盟']);
  });

  it('finds nothing where letters are there, but not as words one after another', () => {
    expect(find('State Member', 'Member State', 'en')).toEqual([]);
  });
});
