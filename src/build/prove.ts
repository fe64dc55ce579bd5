import type { Text } from '../model/circular.ts';
import { citeClauses, provePdf } from '../pdf/verify/index.ts';
import { report } from '../source/report.ts';
import type { Built } from './built.ts';

/** How many differences are told: one that matters brings many about. */
const TOLD = 5;

/**
 * Proves that an edition's PDF conforms to PDF/A-3a and PDF/UA-1, and says what its page says. What is wrong becomes a
 * message on the text it was made from: `pdf/conformance` for a rule that it breaks, `pdf/round-trip` for a difference,
 * `html/opacity` for words that are not opaque.
 */
export async function prove({ circular, locale, page, pdf }: Built): Promise<void> {
  const [letter, ...annexes] = circular.parts;
  const main = letter?.texts.get(locale);
  if (!pdf || !main) return;
  const { broken, differences, translucent } = await provePdf(pdf, page.text);
  const edition = `the PDF of ${circular.facts.reference} in ${locale}`;
  for (const { rule, faults } of broken) {
    const [{ reason, where } = { reason: rule.title, where: undefined }] = faults;
    const place = where === undefined ? '' : `, ${where}`;
    report(main.file, 'pdf/conformance', `${reason} (${edition}${place}; ${citeClauses([rule])})`);
  }
  if (translucent.length > 0) {
    const where = `${translucent.length > 1 ? 'pages' : 'page'} ${translucent.join(', ')}`;
    const reason =
      'Unexpected translucent words in print, expected opaque ones: see `opacity` in the style sheets';
    report(main.file, 'html/opacity', `${reason} (${edition}, ${where})`);
  }
  for (const { reason, block } of differences.slice(0, TOLD)) {
    const annex = annexes.find(({ name }) => block?.id === name || block?.id?.startsWith(`${name}-p`));
    const text: Text = annex?.texts.get(locale) ?? annex?.texts.get(annex.source) ?? main;
    const where = block ? `, ${block.kind} ${block.id ?? ''}`.trimEnd() : '';
    report(text.file, 'pdf/round-trip', `${reason} (${edition}${where})`, block?.position);
  }
}
