import type { Locale } from '../model/locale.ts';
import { type BlockChange, compareTexts } from './compare-texts.ts';
import type { Version } from './read-version.ts';

/** What became of something that is stated; nothing where it was, or is, not stated. */
export interface FactChange {
  readonly key: string;
  readonly old?: string | undefined;
  readonly now?: string | undefined;
}

/** What became of a text. */
export interface TextChange {
  /** The name of its file: `letter.en.md`. */
  readonly name: string;
  readonly locale: Locale;
  readonly change: 'same' | 'changed' | 'new' | 'gone';
  readonly facts: readonly FactChange[];
  readonly blocks: readonly BlockChange[];
}

/** What became of a circular from one version to another. */
export interface VersionChange {
  /** What `circular.yaml` states. */
  readonly facts: readonly FactChange[];
  /** Every text of either version. */
  readonly texts: readonly TextChange[];
}

/** Compares two versions of a circular, language by language. */
export function compareVersions(old: Version, now: Version): VersionChange {
  const before = new Map(old.texts.map((text) => [text.name, text]));
  const after = new Map(now.texts.map((text) => [text.name, text]));
  const texts = [...new Set([...after.keys(), ...before.keys()])].flatMap((name): TextChange[] => {
    const [one, other] = [before.get(name), after.get(name)];
    const locale = (other ?? one)?.locale ?? '';
    const facts = compareFacts(one?.facts ?? new Map(), other?.facts ?? new Map());
    const blocks = compareTexts(one?.blocks ?? [], other?.blocks ?? [], locale);
    const changed = facts.length + blocks.length > 0 ? 'changed' : 'same';
    return [{ name, locale, change: one ? (other ? changed : 'gone') : 'new', facts, blocks }];
  });
  return { facts: compareFacts(old.facts, now.facts), texts };
}

function compareFacts(old: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): FactChange[] {
  const keys = [...new Set([...now.keys(), ...old.keys()])];
  return keys
    .filter((key) => old.get(key) !== now.get(key))
    .map((key) => ({ key, old: old.get(key), now: now.get(key) }));
}
