import { HtmlValidate, StaticConfigLoader } from 'html-validate';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:recommended'],
    rules: {
      // HTML asks for no case; the lower one is what rehype-stringify writes.
      'doctype-style': 'off',
      // A title is the subject of the letter, which is as long as its office makes it.
      'long-title': 'off',
      // The text in the margins of printed pages comes in custom properties of <html>: CSS has no other way.
      'no-inline-style': 'off',
    },
  }),
);

/** What html-validate finds wrong with a page: the line of each, its rule, and what is wrong. */
export async function htmlFaults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  const faults = results.flatMap(({ messages }) => messages);
  return faults.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`);
}
