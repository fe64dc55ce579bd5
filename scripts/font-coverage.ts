/**
 * Reads which characters each font file has glyphs for, and writes `src/html/fonts/font-coverage.json`.
 *
 * The ranges that @fontsource declares are wider than what the files hold, so the character maps of the
 * files themselves are read. Run it when a font package changes: `npm run font-coverage`.
 */
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { create } from 'fontkit';

const packages = { 'Noto Sans': 'noto-sans', Amiri: 'amiri', 'Noto Sans SC': 'noto-sans-sc' };

/** Of Noto Sans SC not the single file of all common hanzi (the numbered slices have more), nor scripts that Noto Sans has. */
const leftOut = new Set([
  'noto-sans-sc-chinese-simplified',
  'noto-sans-sc-cyrillic',
  'noto-sans-sc-vietnamese',
]);

/** The characters of a font file, as the table keeps them: `20-7e a0-17f`, hexadecimal. */
export async function readCoverage(path: string): Promise<string> {
  const font = create(await readFile(path));
  if (!('characterSet' in font)) throw new Error(`${path} is a collection of fonts, expected one font`);
  const points = font.characterSet
    .filter((point) => point >= 0x20 && point !== 0xffff)
    .toSorted((a, b) => a - b);
  const ranges: [number, number][] = [];
  for (const point of points) {
    const last = ranges.at(-1);
    if (last && point <= last[1] + 1) last[1] = point;
    else ranges.push([point, point]);
  }
  return ranges.map(([from, to]) => (from === to ? hex(from) : `${hex(from)}-${hex(to)}`)).join(' ');
}

/** The whole table: family, then subset, then its characters. */
export async function readTable(): Promise<Record<string, Record<string, string>>> {
  const table: Record<string, Record<string, string>> = {};
  for (const [family, name] of Object.entries(packages)) {
    const folder = new URL('files/', import.meta.resolve(`@fontsource/${name}/package.json`));
    const files = (await readdir(folder)).filter((file) => file.endsWith('-400-normal.woff2'));
    const subsets: Record<string, string> = {};
    for (const file of files.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))) {
      const subset = file.slice(0, -'-400-normal.woff2'.length);
      if (leftOut.has(subset)) continue;
      subsets[subset.slice(name.length + 1)] = await readCoverage(fileURLToPath(new URL(file, folder)));
    }
    table[family] = subsets;
  }
  return table;
}

function hex(point: number): string {
  return point.toString(16);
}

if (import.meta.main) {
  const target = new URL('../src/html/fonts/font-coverage.json', import.meta.url);
  await writeFile(target, `${JSON.stringify(await readTable(), null, 1)}\n`);
}
