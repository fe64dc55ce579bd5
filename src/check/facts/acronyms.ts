/** What of an acronym with a number is known. */
export interface KnownAcronym {
  /** The English acronym, which stands for all. */
  readonly name: string;
  /** Whether the number is that of a year: WRC-27 is the conference of 2027. */
  readonly ofYear: boolean;
}

/**
 * Conferences, bodies and goals that are numbered, by their acronyms in Latin and Cyrillic letters: English, French, Spanish,
 * Russian; Chinese and Arabic texts use the English ones. A year's last digits follow those in the first list, an ordinal or
 * number those in the second. From the names of the bodies as ITU and the United Nations publish them in their languages.
 */
const ofYears: readonly string[] = [
  'WRC CMR ВКР',
  'RA AR АР',
  'PP ПК',
  'WTSA AMNT ВАСЭ',
  'WTDC CMDT ВКРЭ',
  'WTPF FMPT ВФПЭ',
  'WCIT CMTI ВКМЭ',
  'RRC CRR РКР',
  'CPM RPC ПСК',
  'GSR СГР',
  'WSIS SMSI CMSI ВВУИО ВВИО',
  'RPM RPR РПС',
  'IMT ИМТ',
];
const ofNumbers: readonly string[] = [
  'COP CP КС',
  'CMP КСС КС/СС',
  'CMA КСПС',
  'SBI ВОО ОСВ',
  'SBSTA OSACT ВОКНТА',
  'SDG ODD ODS ЦУР',
  'SG CE ИК',
  'WP GT РГ',
  'FG ОГ',
  'CWG GTC РГС',
  'UNEA ЮНЕА',
  'IPCC GIEC МГЭИК',
];

const known = new Map<string, KnownAcronym>();
for (const [lists, ofYear] of [
  [ofYears, true],
  [ofNumbers, false],
] as const) {
  for (const forms of lists) {
    const [name = '', ...others] = forms.split(' ');
    for (const form of [name, ...others]) known.set(form, { name, ofYear });
  }
}

/** @param acronym in capitals, without a plural's ending. */
export function knownAcronym(acronym: string): KnownAcronym | undefined {
  return known.get(acronym);
}
