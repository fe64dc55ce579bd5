import { appendFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { edit, hashes, hexapla } from '../commands/workspace.ts';
import { onceArchived, reseal } from './kept.ts';

const enterArchived = onceArchived();
const circular = 'content/cl-24-2/circular.yaml';

/** Makes and keeps a corrigendum of the letter that was archived. */
async function correct(argv: readonly string[] = []): Promise<void> {
  await edit(circular, 'date: 2024-03-01', 'date: 2024-03-01\nversion: 2\ncorrected: 2024-03-15');
  await edit(circular, '+41 22 730 5111', '+41 22 730 5112');
  await edit('content/cl-24-2/letter.en.md', 'one paragraph', 'two paragraphs');
  await appendFile('content/cl-24-2/letter.en.md', '\nThe [second](https://example.org/) one is new.\n');
  await edit('content/cl-24-2/letter.fr.md', 'un paragraphe', 'deux paragraphes');
  await appendFile('content/cl-24-2/letter.fr.md', '\nLe [deuxième](https://example.org/) est nouveau.\n');
  const { code, stderr } = await hexapla(['--quiet', 'archive', 'CL-24/2', ...argv]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
}

describe('a corrigendum', () => {
  test('is kept beside what it replaces, and says what that is', async () => {
    await enterArchived();
    const before = await hashes('archive/cl-24-2.v1');
    await correct();
    expect(await readdir('archive')).toEqual(['cl-24-2.v1', 'cl-24-2.v1.tar', 'cl-24-2.v2']);
    expect(await hashes('archive/cl-24-2.v1')).toEqual(before);
    expect((await hexapla(['verify', 'archive/cl-24-2.v2'])).code).toBe(0);
    const read = (path: string) => readFile(`archive/cl-24-2.v2/${path}`, 'utf8');
    expect(await read('bag-info.txt')).toContain(
      'Circular-Version: 2\nCircular-Corrected: 2024-03-15\nCircular-Replaces: CL-24/2 v1\nCircular-Status: released\n',
    );
    expect(await read('bag-info.txt')).toContain('Bagging-Date: 2024-03-15\n');
    const core = await read('metadata/dublin-core.xml');
    expect(core).toContain('<dcterms:isVersionOf>CL-24/2</dcterms:isVersionOf>');
    expect(core).toContain('<dcterms:replaces>CL-24/2 v1</dcterms:replaces>');
    expect(core).toContain('<dcterms:modified xsi:type="dcterms:W3CDTF">2024-03-15</dcterms:modified>');
    const premis = await read('metadata/premis.xml');
    expect(premis).toContain(
      '<relationshipSubType>supersedes</relationshipSubType><relatedObjectIdentifier><relatedObjectIdentifierType>reference</relatedObjectIdentifierType><relatedObjectIdentifierValue>CL-24/2 v1<',
    );
  });

  test('says so in each language, on the page and in the PDF', async () => {
    await enterArchived();
    await correct();
    const page = (locale: string) =>
      readFile(`archive/cl-24-2.v2/data/editions/cl-24-2/${locale}/index.html`, 'utf8');
    const english = await page('en');
    expect(english).toContain('<time datetime="2024-03-15">As corrected on 15\u00a0March 2024</time>');
    expect(english).toContain('<meta name="dcterms.modified" content="2024-03-15">');
    expect(english).toContain('<meta name="dcterms.isVersionOf" content="CL-24/2">');
    expect(english).toContain('<meta name="dcterms.replaces" content="CL-24/2 v1">');
    expect(await page('fr')).toContain('Version corrigée le 15\u00a0mars 2024');
    const first = 'archive/cl-24-2.v1/data/editions/cl-24-2/en/index.html';
    expect(await readFile(first, 'utf8')).not.toMatch(/corrected|dcterms\.(?:modified|replaces|isVersionOf)/);
    const pdf = await readFile('archive/cl-24-2.v2/data/editions/cl-24-2/en/cl-24-2.en.pdf', 'latin1');
    expect(pdf).toContain('2024-03-15T');
  });

  test.each([
    ['version: 2', '`corrected`, expected the day of the correction, as this is no first version'],
    ['version: 0', '`version`: `0`, expected the number of the version, such as `2`'],
    ['version: 1.5', '`version`: `1.5`, expected the number of the version, such as `2`'],
    ['version: 1e3\ncorrected: 2024-03-15', '`version`: `1e3`, expected plain digits, such as `2`'],
    ['version: 9\ncorrected: 2024-03-15\nreplaces: 0x2', '`replaces`: `0x2`, expected plain digits'],
    ['corrected: 2024-03-15', 'expected none in version 1: a corrigendum makes a new `version`'],
    ['version: 2\ncorrected: 2024-02-01', 'expected a day that is not before the `date`'],
    ['version: 2\ncorrected: 2024-02-31', 'expected a date of the calendar'],
    ['version: 2\ncorrected: 2024-03-15\nreplaces: 2', '`replaces`: `2`, expected a version before this one'],
  ])('has facts that fit: %j', async (lines, told) => {
    await enterArchived();
    await edit(circular, 'date: 2024-03-01', `date: 2024-03-01\n${lines}`);
    const { code, stderr } = await hexapla(['-q', 'archive', 'CL-24/2']);
    expect(code).toBe(1);
    expect(stderr).toContain(told);
    expect(stderr).toContain('Nothing was written.');
  });

  test('replaces the version before it, or the one that it names', async () => {
    await enterArchived();
    const lines = 'version: 3\ncorrected: 2024-03-15';
    await edit(circular, 'date: 2024-03-01', `date: 2024-03-01\n${lines}`);
    const first = await hexapla(['-q', 'archive', 'CL-24/2']);
    expect(first).toMatchObject({
      code: 0,
      stderr: 'hexapla: archive/cl-24-2.v3 replaces CL-24/2 v2, which is not kept in archive\n',
    });
    await edit(circular, lines, `${lines}\nreplaces: 1 # the first`);
    const other = await hexapla(['-q', 'archive', 'CL-24/2', '--out', 'other']);
    expect(other.stderr).toContain('other/cl-24-2.v3 replaces CL-24/2 v1, which is not kept in other\n');
    const told = (out: string) => readFile(`${out}/cl-24-2.v3/bag-info.txt`, 'utf8');
    expect(await told('archive')).toContain('Circular-Replaces: CL-24/2 v2\n');
    expect(await told('other')).toContain('Circular-Replaces: CL-24/2 v1\n');
  });
});

describe('hexapla diff', () => {
  test('tells what became of the facts and of each language, word by word', async () => {
    await enterArchived();
    await correct(['--tar']);
    const { code, stdout, stderr } = await hexapla(['diff', 'CL-24/2', '1', 'v2']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(
      [
        'CL-24/2: version 1 (2024-03-01) and version 2 (2024-03-15)',
        '',
        'circular.yaml',
        '  version: [-1-]{+2+}',
        '  corrected: {+2024-03-15+}',
        '  contact.phone: [-+41 22 730 5111-]{++41 22 730 5112+}',
        '  replaces: {+1+}',
        '',
        'letter.en.md',
        '  p1 paragraph, reworded: It has [-one-]{+two+} [-paragraph-]{+paragraphs+}.',
        '  p2 paragraph, new: {+The second one is new.+}',
        '',
        'letter.fr.md',
        '  p1 paragraph, reworded: Elle a [-un-]{+deux+} [-paragraphe-]{+paragraphes+}.',
        '  p2 paragraph, new: {+Le deuxième est nouveau.+}',
        '',
      ].join('\n'),
    );
  });

  test('tells of markup, of texts that are new, of what is gone, and of Chinese words', async () => {
    await enterArchived();
    await correct();
    await edit(circular, 'version: 2', 'version: 3');
    await edit(circular, 'locales: [en, fr]', 'locales: [en, zh]');
    await edit('content/cl-24-2/letter.en.md', 'https://example.org/', 'https://example.org/new');
    await rm('content/cl-24-2/letter.fr.md');
    const text = (words: string) =>
      `---\nsubject: 信\nstatus: official\ntranslatedFrom: en\n---\n\n${words}\n`;
    await writeFile('content/cl-24-2/letter.zh.md', text('它有两个段落。\n\n第二个段落是新的。'));
    expect((await hexapla(['-q', 'archive', 'CL-24/2'])).code).toBe(0);
    const second = await hexapla(['diff', 'CL-24/2', '2', '3']);
    expect(second.stdout).toContain(
      'letter.en.md\n  p2 paragraph, the same words, other markup: [-link “second” https://example.org/-]{+link “second” https://example.org/new+}\n',
    );
    expect(second.stdout).toContain('letter.zh.md (new)\n  status: {+official+}\n');
    expect(second.stdout).toContain('letter.fr.md (gone)\n  status: [-official-]\n');

    await edit(circular, 'version: 3', 'version: 4');
    await writeFile('content/cl-24-2/letter.zh.md', text('它有三个段落。'));
    await hexapla(['-q', 'archive', 'CL-24/2']);
    const third = await hexapla(['diff', 'cl-24-2', '3', '4']);
    expect(third.stdout).toContain('\nThe same in both: letter.en.md\n');
    const { stdout } = await hexapla(['diff', 'cl-24-2', '3', '4', '--format', 'json']);
    const { texts } = JSON.parse(stdout);
    const chinese = texts.find(({ locale }: { locale: string }) => locale === 'zh');
    expect(chinese.blocks.map(({ change }: { change: string }) => change)).toEqual(['reworded', 'gone']);
    expect(chinese.blocks[0].pieces).toEqual([
      { text: '它', kind: 'same' },
      { text: '有两', kind: 'gone' },
      { text: '有三', kind: 'new' },
      { text: '个段落。', kind: 'same' },
    ]);
  });

  test('says what it cannot compare', async () => {
    await enterArchived();
    expect(await hexapla(['diff', 'CL-24/2', '1', '2'])).toMatchObject({
      code: 2,
      stderr: 'hexapla: There is no cl-24-2.v2 in archive; there are: cl-24-2.v1, cl-24-2.v1.tar\n',
    });
    expect(await hexapla(['diff', 'CL-24/2', '1', 'last'])).toMatchObject({
      code: 2,
      stderr: 'hexapla: Unexpected version last, expected a number such as 1 or v1\n',
    });
    await correct();
    await appendFile('archive/cl-24-2.v1/data/content/cl-24-2/letter.en.md', 'More.');
    const { code, stdout, stderr } = await hexapla(['diff', 'CL-24/2', '1', '2']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(
      'archive/cl-24-2.v1:1:1: error: data/content/cl-24-2/letter.en.md: Unexpected content',
    );
    await edit('archive/cl-24-2.v2/bag-info.txt', 'Circular-Version: 2', 'Circular-Version: 3');
    await rm('archive/cl-24-2.v2/bagit.txt');
    await reseal('archive/cl-24-2.v2');
    const { code: second, stderr: told } = await hexapla(['diff', 'CL-24/2', '2', '2']);
    expect(second).toBe(1);
    expect(told).toContain('bagit.txt: Missing file, expected the declaration of a BagIt bag');
    expect(told).toContain('Unexpected Circular-Version 3, expected 2 as in cl-24-2.v2');
  });
});
