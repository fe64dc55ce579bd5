import { assetsKey } from './fresh/asset-files.ts';
import { hashOf, sha256 } from './fresh/hash.ts';
import type { Gathered } from './gather.ts';
import type { ChosenEdition } from './judge.ts';
import { type Missing, printMissing } from './print-missing.ts';
import type { PrintedEdition, Printing } from './printing.ts';
import type { Tell } from './step.ts';

/**
 * Gives the PDF of each edition: as `dist` has it, or the store, or printed, proved and put into the store.
 *
 * @throws ContentError where one is not as its page is, or asks for what no conforming PDF has.
 */
export async function printEditions(
  editions: readonly ChosenEdition[],
  printing: Printing,
  tell: Tell,
): Promise<PrintedEdition[]> {
  const keyOf = keyFinder(printing);
  const wanted = editions.map((chosen) => ({ chosen, key: keyOf(chosen) }));
  const printed = new Map<ChosenEdition, PrintedEdition>();
  const missing: Missing[] = [];
  for (const one of wanted) {
    const { chosen, key } = one;
    const { edition, circular } = chosen;
    const seen = printing.dist.get(edition.pdfPath);
    if (
      seen &&
      circular.former?.pdfs[edition.locale] === key &&
      printing.dist.isIntact(edition.pdfPath, seen)
    ) {
      printed.set(chosen, { chosen, key, size: seen[0], sha256: seen[4] });
      continue;
    }
    const kept = await printing.store.get(key);
    if (kept) printed.set(chosen, { chosen, key, size: kept.length, sha256: sha256(kept) });
    else missing.push(one);
  }
  if (missing.length > 0) {
    for (const one of await printMissing(missing, printing, tell)) printed.set(one.chosen, one);
  }
  return wanted.map(({ chosen }) => printed.get(chosen) as PrintedEdition);
}

/** Tells the key of an edition's PDF: it is made of what its page is printed from, and of the files that the page links. */
function keyFinder({ assets, printKey }: Printing): (chosen: ChosenEdition) => string {
  // Thousands of pages share their list of fonts, and those of a circular its pictures.
  const fontsKey = onceFor((fonts: readonly string[]) => assetsKey(assets.fonts(fonts)));
  const imagesKey = onceFor(({ record, files }: Gathered) => assetsKey(assets.images(record, files)));
  return ({ circular, edition }) =>
    `pdf ${hashOf([printKey, edition.print, fontsKey(edition.fonts), imagesKey(circular)])}`;
}

function onceFor<T>(keyOf: (one: T) => string): (one: T) => string {
  const known = new Map<T, string>();
  return (one) => {
    const key = known.get(one) ?? keyOf(one);
    known.set(one, key);
    return key;
  };
}
