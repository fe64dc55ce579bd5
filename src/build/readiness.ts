import { counted } from '../source/counted.ts';
import { dirname, resolve } from 'node:path';
import type { VFile } from 'vfile';
import { openTold, type Told } from '../check/told.ts';
import type { Part, Publication, Text } from '../model/circular.ts';
import type { Locale } from '../model/locale.ts';
import type { ReadCircular } from '../source/read-circular.ts';

/** How far an edition is: what keeps it from being released first stands first. */
export const states = ['missing', 'draft', 'stale', 'open', 'ready'] as const;
export type State = (typeof states)[number];

/** How far a circular is in a language. */
export interface Readiness {
  /** Its reference; where its facts are not sound, the name of its folder. */
  readonly reference: string;
  readonly locale: Locale;
  readonly state: State;
  /** What keeps it from being released, in words. */
  readonly reasons: readonly string[];
  /** Its messages that no waiver takes away: those of the texts it shows, and of the circular. */
  readonly messages: readonly Told[];
}

/** A circular, and what was told of all that is around it. */
interface Judged {
  readonly read: ReadCircular;
  readonly reference: string;
  /** Errors of what is not of one language: of the publication, or of the circular. */
  readonly shared: readonly Told[];
}

/**
 * How far each circular is in each language that it promises; in each of the publication's where its facts are not sound.
 *
 * @param files every file that was looked at, with its messages.
 */
export function readinessOf(
  publication: Publication,
  circulars: readonly ReadCircular[],
  files: readonly VFile[],
): Readiness[] {
  const folders = circulars.map(({ folder }) => folder);
  const isOf = (folder: string) => (file: VFile) => dirname(resolve(file.path)) === folder;
  const around = files.filter((file) => !folders.some((folder) => isOf(folder)(file)));
  return circulars.flatMap((read) => {
    const own = files.filter(isOf(read.folder));
    const reference = read.circular?.facts.reference ?? read.folder.slice(publication.content.length + 1);
    const texts = new Set(read.parts.flatMap((part) => [...part.texts.values()].map(({ file }) => file)));
    const shared = openTold([...around, ...own.filter((file) => !texts.has(file))]);
    const locales = read.circular?.parts[0]?.locales ?? publication.locales;
    return locales.map((locale) => judge({ read, reference, shared }, locale));
  });
}

/**
 * What keeps a circular from being released, each reason once, with the languages that it holds for.
 *
 * @param own how far it is in each of its languages.
 */
export function reasonsOf(own: readonly Readiness[]): string[] {
  const reasons = Map.groupBy(
    own.flatMap(({ locale, reasons: all }) => all.map((reason) => ({ locale, reason }))),
    ({ reason }) => reason,
  );
  return [...reasons].map(([reason, found]) => {
    const all = found.length === own.length ? 'all languages' : found.map(({ locale }) => locale).join(', ');
    return `${reason} (${all})`;
  });
}

function judge({ read, reference, shared }: Judged, locale: Locale): Readiness {
  const missing = read.parts.filter((part) => !shownIn(part, locale));
  const texts = read.parts.flatMap((part) => shownIn(part, locale) ?? []);
  const drafts = texts.filter(({ status }) => status === 'draft');
  const messages = [...shared, ...openTold(texts.map(({ file }) => file))];
  const errors = messages.filter(({ level }) => level === 'error');
  const stale = errors.filter(({ ruleId }) => ruleId === 'freshness/stale');
  const open = errors.filter(({ ruleId }) => ruleId !== 'freshness/stale');
  const gaps = Object.entries(read.circular?.facts.links ?? {}).filter(([, address]) => address === null);
  const reasons = [
    ...(read.parts.length === 0 ? ['there is no text'] : missing.map(({ name }) => `no ${name}`)),
    ...drafts.map(({ part }) => `the ${part} is a draft`),
    stale.length > 0 && counted(stale.length, 'stale passage'),
    open.length > 0 && counted(open.length, 'error'),
    gaps.length > 0 && `no address for ${gaps.map(([name]) => name).join(', ')}`,
  ].filter((reason) => reason !== false);
  const faults = {
    missing: missing.length > 0 || texts.length === 0,
    draft: drafts.length > 0,
    stale: stale.length > 0,
  };
  const state = states.find((one) => one in faults && faults[one as keyof typeof faults]);
  return { reference, locale, state: state ?? (reasons.length > 0 ? 'open' : 'ready'), reasons, messages };
}

/** The text of a part that the edition in a language shows: an annex may be there in its own language alone. */
function shownIn({ name, texts, source, locales }: Part, locale: Locale): Text | undefined {
  return texts.get(name === 'letter' || locales.includes(locale) ? locale : source);
}
