/** Words by what they mean: the forms of each, separated by spaces. */
export type WordList = Readonly<Record<string, string>>;

/** Texts that are cited by a number. */
export type NumberedText =
  | 'resolution'
  | 'recommendation'
  | 'decision'
  | 'article'
  | 'annex'
  | 'appendix'
  | 'document'
  | 'circular';

/** The words in which a language with spaces between its words states facts. Strings named as patterns are sources of regular expressions, for small letters. */
export interface Vocabulary {
  /** Numbers below a thousand, by value. */
  readonly cardinals: WordList;
  /** Ordinals, which end a number. */
  readonly ordinals: WordList;
  /** Words that make hundreds of the number before them. */
  readonly hundreds: string;
  /** A thousand and more, by value: they multiply the number before them. */
  readonly scales: WordList;
  /** Words that say two of a scale by themselves, by the scale; those that are scales too may be one or two of it. */
  readonly duals?: WordList;
  /** Words that tell a number by the way, by value: both, half, dozen. */
  readonly loose: WordList;
  /** Parts of a whole, by how many make it: thirds, quarters. */
  readonly fractions: WordList;
  /** Words that may stand between a part and a scale: *half a million*, *a quarter of a million*. */
  readonly ofScale: string;
  /** Words that stand between the words of one number. */
  readonly and: string;
  /** Pattern: percent, as it follows a number. */
  readonly percent: string;
  /** Pattern: what stands between the ends of a range or the members of a list, with its spaces. */
  readonly between: string;
  /** Patterns about halves that are added to a whole, and the units that count them otherwise. */
  readonly halves: {
    /** What adds a half to the number before it, with the unit that may stand between: *and a half*. */
    readonly after: string;
    /** One and a half without a number: *an hour and a half*; what it is of is told by the last two. */
    readonly one: string;
    /** Half an hour, which may be 30 minutes. */
    readonly halfHour: string;
    readonly hours: string;
    readonly years: string;
  };
  /** Pattern: quarters, halves and terms of a year, as they stand with an ordinal. */
  readonly periods: string;
  /** Patterns of decades: what stands before or after their number, and names of the century they are of. */
  readonly decades: {
    readonly before: string;
    readonly after: string;
    readonly lastCentury: string;
    readonly thisCentury: string;
  };
  readonly dates: {
    /** Pattern: a day, in digits or as the word for the first. */
    readonly day: string;
    /** Pattern: between day and month. */
    readonly of: string;
    /** Pattern: between month and year. */
    readonly beforeYear: string;
    /** Pattern: what may follow a year and belongs to it. */
    readonly afterYear?: string;
    /** Whether the day may follow its month. */
    readonly monthFirst?: boolean;
    /** Inflected names of weekdays that CLDR does not have, from Monday on. */
    readonly weekdays?: readonly string[];
  };
  readonly times: {
    /** Pattern: before noon, as it follows an hour. */
    readonly am: string;
    /** Pattern: after noon. */
    readonly pm: string;
    /** Pattern: what makes an hour of the number before it. */
    readonly hour: string;
    /** Pattern: what a time stands after, with its spaces. */
    readonly at: string;
    /**
     * Pattern: a time in words, `HOUR` being any number up to twelve, `NEXT` its ordinal, `AM` and `PM` the halves of the day.
     * Groups say what is found: `at`, `hour` or `next` (the hour that has begun: *половина третьего* is half past two), `unit`
     * (a word that counts hours too), `clock` (one that does not), `half`, `quarter`, `third`, `to` (a quarter less), `am`, `pm`.
     */
    readonly words: string;
    /** Pattern: twelve o'clock at noon, at midnight. */
    readonly noon: string;
    readonly midnight: string;
  };
  /** Pattern: the sign or word before the number of something. */
  readonly numberSign: string;
  /** Patterns: the words for texts that are cited by number. */
  readonly texts: Readonly<Record<NumberedText, string>>;
}
