/** A BCP 47 language tag, as it stands in file names: `ar`, `zh`, `en`, `fr`, `ru`, `es`. */
export type Locale = string;

/** A wording for each locale, or one key of the catalogue that holds them. */
export type Label = string | Readonly<Record<Locale, string>>;

/** Writing direction, as HTML's `dir` states it. */
export type Direction = 'ltr' | 'rtl';
