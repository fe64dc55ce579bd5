// Compiles `src` into `lib`, with the packages that it uses: one file for what is loaded together, where Node would read nearly a
// thousand. `npm ci` runs it. The types of what is exported come from `tsc`, when the package is packed.
import { readdirSync, readFileSync } from 'node:fs';
import { rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join, posix, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Plugin, rolldown } from 'rolldown';
import { knownColumn } from '../src/align/known-columns.ts';
import { knownWords } from '../src/align/known-words.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const src = join(root, 'src');
const lib = join(root, 'lib');

/** What is loaded by its name: the command line, what is exported, and what processes and threads begin with. */
const entries = ['cli', 'index', 'align/index', 'build/work/maker-process', 'build/work/worker'];

/** Packages that look for files of their own beside their code; and those that others do without. */
const apart = ['@sparticuz/chromium', 'open', 'piscina', 'vite', 'proxy-agent', 'yauzl'];

/**
 * Has each module know its own address, as if it had been compiled to a file of its own: by it templates, the package and other
 * programs are found.
 */
const ownAddresses: Plugin = {
  name: 'own-addresses',
  transform(code, id) {
    if (!id.startsWith(src + sep) || !code.includes('import.meta.url')) return undefined;
    const place = relative(src, id).split(sep).join('/').replace(/ts$/, 'js');
    return code.replaceAll('import.meta.url', `addressOfModule(${JSON.stringify(place)})`);
  },
  renderChunk(code, { fileName }) {
    return code.replaceAll(/addressOfModule\("([^"]+)"\)/g, (_, place: string) => {
      const way = posix.relative(posix.dirname(fileName), place);
      return `new URL(${JSON.stringify(way)}, import.meta.url).href`;
    });
  },
};

/** What the plugins below found. */
const found = new Set<string>();

/** Has `node:http` taken as it is: who imports it has each of its names asked for, and one of them loads all of `fetch`. */
const httpAsItIs: Plugin = {
  name: 'http-as-it-is',
  transform(code) {
    return code.replaceAll(/import \* as (\w+) from 'node:(https?)';/g, (_, name: string, its: string) => {
      found.add(`node:${its}`);
      return `const ${name} = process.getBuiltinModule('node:${its}');`;
    });
  },
};

/** Has columns of words ready that would be read with every start. */
const columnsReady: Plugin = {
  name: 'columns-ready',
  load(id) {
    if (id !== join(src, 'align/known-columns.ts')) return undefined;
    found.add('columns');
    const columns = Object.fromEntries(
      knownWords.languages.map((language) => [language, knownColumn(language)]),
    );
    const text = JSON.stringify(JSON.stringify(columns));
    return `let columns;
const none = { words: {}, beginnings: {} };
export const knownColumn = (language) => (columns ??= JSON.parse(${text}))[language] ?? none;`;
  },
};

const begun = new Date();
// Beside it first: what is compiled already may be running.
const made = `${lib}-${process.pid}`;
const bundle = await rolldown({
  input: Object.fromEntries(entries.map((name) => [name, join(src, `${name}.ts`)])),
  platform: 'node',
  external: apart,
  plugins: [ownAddresses, httpAsItIs, columnsReady],
  onLog(level, log, tell) {
    // Of gray-matter, for front matter in JavaScript, which no text has.
    if (log.code !== 'EVAL') tell(level, log);
  },
});
const { output } = await bundle.write({ dir: made, format: 'esm', chunkFileNames: 'parts/[name]-[hash].js' });
await bundle.close();
for (const wanted of ['columns', 'node:http'])
  if (!found.has(wanted)) throw new Error(`Nothing asks for what is to be ready: ${wanted}`);
const packages = new Set(
  output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds.flatMap(packageOf) : [])),
);
await writeFile(join(made, 'LICENCES.txt'), licencesOf([...packages].toSorted()));
// What is saved meanwhile is younger than what was compiled.
await utimes(join(made, 'cli.js'), begun, begun);
await rm(lib, { recursive: true, force: true });
await rename(made, lib);

/** The folder of the package that a module is of; none where it is Hexapla's own. */
function packageOf(id: string): string[] {
  const [folder] = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id) ?? [];
  return folder === undefined ? [] : [resolve(folder)];
}

/** What has to go with copies of packages. One that brings no licence has the text of another one that is under the same. */
function licencesOf(folders: readonly string[]): string {
  const all = folders.map((folder) => {
    const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
    const text = file === undefined ? undefined : readFileSync(join(folder, file), 'utf8');
    return { name, version, license, text, by: author?.name ?? author ?? 'its authors' };
  });
  const textOf = (wanted: string) => {
    const other = all.find(({ license, text }) => license === wanted && text !== undefined);
    if (!other) throw new Error(`No package brings the text of the licence ${wanted}`);
    return other.text;
  };
  return all
    .map(({ name, version, license, text, by }) => {
      const words =
        text ?? `Copyright by ${by}. The licence, as another package words it:\n\n${textOf(license)}`;
      return `${name} ${version} (${license})\n\n${words}\n${'-'.repeat(72)}\n`;
    })
    .join('\n');
}
