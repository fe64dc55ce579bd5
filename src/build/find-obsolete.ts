import type { Circulars } from './circulars.ts';
import { type Contents, isAmong } from './dist-contents.ts';
import type { Former } from './former.ts';
import type { Ledger } from './fresh/ledger.ts';
import { MANIFEST } from './manifest.ts';

/** What was published before, and by whom it is known. */
interface Past {
  /** Whether all there is was built: then what else a former build published is obsolete. */
  readonly whole: boolean;
  readonly ledger: Ledger | undefined;
  readonly former: Former | undefined;
  readonly circulars: Pick<Circulars, 'former' | 'formerSlugs'>;
  /** Circulars of which nothing is to be published. */
  readonly standing: ReadonlySet<string>;
  /** What a build may have published that was killed before it could list it. */
  readonly abandoned: readonly string[];
}

/** What a former build published, or may have, that is not listed any more. */
export function findObsolete(
  { whole, ledger, former, circulars, standing, abandoned }: Past,
  contents: Contents,
): string[] {
  const isListed = isAmong(contents);
  function* past() {
    yield* abandoned;
    yield* former?.lists ?? [];
    if (!whole) return;
    yield* ledger?.products.keys() ?? [];
    for (const slug of circulars.formerSlugs())
      if (!standing.has(slug)) yield* circulars.former(slug)?.products.keys() ?? [];
    for (const { path } of former?.assets ?? []) yield path;
    for (const slug of former?.slugs() ?? []) for (const { path } of former?.filesOf(slug) ?? []) yield path;
  }
  const gone = new Set<string>();
  for (const path of past()) if (path !== MANIFEST && !isListed(path)) gone.add(path);
  return [...gone];
}
