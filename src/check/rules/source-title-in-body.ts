import type { TextRule } from '../rule.ts';
import { placeInBlock } from '../../source/place-in-block.ts';
import { languageOf } from '../text/language.ts';
import { shown } from '../text/shown.ts';

/** What differs between two spellings of a title. */
const fold = (title: string) =>
  title
    .normalize('NFKD')
    .replace(/[\p{M}\p{P}\p{S}\s]+/gu, '')
    .toLowerCase();

/** How many characters the shortest titles have; `Preamble` heads a section. Chinese says as much in fewer. */
const SHORT = 25;
const SHORT_CHINESE = 10;

/**
 * The title stands in the front matter, from where the page takes it; a heading that says it again, or a heading in its place at the
 * very beginning of a text that has no title, would stand twice or at a wrong level.
 *
 * @example bad: `## COP29 Declaration on Digital Action` ` ` `We affirm.`: "Unexpected heading `COP29 Declaration on Digital Action` at the beginning of the text, expected a title in the front matter"
 * @example good: `## Preamble` ` ` `We affirm.` ` ` `## Collaboration` ` ` `We convene.`
 */
export const sourceTitleInBody: TextRule = {
  id: 'source/title-in-body',
  level: 'warning',
  scope: 'text',
  check({ blocks, title, file, locale }, tell) {
    const short = languageOf(locale) === 'zh' ? SHORT_CHINESE : SHORT;
    const body = blocks.filter(({ kind }) => kind !== 'title');
    const own = fold(title);
    const headings = body.filter(({ kind }) => kind === 'heading');
    const [first, second] = body;
    for (const heading of headings) {
      const said = fold(heading.text);
      const place = placeInBlock(file, heading);
      if (own !== '' && said === own) {
        tell('Unexpected heading that repeats the title, expected it in the front matter alone', place);
      } else if (heading === first && own === '' && second && heading.text.length >= short) {
        tell(
          `Unexpected heading \`${shown(heading.text)}\` at the beginning of the text, expected a title in the front matter`,
          place,
        );
      }
    }
  },
};
