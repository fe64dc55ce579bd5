import type { Locale } from '../../model/locale.ts';
import type { SeenFiles } from '../fresh/see-folder.ts';
import type { CircularRecord } from './record.ts';

/** What is to be made of a circular. */
export interface CircularTask {
  /** The name of its folder. */
  readonly slug: string;
  /** How the files of its folder were seen: what is made of others is not what the keys stand for. */
  readonly files: SeenFiles;
  /** The key under which the store has what its checks come to. */
  readonly checkKey: string;
  /** The key under which it has what the checks of the last build came to, where there was one. */
  readonly formerCheckKey: string | undefined;
  /** The hash of what all texts are aligned with. */
  readonly alignKey: string;
  /** References or slugs of the circulars that are asked for; all where there are none. Of others only the facts are read. */
  readonly only: readonly string[];
  /** The languages that are asked for; all where there are none. */
  readonly locales: readonly Locale[];
  /** The languages in which it has a PDF beside its page; all where it is `true`. */
  readonly pdfs: true | readonly Locale[];
  /** The day of the release, ISO 8601, where it is to be one: by it waivers expire. */
  readonly today?: string | undefined;
}

/** What was made of a circular. */
export interface Made {
  readonly record: CircularRecord;
  /** How many damaged entries were found on the way. */
  readonly damaged: number;
}
