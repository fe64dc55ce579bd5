/**
 * Reads which characters each font file has glyphs for, and writes `src/html/fonts/font-coverage.json`.
 *
 * The ranges that @fontsource declares are wider than what the files hold, so the character maps of the
 * files themselves are read. Run it when a font package changes: `npm run font-coverage`.
 */
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { create } from 'fontkit';

const packages = { 'Noto Sans': 'noto-sans', Amiri: 'amiri', 'Noto Sans SC': 'noto-sans-sc' };

/** Of Noto Sans SC not the single file of all common hanzi (the numbered slices have more), nor scripts that Noto Sans has. */
const leftOut = new Set([
  'noto-sans-sc-chinese-simplified',
  'noto-sans-sc-cyrillic',
  'noto-sans-sc-vietnamese',
]);

/** The characters that a font file has glyphs for. */
export async function readCharacters(path: string | URL): Promise<Set<number>> {
  const font = create(await readFile(path));
  if (!('characterSet' in font))
    throw new Error(`${String(path)} is a collection of fonts, expected one font`);
  return new Set(font.characterSet.filter((point) => point >= 0x20 && point !== 0xffff));
}

/**
 * The whole table: family, then subset, then its characters: those that all its files have, in regular and
 * bold, upright and italic, as some have fewer than others.
 */
export async function readTable(): Promise<Record<string, Record<string, string>>> {
  const table: Record<string, Record<string, string>> = {};
  for (const [family, name] of Object.entries(packages)) {
    const folder = new URL('files/', import.meta.resolve(`@fontsource/${name}/package.json`));
    const files = (await readdir(folder)).filter((file) => /-(?:400|700)-\w+\.woff2$/.test(file));
    const bySubset = Object.groupBy(files, (file) => file.replace(/-\d+-\w+\.woff2$/, ''));
    const subsets: Record<string, string> = {};
    for (const subset of Object.keys(bySubset).toSorted(byNumber)) {
      if (leftOut.has(subset)) continue;
      const sets = await Promise.all(
        (bySubset[subset] ?? []).map((file) => readCharacters(new URL(file, folder))),
      );
      const common = sets.reduce((all, one) => new Set([...all].filter((point) => one.has(point))));
      subsets[subset.slice(name.length + 1)] = toRanges(common);
    }
    table[family] = subsets;
  }
  return table;
}

function byNumber(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

/** Characters as the table keeps them: `20-7e a0-17f`, hexadecimal. */
function toRanges(points: ReadonlySet<number>): string {
  const ranges: [number, number][] = [];
  for (const point of [...points].toSorted((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && point <= last[1] + 1) last[1] = point;
    else ranges.push([point, point]);
  }
  return ranges.map(([from, to]) => (from === to ? hex(from) : `${hex(from)}-${hex(to)}`)).join(' ');
}

function hex(point: number): string {
  return point.toString(16);
}

if (import.meta.main) {
  const target = new URL('../src/html/fonts/font-coverage.json', import.meta.url);
  await writeFile(target, `${JSON.stringify(await readTable(), null, 1)}\n`);
}
