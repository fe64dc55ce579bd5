import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toolkit, readMemory } from '../interchange/translate-toolkit.ts';
import { validateXml } from '../interchange/validate-xml.ts';
import { changes, edit, enter, fixture, hashes, hexapla } from './workspace.ts';

const content = resolve(import.meta.dirname, '../../content');
const ofLetter = ['export', 'tmx', 'CL-24/63', '--content', content];

/** A circular's alignment, as `hexapla export json` gives it. */
interface Exported {
  readonly parts: readonly {
    readonly name: string;
    readonly texts: readonly { readonly locale: string; readonly file: string }[];
    readonly rows: readonly {
      readonly id: string;
      readonly blocks: readonly string[];
      readonly texts: Readonly<Record<string, { readonly text: string; readonly range: { line: number } }>>;
    }[];
  }[];
}

async function exportJson(argv: readonly string[]): Promise<Exported> {
  const { code, stdout, stderr } = await hexapla(['export', 'json', ...argv]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as Exported;
}

describe('hexapla export', () => {
  test('writes one memory in six languages, valid TMX 1.4', async () => {
    const { code, stdout } = await hexapla(ofLetter);
    expect(code).toBe(0);
    expect(validateXml(stdout, 'tmx14.dtd')).toEqual([]);
    const units = stdout.split('\n').filter((line) => line.startsWith('<tu '));
    expect(units.length).toBeGreaterThan(15);
    for (const unit of units) {
      expect(unit.match(/<tuv xml:lang="(\w\w)">/g)).toHaveLength(6);
      expect(unit).toContain('<prop type="x-circular">CL-24/63</prop>');
      expect(unit).toMatch(/<prop type="x-block">(?:title|p\d+)<\/prop>/);
      expect(unit).toContain('<tuv xml:lang="ru"><prop type="x-status">official</prop><seg>');
    }
    expect(stdout).toContain('segtype="sentence"');
    expect(stdout).toContain('srclang="ru"');
    expect((await hexapla(ofLetter)).stdout).toBe(stdout);
  });

  test('names what is no TMX', () => {
    const wrong = '<tmx version="1.4"><body><tu><tuv><seg/></tuv></tu></body></tmx>';
    expect(validateXml(wrong, 'tmx14.dtd').join('\n')).toMatch(/tmx[\s\S]*tuv/);
  });

  test.skipIf(!toolkit)('writes a memory that translate-toolkit reads as it was meant', async () => {
    await enter();
    expect((await hexapla([...ofLetter, '--out', 'memory'])).stdout).toBe('memory/cl-24-63.tmx\n');
    const exported = await exportJson(['cl-24-63', '--content', content]);
    const wanted = exported.parts
      .flatMap(({ rows }) => rows)
      .map(({ texts }) =>
        Object.fromEntries(Object.entries(texts).map(([locale, { text }]) => [locale, text])),
      )
      .filter((texts) => Object.keys(texts).length > 1);
    expect(readMemory('memory/cl-24-63.tmx')).toEqual(wanted);
  });

  test('tells as JSON what corresponds, and where it stands', async () => {
    const { parts } = await exportJson(['CL-24/63', '--content', content]);
    expect(parts.map(({ name, texts }) => [name, texts.map(({ locale }) => locale)])).toEqual([
      ['letter', ['ru', 'ar', 'zh', 'en', 'fr', 'es']],
      ['declaration', ['en']],
    ]);
    for (const { texts, rows } of parts) {
      for (const { locale, file } of texts) {
        const lines = (await readFile(resolve(content, file), 'utf8')).split('\n');
        for (const { text, range } of rows.flatMap((row) => row.texts[locale] ?? [])) {
          expect(lines[range.line - 1]).toContain(text.slice(0, 2).trimEnd());
        }
      }
    }
    expect(parts[1]?.rows.at(-1)?.blocks).toEqual(['declaration-p24']);
  });

  test('leaves out the languages that are not asked for', async () => {
    const { stdout } = await hexapla([...ofLetter, '--locale', 'en', 'fr']);
    expect(validateXml(stdout, 'tmx14.dtd')).toEqual([]);
    expect(stdout).toContain('srclang="*all*"');
    expect(new Set(stdout.match(/xml:lang="\w+"/g))).toEqual(new Set(['xml:lang="en"', 'xml:lang="fr"']));
  });

  test('names footnotes, blocks of annexes and what only one text has', async () => {
    const { parts } = await exportJson(['CL-24/1', '--content', fixture('sound/content')]);
    const blocks = parts.flatMap(({ rows }) => rows.flatMap((row) => row.blocks));
    expect(blocks).toEqual(expect.arrayContaining(['title', 'p1', 'fn-1']));
    expect(parts.map(({ name }) => name)).toEqual(['letter', 'map']);
  });

  test('writes valid files of texts with characters that XML cannot hold, and takes them back', async () => {
    await enter('exchange');
    const french = 'content/ex-1/letter.fr.md';
    await edit(french, 'rares.', 'rares\u{b}\u{1b}, 😀.');
    const schemas = { tmx: 'tmx14.dtd', xliff: 'xliff_core_2.0.xsd', akn: 'akomantoso30.xsd' };
    for (const [format, schema] of Object.entries(schemas)) {
      const { code, stdout } = await hexapla(['export', format, '--locale', 'fr', '--out', 'out']);
      expect(code).toBe(0);
      for (const path of stdout.trim().split('\n')) {
        const xml = await readFile(path, 'utf8');
        expect(validateXml(xml, schema)).toEqual([]);
        for (const control of ['\u{b}', '\u{1b}']) expect(xml).not.toContain(control);
      }
    }
    const before = await hashes('content');
    await edit('out/ex-1.en-fr.xlf', 'Les places', 'Ces places');
    const { code, stdout } = await hexapla(['import', 'xliff', 'out/ex-1.en-fr.xlf']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${french}: 1 sentence changed\n` });
    expect(changes(before, await hashes('content'))).toEqual(['ex-1/letter.fr.md']);
    expect(await readFile(french, 'utf8')).toContain('Ces places sont rares\u{b}\u{1b}, 😀.');
  });

  test('says in Akoma Ntoso which version a circular is, and when it was corrected', async () => {
    await enter('exchange');
    await edit(
      'content/ex-1/circular.yaml',
      'date: 2026-02-03',
      'date: 2026-02-03\nversion: 2\ncorrected: 2026-03-01',
    );
    const { stdout } = await hexapla(['export', 'akn', '--locale', 'fr']);
    expect(validateXml(stdout, 'akomantoso30.xsd')).toEqual([]);
    expect(stdout).toContain('/union/2026-02-03/ex-1/fra@2026-03-01/!main"');
    expect(stdout).toContain('<FRBRdate date="2026-03-01" name="corrected">');
    expect(stdout).toContain('<FRBRversionNumber value="2">');
    expect(stdout).toContain('date="2026-03-01" source="#ref_publisher" type="amendment"');
    expect(stdout).toContain('<statement name="administrativeCircular" contains="singleVersion">');
  });

  test('says in XLIFF how far each passage is', async () => {
    await enter('exchange');
    const argv = ['export', 'xliff', '--locale', 'fr'];
    expect((await hexapla(argv)).stdout).not.toContain('state="reviewed"');
    await hexapla(['accept', 'EX-1', '--locale', 'fr', '--block', 'p1', '--by', 'Jane']);
    const { stdout } = await hexapla(argv);
    expect(stdout.match(/ id="p1"[\s\S]*?<\/unit>/)?.[0].match(/state="\w+"/g)).toEqual(
      Array.from({ length: 4 }, () => 'state="reviewed"'),
    );
    expect(stdout.match(/ id="p2"[\s\S]*?<\/unit>/)?.[0]).toContain('state="translated"');
    expect(stdout).toContain('<segment id="s21" state="initial">');
  });

  test.each([
    [['export', 'tmx', 'CL-9/9'], 2, 'There is no circular CL-9/9'],
    [['export', 'tmx', '--locale', 'eo'], 2, 'There is no language eo in publication.yaml'],
    [['export', 'tmx'], 2, 'There are 2 files to write: name a folder for them with --out'],
    ...['content/publication.yaml', 'content/publication.yaml/memory'].map(
      (out): [string[], number, string] => [
        ['export', 'tmx', '--out', out],
        2,
        `Unexpected file at ${out}, expected a folder: name another one with --out`,
      ],
    ),
    [['export', 'doc'], 2, "'doc' is invalid for argument 'format'"],
  ])('says what it cannot export: %j', async (argv, code, message) => {
    const folder = await enter('sound');
    const before = await hashes(folder);
    const result = await hexapla(argv);
    expect(result.code).toBe(code);
    expect(result.stderr).toContain(message);
    expect(result.stdout).toBe('');
    expect(await hashes(folder)).toEqual(before);
  });

  test('writes nothing of texts that cannot be read', async () => {
    const folder = await enter('sound');
    await edit('content/cl-24-1/letter.fr.md', 'subject:', 'subjet:');
    const before = await hashes(folder);
    const { code, stderr } = await hexapla(['export', 'tmx', 'CL-24/1', '--out', 'memory']);
    expect(code).toBe(1);
    expect(stderr).toContain('content/cl-24-1/letter.fr.md:2:');
    expect(stderr).toContain('Nothing was written.');
    expect(await hashes(folder)).toEqual(before);
  });
});
