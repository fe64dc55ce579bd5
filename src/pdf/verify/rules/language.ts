import { dictAt, isTrue, textAt } from '../read/objects.ts';
import { pageName, type Rule } from './rule.ts';
import { elementName } from './structure.ts';

/** As RFC 3066 has it: veraPDF asks for no more. */
const tag = /^[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*$/;

export const language: Rule = {
  id: 'language',
  a: ['6.7.4'],
  ua: ['7.2'],
  title: 'The language is stated, for the whole and for parts in another one',
  check(pdf, tell) {
    const lang = textAt(pdf.catalog, 'Lang');
    if (!lang) tell('Missing Lang in the catalog');
    else if (!tag.test(lang)) tell(`Unexpected Lang ${lang} in the catalog, expected a language tag`);
    for (const element of pdf.structure()?.elements ?? [])
      if (element.lang !== undefined && !tag.test(element.lang))
        tell(`Unexpected Lang ${element.lang}`, elementName(element));
    for (const [index, { marked }] of pdf.pages().entries())
      for (const one of marked)
        if (one.lang !== undefined && !tag.test(one.lang))
          tell(`Unexpected Lang ${one.lang} of the content ${one.tag}`, pageName(index));
  },
};

export const titleShown: Rule = {
  id: 'title-shown',
  ua: ['7.1'],
  title: 'Readers show the title, not the name of the file',
  check({ catalog }, tell) {
    if (!isTrue(dictAt(catalog, 'ViewerPreferences'), 'DisplayDocTitle'))
      tell('Missing DisplayDocTitle true in ViewerPreferences');
  },
};
