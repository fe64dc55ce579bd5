import type { CheckedText } from '../check/rule.ts';
import type { Workshop } from '../html/workshop.ts';
import type { Accepted } from '../model/accepted.ts';
import type { Alignment } from '../model/alignment.ts';
import type { Circular, Part } from '../model/circular.ts';
import type { Locale } from '../model/locale.ts';
import { editionToAkomaNtoso } from './akoma-ntoso/to-akoma-ntoso.ts';
import { circularToJson } from './circular-json.ts';
import { circularRows } from './circular-rows.ts';
import { circularToTmx } from './circular-tmx.ts';
import { circularToXliff } from './xliff/to-xliff.ts';

/** A file to be given away. */
export interface ExportFile {
  readonly name: string;
  readonly text: string;
}

/** What is known of the circular, and what is wanted of it. */
export interface ExportOptions extends Pick<Workshop, 'publication' | 'catalogues'> {
  readonly alignments: ReadonlyMap<Part, Alignment<CheckedText>>;
  /** What was accepted of its translations. */
  readonly accepted: Accepted;
  /** The languages that are wanted; all where there are none. */
  readonly locales: readonly Locale[];
}

type Exporter = (circular: Circular, options: ExportOptions) => ExportFile[] | Promise<ExportFile[]>;

/** How circulars are exported, by the name of the format. */
const exporters = {
  tmx: (circular, { alignments, locales }) => [
    { name: `${circular.slug}.tmx`, text: circularToTmx(circularRows(circular, alignments, locales)) },
  ],
  xliff: (circular, { alignments, accepted, locales }) =>
    circularToXliff(circular, alignments, accepted, locales).map(({ source, target, xml }) => ({
      name: `${circular.slug}.${source}-${target}.xlf`,
      text: xml,
    })),
  akn: (circular, options) => {
    const all = [...(circular.parts[0]?.texts.keys() ?? [])];
    const wanted = all.filter((locale) => options.locales.length === 0 || options.locales.includes(locale));
    return Promise.all(
      wanted.map(async (locale) => ({
        name: `${circular.slug}.${locale}.akn.xml`,
        text: await editionToAkomaNtoso(circular, locale, options),
      })),
    );
  },
  json: (circular, { alignments, locales }) => [
    { name: `${circular.slug}.json`, text: circularToJson(circularRows(circular, alignments, locales)) },
  ],
} as const satisfies Record<string, Exporter>;

/** A format in which circulars are given away. */
export type ExportFormat = keyof typeof exporters;

/** The formats of `hexapla export`. */
export const exportFormats = Object.keys(exporters) as readonly ExportFormat[];

/**
 * Writes a circular in a format that others read.
 *
 * @returns its files, named after the circular and their languages; none where there is nothing of that kind.
 */
export async function exportCircular(
  format: ExportFormat,
  circular: Circular,
  options: ExportOptions,
): Promise<ExportFile[]> {
  return exporters[format](circular, options);
}
