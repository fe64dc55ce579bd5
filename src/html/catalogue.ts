import { createInstance, type i18n } from 'i18next';
import { VFile } from 'vfile';
import type { Label, Locale } from '../model/locale.ts';
import { report } from '../source/report.ts';
import type { Translate } from './fill-template.ts';
import type { Templates } from './templates.ts';

/** The wordings of one language. */
export interface Catalogue {
  readonly locale: Locale;
  /** The wording of a key, values put in; throws where there is no such key. */
  readonly t: Translate;
  /** Every wording as it stands in the catalogue, by its key. */
  readonly wordings: Readonly<Record<string, string>>;
  /** Every key that there is. */
  readonly keys: readonly string[];
  /** The wording of a fact's label. */
  readonly word: (label: Label) => string;
  /** How many wordings nobody who knows the publisher's letters has reviewed yet. */
  readonly unreviewed: number;
}

/** The catalogues of a publication, and the files they came from with their messages. */
export interface Catalogues {
  readonly get: (locale: Locale) => Catalogue;
  readonly files: readonly VFile[];
}

type Entries = Readonly<Record<string, string>>;

/**
 * Loads the catalogues. A key that one of them has and another lacks becomes a message on the other
 * (`catalogue/missing-key`), as does a catalogue that is missing altogether.
 */
export async function loadCatalogues(templates: Templates, locales: readonly Locale[]): Promise<Catalogues> {
  const files: VFile[] = [];
  const entries = new Map<Locale, Entries>();
  for (const locale of new Set(['en', ...locales])) {
    const { path, value } = await templates.readJson(`locales/${locale}.json`);
    files.push(new VFile({ path }));
    entries.set(locale, flatten(value));
  }
  const keys = new Set([...entries.values()].flatMap((one) => Object.keys(one)));
  [...entries].forEach(([, own], index) => reportMissing(files[index] as VFile, own, keys));

  const engine = await startI18next(entries);
  const basis = flatten((await templates.readJson('locales/basis.json')).value);
  const catalogues = new Map(
    locales.map((locale) => [
      locale,
      makeCatalogue(engine, locale, basis, entries.get(locale) ?? {}, [...keys]),
    ]),
  );
  const get = (locale: Locale): Catalogue => {
    const catalogue = catalogues.get(locale);
    if (!catalogue) throw new Error(`No catalogue was loaded for ${locale}`);
    return catalogue;
  };
  return { get, files };
}

function reportMissing(file: VFile, own: Entries, keys: ReadonlySet<string>) {
  const missing = [...keys].filter((key) => !(key in own));
  if (Object.keys(own).length === 0) {
    report(
      file,
      'catalogue/missing',
      'Missing catalogue, expected one for each language of the publication; copy that of another language and translate it',
    );
  } else if (missing.length > 0) {
    report(
      file,
      'catalogue/missing-key',
      `Missing ${missing.map((key) => `\`${key}\``).join(', ')}, which other languages have`,
    );
  }
}

async function startI18next(entries: ReadonlyMap<Locale, Entries>): Promise<i18n> {
  const engine = createInstance();
  await engine.init({
    resources: Object.fromEntries([...entries].map(([locale, own]) => [locale, { translation: own }])),
    keySeparator: false,
    nsSeparator: false,
    returnEmptyString: true,
    fallbackLng: false,
    interpolation: { escapeValue: false },
  });
  return engine;
}

function makeCatalogue(
  engine: i18n,
  locale: Locale,
  basis: Entries,
  wordings: Entries,
  keys: readonly string[],
): Catalogue {
  const fixed = engine.getFixedT(locale);
  const has = (key: string) =>
    engine.exists(key, { lng: locale }) || engine.exists(key, { lng: locale, count: 2 });
  const t: Catalogue['t'] = (key, values = {}) => {
    if (!has(key)) throw new Error(`the catalogue has no \`${key}\``);
    return fixed(key, values);
  };
  const word = (label: Label) => (typeof label === 'string' ? t(label) : (label[locale] ?? ''));
  const unreviewed = keys.filter((key) => !['s', '0'].includes(basis[`${key}.${locale}`] ?? '')).length;
  return { locale, t, wordings, keys, word, unreviewed };
}

/** The leaves of nested entries under their whole keys: `{ label: { fax: 'Fax:' } }` gives `label.fax`. */
function flatten(value: unknown, prefix = ''): Entries {
  if (typeof value === 'string') return { [prefix]: value };
  return Object.assign(
    {},
    ...Object.entries(value ?? {}).map(([key, one]) => flatten(one, prefix ? `${prefix}.${key}` : key)),
  );
}
