import { mkdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { changes, edit, enter, hashes, hexapla } from './workspace.ts';

const [en, fr, zh] = ['en', 'fr', 'zh'].map((locale) => `content/ex-1/letter.${locale}.md`) as [
  string,
  string,
  string,
];
const file = 'back/ex-1.en-fr.xlf';
const importFile = ['import', 'xliff', file];

/** What is refused, how it comes to be there, and what is said of it. */
type Refused = readonly [what: string, prepare: () => Promise<string>, message: string];

let exported: ReadonlyMap<string, string> | undefined;

/** Goes to work in a copy of the fixture, with its XLIFF files in `back`; they are exported once for all tests. */
async function enterExported(): Promise<string> {
  const folder = await enter('exchange');
  if (exported) {
    await mkdir('back');
    for (const [path, text] of exported) await writeFile(path, text);
    return folder;
  }
  const { stdout } = await hexapla(['export', 'xliff', '--out', 'back']);
  const paths = stdout.trim().split('\n');
  exported = new Map(
    await Promise.all(paths.map(async (path) => [path, await readFile(path, 'utf8')] as const)),
  );
  return folder;
}

describe('hexapla import xliff', () => {
  test('changes nothing where nothing was changed', async () => {
    const folder = await enterExported();
    const before = await hashes(folder);
    for (const pair of ['en-fr', 'en-ar', 'en-zh', 'fr-en']) {
      const { code, stdout } = await hexapla(['import', 'xliff', `back/ex-1.${pair}.xlf`]);
      expect(code).toBe(0);
      expect(stdout).toMatch(/^content\/ex-1\/\w+\.\w\w\.md: nothing changed\n$/);
    }
    expect(await hashes(folder)).toEqual(before);
  });

  test.each([
    ['a word', 'rares.', 'très rares.', 'rares.', 'très rares.'],
    [
      'the words of a link',
      'inscrire <',
      "s'inscrire [ici] <",
      'inscrire *',
      String.raw`s'inscrire \[ici\] *`,
    ],
    [
      'a title in single quotes',
      "ce qu'a",
      "ce qu'est l'usage d'un",
      "ce qu''a",
      "ce qu''est l''usage d''un",
    ],
    [
      'a title without quotes',
      "Règlement de l'atelier",
      'Règlement : annexe',
      "Règlement de l'atelier",
      '"Règlement : annexe"',
    ],
    ['a cell', 'Câbles | mâts', 'Câbles | a | mâts', String.raw`\| mâts`, String.raw`\| a \| mâts`],
    [
      'what would be a list',
      '<target>Nous vous',
      '<target>1. Nous vous',
      'Nous vous',
      String.raw`1\. Nous vous`,
    ],
    [
      'what would be emphasis',
      'de votre soutien',
      'de *votre* aide',
      'votre soutien',
      String.raw`\*votre\* aide`,
    ],
    [
      'what would be a heading',
      '<target>Nous vous',
      '<target># Nous vous',
      'Nous vous',
      String.raw`\# Nous vous`,
    ],
    ['a footnote', "C'est gratuit.", "L'entrée est gratuite.", "C'est gratuit.", "L'entrée est gratuite."],
  ])('changes %s, and nothing but it', async (_what, words, others, old, now) => {
    const folder = await enterExported();
    const [before, files] = [await readFile(fr, 'utf8'), await hashes(folder)];
    await edit(file, words, others);
    const { code, stderr } = await hexapla(importFile);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(await readFile(fr, 'utf8')).toBe(before.replace(old, now));
    expect(changes(files, await hashes(folder)).filter((path) => ![file, fr].includes(path))).toEqual([]);
  });

  test('leaves the ends of lines and the byte order mark as they are', async () => {
    await enter('exchange');
    const text = `\uFEFF${(await readFile(fr, 'utf8')).replaceAll('\n', '\r\n')}`;
    await writeFile(fr, text);
    await hexapla(['export', 'xliff', '--locale', 'fr', '--out', 'back']);
    await edit(file, 'usagers', 'usagères');
    expect(await hexapla(importFile)).toMatchObject({ code: 0, stderr: '' });
    expect(await readFile(fr, 'utf8')).toBe(text.replace('usagers', 'usagères'));
  });

  test('puts a sentence that was missing behind the one before it', async () => {
    await enterExported();
    await edit(
      file,
      '<source>We look forward to seeing you in Geneva.</source>',
      '<source>We look forward to seeing you in Geneva.</source><target>À bientôt à Genève.</target>',
    );
    expect((await hexapla(importFile)).stdout).toBe(`${fr}: 1 sentence changed\n`);
    expect(await readFile(fr, 'utf8')).toContain(
      '\nNous vous remercions de votre soutien. À bientôt à Genève.\n',
    );
  });

  test.each([
    '<target></target>',
    '<target>We look forward to seeing you in Geneva.</target>',
  ])('leaves out what nobody has translated yet: %s', async (target) => {
    const folder = await enterExported();
    await edit(file, 'seeing you in Geneva.</source>', `seeing you in Geneva.</source>${target}`);
    const before = await hashes(folder);
    expect(await hexapla(importFile)).toEqual({ code: 0, stderr: '', stdout: `${fr}: nothing changed\n` });
    expect(await hashes(folder)).toEqual(before);
  });

  test('takes markup that was copied from the source, or into another place', async () => {
    await enterExported();
    const chinese = 'back/ex-1.en-zh.xlf';
    await edit(
      chinese,
      '我们期待',
      '<pc id="c9" type="fmt" subType="xlf:b" dataRefStart="d9" dataRefEnd="d9">我们</pc>期待',
    );
    const strange = await hexapla(['import', 'xliff', chinese]);
    expect(strange.stderr).toContain('Unexpected original data `d9`');
    const unit = '<unit id="p10" name="p10" type="hexapla:paragraph">\n';
    await edit(chinese, unit, `${unit}<originalData><data id="d9">**</data></originalData>\n`);
    expect(await hexapla(['import', 'xliff', chinese])).toMatchObject({ code: 0, stderr: '' });
    expect(await readFile(zh, 'utf8')).toContain('感谢您的支持。**我们**期待在日内瓦与您见面。');
  });

  test.each<Refused>([
    ['a file that is not there', async () => 'none.xlf', 'Missing file, expected an XLIFF file here'],
    ['what is no XML', () => writeBack('Bonjour'), 'Unreadable XML: '],
    [
      'a file that was cut off',
      async () => writeBack((await readFile(file, 'utf8')).slice(0, 4000)),
      'Unreadable XML: ',
    ],
    ['other XML', () => writeBack('<tmx version="1.4"/>'), 'Unexpected `tmx`, expected XLIFF 2.1'],
    [
      'a document type',
      () => writeBack('<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'),
      'Unexpected document type',
    ],
    ['a bomb', () => writeBack(bomb), 'Unexpected document type'],
    [
      'an external entity',
      () => writeBack('<!doctype x SYSTEM "file:///etc/passwd"><x/>'),
      'Unexpected document type',
    ],
    [
      'a document type behind a comment that is none',
      () => writeBack('<?a <!-- ?><!DOCTYPE xliff [<!ENTITY e "boom">]><x>&e;</x><?b --> ?>'),
      'Unexpected document type',
    ],
    ['comments without end', () => writeBack('<!--'.repeat(300_000)), 'a comment without end'],
    ['tags without end', () => writeBack('<a'.repeat(300_000)), 'a tag without end'],
    ['many ends of lines', () => writeBack('\r\n'.repeat(500_000)), 'Unreadable XML: '],
    [
      'a file that is too large',
      async () => {
        await truncate(file, 8_000_001);
        return file;
      },
      'Unexpected size of 9 MB, expected an XLIFF file of at most 8 MB',
    ],
    ['an entity of nowhere', () => replaceBack('rares.', 'rares&nbsp;.'), 'Unreadable XML: '],
    ['elements without end', () => writeBack('<a>'.repeat(100_000)), 'Unexpected element within 200 others'],
    [
      'a segment that was lost',
      () => replaceBack(/<segment id="t4".*\n/, ''),
      'Missing segments `t4` in part `letter`',
    ],
    [
      'a segment that is there twice',
      () => replaceBack(/(<segment id="t4".*\n)/, '$1$1'),
      'Unexpected second segment `t4`',
    ],
    [
      'a part that is there twice',
      () => replaceBack(/<file [\s\S]*?<\/file>/, '$&\n$&'),
      'Unexpected second `file` of part `letter`, expected it once',
    ],
    ['segments that were renamed', () => replaceBack('id="t4"', 'id="4"'), 'Unexpected segment `4`'],
    [
      'a segment of nowhere',
      () => replaceBack('id="t4"', 'id="t4.999"'),
      'Unexpected segments in part `letter`',
    ],
    [
      'a target that was emptied',
      () => replaceBack(/<target>C'est gratuit\./, '<target>'),
      'Unexpected empty target',
    ],
    [
      'a target that is missing',
      () => replaceBack(/<target>C'est gratuit\.<\/target>/, ''),
      'Missing target of segment',
    ],
    [
      'other markup',
      () => replaceBack('<data id="d1">**</data>', '<data id="d1">__</data>'),
      'Unexpected markup',
    ],
    ['an element of nowhere', () => replaceBack('rares.', '<b>rares.</b>'), 'Unexpected element `b`'],
    ['a change of code', () => replaceBack(/(<target>)Then wait/, '$1Wait'), 'Unexpected change of code'],
    ...['0000', '0001', '0085', 'FFFD', 'FFFE'].map(
      (hex): Refused => [
        `the character ${hex}`,
        () => replaceBack('rares.', `rares<cp hex="${hex}"/>.`),
        `Unexpected characters U+${hex}`,
      ],
    ),
    ['a lost character', () => replaceBack('rares.', 'r\uFFFDres.'), 'Unexpected characters U+FFFD'],
    ['half a character', () => replaceBack('rares.', '<cp hex="D800"/>.'), 'Unexpected `cp` of `D800`'],
    [
      'half a character in markup',
      () => replaceBack('>**</data>', '>*<cp hex="D800"/></data>'),
      'Unexpected `cp` of `D800`',
    ],
    [
      'what has no place',
      () => replaceBack('alone.</source>', 'alone.</source><target>Seul.</target>'),
      `No place for it in ${fr}`,
    ],
    [
      'another circular',
      () => replaceBack('>EX-1<', '>EX-2<'),
      'Unexpected circular `EX-2`, did you mean `EX-1`?',
    ],
    ['another part', () => replaceBack('<file id="letter"', '<file id="map"'), 'Unexpected part `map`'],
    [
      'another language',
      () => replaceBack('trgLang="fr"', 'trgLang="ru"'),
      'Unexpected languages `en` to `ru`',
    ],
    [
      'the text of another part',
      () => replaceBack('>ex-1/letter.fr.md<', '>ex-1/rules.fr.md<'),
      'Unexpected target `ex-1/rules.fr.md`, expected `ex-1/letter.fr.md`',
    ],
    [
      'a source that was changed',
      () => replaceBack('It is open to all.<', 'It is open to none.<'),
      `Segment \`t3\`: Unexpected source, expected the words of ${en}`,
    ],
    [
      'a source that was cut off',
      () => replaceBack('It is open to all.<', 'It is open<'),
      `Segment \`t3\`: Unexpected source, expected the words of ${en}`,
    ],
    [
      'a source of another sentence, that nobody had translated',
      () =>
        replaceBack('stands in the source alone.</source>', 'stands alone.</source><target>Seul.</target>'),
      `Segment \`s21\`: Unexpected source, expected the words of ${en}`,
    ],
    ['an older source text', () => edited(en, 'March', 'April'), `Unexpected ${en}, expected it as it was`],
    ['an older translation', () => edited(fr, 'mars', 'avril'), `Unexpected ${fr}, expected it as it was`],
  ])('refuses %s, and writes nothing', async (_what, prepare, message) => {
    const folder = await enterExported();
    const path = await prepare();
    const before = await hashes(folder);
    const { code, stdout, stderr } = await hexapla(['import', 'xliff', path]);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain(message);
    expect(stderr).toMatch(
      /^(?:[^\n]+:\d+:\d+: error: [^\n]+ \((?:exchange|source)\/\w+\)\n)+Nothing was written\.\n$/,
    );
    expect(await hashes(folder)).toEqual(before);
  });

  test('minds what is wrong with its circular, and not with others', async () => {
    await enterExported();
    await mkdir('content/ex-2');
    await writeFile(
      'content/ex-2/circular.yaml',
      (await readFile('content/ex-1/circular.yaml', 'utf8')).replace('EX-1', 'EX-2'),
    );
    expect(await hexapla(importFile)).toMatchObject({ code: 0, stdout: `${fr}: nothing changed\n` });
    await edit('content/ex-1/rules.en.md', 'title:', 'titel:');
    const { code, stderr } = await hexapla(importFile);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^content\/ex-1\/rules\.en\.md:[\s\S]*Nothing was written\.\n$/);
  });

  test('makes none of its changes where one of them cannot be made', async () => {
    await enterExported();
    const before = await readFile(fr, 'utf8');
    await edit(file, 'usagers', 'usagères');
    await edit(file, "<target>C'est gratuit.", '<target>');
    expect((await hexapla(importFile)).code).toBe(1);
    expect(await readFile(fr, 'utf8')).toBe(before);
  });
});

const bomb = `<!DOCTYPE b [<!ENTITY a0 "ha">${Array.from({ length: 30 }, (_, index) => `<!ENTITY a${index + 1} "&a${index};&a${index};">`).join('')}]><xliff>&a30;</xliff>`;

async function writeBack(xml: string): Promise<string> {
  await writeFile('other.xlf', xml);
  return 'other.xlf';
}

async function replaceBack(words: string | RegExp, others: string): Promise<string> {
  const xml = await readFile(file, 'utf8');
  const changed = xml.replace(words, others);
  expect(changed).not.toBe(xml);
  return writeBack(changed);
}

async function edited(path: string, words: string, others: string): Promise<string> {
  await edit(path, words, others);
  return file;
}
