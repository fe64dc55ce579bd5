import type { Format } from './built.ts';
import type { DescribeEdition } from './edition-entry.ts';
import { hashOfAll } from './fresh/hash.ts';
import type { Former, FormerEdition } from './former.ts';
import { type EditionEntry, keyOf } from './manifest.ts';
import type { Chosen } from './products.ts';
import type { StagedFile } from './stage.ts';

/** The hash of all that the manifest says. */
export function manifestKeyOf(pageKey: string, chosen: Chosen, files: Iterable<StagedFile>): string {
  function* listed() {
    yield [pageKey, chosen.wanted];
    yield* files;
    for (const { circular } of chosen.editions) yield circular.key;
  }
  return hashOfAll(listed());
}

/** What the manifest says of editions, in its order; that of before is read where something of it stays. */
export async function entriesOf(
  chosen: Chosen,
  describe: DescribeEdition,
  kept: Former | undefined,
): Promise<Iterable<EditionEntry>> {
  const now = new Map(
    chosen.editions.map((one) => [keyOf({ slug: one.circular.slug, locale: one.edition.locale }), one]),
  );
  const stays = ({ slug, locale, places }: FormerEdition) =>
    !now.has(keyOf({ slug, locale })) ||
    Object.keys(places).some((format) => !chosen.wanted.includes(format as Format));
  const former = kept?.editions.some(stays) ? await kept.entries() : [];
  const before = new Map(former.map((entry) => [keyOf(entry), entry]));
  const printed = new Set(chosen.printed.map((one) => one.chosen));
  // One after the other: together they are large.
  function* inOrder() {
    for (const key of [...new Set([...before.keys(), ...now.keys()])].toSorted()) {
      const [one, entry] = [now.get(key), before.get(key)];
      const formats = { html: chosen.wanted.includes('html'), pdf: one !== undefined && printed.has(one) };
      if (one) yield describe(one, formats, entry);
      else if (entry) yield entry;
    }
  }
  return inOrder();
}
