import { defaultSchema, type Options } from 'rehype-sanitize';

/** What may come out of a text's Markdown: GitHub's schema, and what the own directives and gaps add to it. */
export const sanitizeSchema: Options = {
  ...defaultSchema,
  clobberPrefix: '',
  protocols: { ...defaultSchema.protocols, href: ['http', 'https', 'mailto', 'tel'] },
  attributes: {
    ...defaultSchema.attributes,
    ol: [...(defaultSchema.attributes?.ol ?? []), 'start', ['type', '1', 'a', 'A', 'i', 'I']],
    span: [...(defaultSchema.attributes?.span ?? []), 'lang', ['className', 'gap']],
  },
};
