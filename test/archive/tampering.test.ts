import { cp, mkdir, readFile, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { edit, hexapla } from '../commands/workspace.ts';
import { onceArchived, reseal, writeKeys } from './kept.ts';

const enterArchived = onceArchived();
const bag = 'archive/cl-24-2.v1';
const verify = ['verify', bag, '--key', 'office.pub.pem'];
const at = (path: string) => `${bag}/${path}`;
const text = 'data/content/cl-24-2/letter.en.md';
const pdf = 'data/editions/cl-24-2/en/cl-24-2.en.pdf';

/** What somebody does to a bag, and what is told of it. */
const tamperings: readonly (readonly [what: string, tamper: () => Promise<unknown>, told: string])[] = [
  [
    'a changed text',
    () => edit(at(text), 'one paragraph', 'two paragraphs'),
    `${text}: Unexpected content: its SHA-512 is another one than in manifest-sha512.txt`,
  ],
  [
    'a single byte of a font',
    async () => {
      const path = at('data/editions/assets/fonts/noto-sans-latin-400-normal.woff2');
      const bytes = await readFile(path);
      await writeFile(path, bytes.fill((bytes[99] ?? 0) ^ 1, 99, 100));
    },
    'data/editions/assets/fonts/noto-sans-latin-400-normal.woff2: Unexpected content',
  ],
  [
    'a truncated PDF',
    () => truncate(at(pdf), 2000),
    `${pdf}: Unreadable PDF: it cannot be read, it may be damaged`,
  ],
  ['a missing text', () => rm(at(text)), `${text}: Missing file, which manifest-sha512.txt lists`],
  [
    'a renamed text',
    () => rename(at(text), at('data/content/cl-24-2/letter.es.md')),
    `${text}: Missing file, which manifest-sha512.txt lists: \`data/content/cl-24-2/letter.es.md\` has its content`,
  ],
  [
    'an extra file in the payload',
    () => writeFile(at('data/content/notes.txt'), 'x'),
    'data/content/notes.txt: Unexpected file, which manifest-sha512.txt does not list',
  ],
  ['an empty folder', () => mkdir(at('data/new')), 'data/new: Unexpected empty folder'],
  [
    'a hidden extra file in the payload',
    () => writeFile(at('data/.DS_Store'), 'x'),
    'data/.DS_Store: Unexpected file, which manifest-sha512.txt does not list',
  ],
  [
    'an extra file beside the payload',
    () => writeFile(at('notes.txt'), 'x'),
    'notes.txt: Unexpected file, which tagmanifest-sha512.txt does not list',
  ],
  [
    'a payload file that no manifest lists any more',
    async () => {
      const path = at('manifest-sha512.txt');
      const lines = (await readFile(path, 'utf8')).split('\n');
      await writeFile(path, lines.filter((line) => !line.endsWith(text)).join('\n'));
    },
    `${text}: Unexpected file, which manifest-sha512.txt does not list`,
  ],
  [
    'a status of another kind',
    () => edit(at('bag-info.txt'), 'Circular-Version: 1', 'Circular-Version: 2'),
    'bag-info.txt: Unexpected content: its SHA-512 is another one than in tagmanifest-sha512.txt',
  ],
  [
    'a wrong Payload-Oxum',
    () => edit(at('bag-info.txt'), 'Payload-Oxum: ', 'Payload-Oxum: 1'),
    'bag-info.txt: Unexpected Payload-Oxum 1',
  ],
  [
    'a label that is gone',
    () => edit(at('bag-info.txt'), 'Circular-Status: released\n', ''),
    'bag-info.txt: Missing Circular-Status',
  ],
  [
    'a line of bag-info.txt that says nothing',
    () => edit(at('bag-info.txt'), 'Circular-Status', 'nothing\nCircular-Status'),
    'bag-info.txt:13: Unexpected line, expected a label and its value',
  ],
  [
    'changed metadata',
    () => edit(at('metadata/dublin-core.xml'), '2024-03-01', '2024-03-02'),
    'metadata/dublin-core.xml: Unexpected content',
  ],
  ['missing metadata', () => rm(at('metadata/premis.xml')), 'metadata/premis.xml: Missing file'],
  [
    'no declaration',
    () => rm(at('bagit.txt')),
    'bagit.txt: Missing file, expected the declaration of a BagIt bag',
  ],
  [
    'a declaration of another version',
    () => edit(at('bagit.txt'), '1.0', '0.97'),
    'bagit.txt: Unexpected declaration, expected that of BagIt 1.0 in UTF-8',
  ],
  ['no manifest', () => rm(at('manifest-sha512.txt')), 'manifest-sha512.txt: Missing manifest'],
  ['no tag manifest', () => rm(at('tagmanifest-sha512.txt')), 'tagmanifest-sha512.txt: Missing manifest'],
  ['no bag-info.txt', () => rm(at('bag-info.txt')), 'bag-info.txt: Missing file'],
  ['no payload', () => rm(at('data'), { recursive: true }), `${text}: Missing file`],
  [
    'a weaker manifest in place of the strong one',
    () => rename(at('manifest-sha512.txt'), at('manifest-md5.txt')),
    'manifest-sha512.txt: Missing manifest, expected SHA-512 of the payload, below `data/`; there is `manifest-md5.txt`',
  ],
  [
    'a file that is to be fetched',
    () => writeFile(at('fetch.txt'), 'https://example.org/x - data/x\n'),
    'fetch.txt: Unexpected file: what it names lies elsewhere',
  ],
  [
    'a cut manifest',
    async () => truncate(at('manifest-sha512.txt'), (await readFile(at('manifest-sha512.txt'))).length - 40),
    'Unexpected file, which manifest-sha512.txt does not list',
  ],
  [
    'a path that goes up',
    () => edit(at('manifest-sha512.txt'), `  ${text}`, '  data/../../content/cl-24-2/letter.en.md'),
    'Unexpected `..` in a path, which leads out of its folder: `data/../../content/cl-24-2/letter.en.md`',
  ],
  [
    'an absolute path',
    () => edit(at('manifest-sha512.txt'), `  ${text}`, '  /etc/passwd'),
    'Unexpected absolute path, expected one within the bag: `/etc/passwd`',
  ],
  [
    'a path of another system',
    () => edit(at('manifest-sha512.txt'), `  ${text}`, `  ${text.replaceAll('/', '\\')}`),
    'Unexpected `\\` in a path',
  ],
  [
    'a path that is listed twice',
    async () => {
      const path = at('manifest-sha512.txt');
      const [first = ''] = (await readFile(path, 'utf8')).split('\n');
      await writeFile(path, `${await readFile(path, 'utf8')}${first}\n`);
    },
    'Unexpected second line for `data/content/cl-24-2/circular.yaml`',
  ],
  [
    'names that differ in capitals',
    () => cp(at(text), at('data/content/cl-24-2/Letter.en.md')),
    'Unexpected name, which differs from `data/content/cl-24-2/Letter.en.md` only in capitals',
  ],
  [
    'names that differ in how Unicode writes them',
    async () => {
      await writeFile(at('data/été.txt'.normalize('NFC')), 'x');
      await writeFile(at('data/été.txt'.normalize('NFD')), 'x');
    },
    'only in how Unicode writes it',
  ],
  [
    'a symbolic link in place of a file',
    async () => {
      await rm(at(text));
      await symlink('/etc/passwd', at(text));
    },
    `${text}: Unexpected symbolic link, expected a file`,
  ],
  [
    'a symbolic link in place of a folder',
    async () => {
      await rename(at('data/content'), 'content-elsewhere');
      await symlink('../../../content-elsewhere', at('data/content'));
    },
    'data/content: Unexpected symbolic link, expected a file',
  ],
  [
    'a page that says something else, its checksums made anew',
    async () => {
      await edit(at('data/editions/cl-24-2/en/index.html'), 'one paragraph', 'two paragraphs');
      await reseal(bag);
    },
    `${pdf}: Unexpected “one paragraph.`,
  ],
  [
    'a source that says something else, its checksums made anew',
    async () => {
      await edit(at(text), 'one paragraph', 'two paragraphs');
      await reseal(bag);
    },
    `${pdf}: Unexpected content of its attachment \`letter.en.md\`, expected the source`,
  ],
  [
    'an edition that does not say what its source says, its checksums made anew',
    async () => {
      await edit(at('data/content/cl-24-2/letter.fr.md'), 'un paragraphe', 'deux paragraphes');
      await reseal(bag);
    },
    'data/editions/cl-24-2/fr/index.html: Missing words of `data/content/cl-24-2/letter.fr.md`, from which it was made: “Elle a deux paragraphes.”',
  ],
  [
    'a PDF that does not conform, its checksums made anew',
    async () => {
      const bytes = await readFile(at(pdf), 'latin1');
      await writeFile(at(pdf), bytes.replace('pdfaid:part', 'pdfaid:pärt'), 'latin1');
      await reseal(bag);
    },
    `${pdf}: Missing pdfaid:part`,
  ],
  [
    'a PDF without its page, its checksums made anew',
    async () => {
      await rm(at('data/editions/cl-24-2/en/index.html'));
      await reseal(bag);
    },
    `${pdf}: Missing page \`data/editions/cl-24-2/en/index.html\`, from which it was printed`,
  ],
  [
    'an edition that is gone, its checksums made anew',
    async () => {
      await rm(at('data/editions/cl-24-2/fr'), { recursive: true });
      await reseal(bag);
    },
    'data/editions/cl-24-2/fr/index.html: Missing file, expected the page in this language, fr',
  ],
  [
    'a PDF that is gone, its checksums made anew',
    async () => {
      await rm(at(pdf));
      await reseal(bag);
    },
    `${pdf}: Missing file, expected the PDF in this language, en`,
  ],
  [
    'sources that are gone, its checksums made anew',
    async () => {
      await rm(at('data/content'), { recursive: true });
      await reseal(bag);
    },
    'data/content: Missing files, expected the texts of the circular',
  ],
  [
    'a source that is gone, its checksums made anew',
    async () => {
      await rm(at(text));
      await reseal(bag);
    },
    `${pdf}: Unexpected content of its attachment \`letter.en.md\`, expected the source`,
  ],
  [
    'exports that are gone, its checksums made anew',
    async () => {
      await rm(at('data/exports'), { recursive: true });
      await reseal(bag);
    },
    'data/exports/cl-24-2.tmx: Missing file, expected the export',
  ],
  [
    'messages that are gone, its checksums made anew',
    async () => {
      await rm(at('data/messages.sarif'));
      await reseal(bag);
    },
    'data/messages.sarif: Missing file, expected the messages of the check',
  ],
  [
    'licences that are gone, its checksums made anew',
    async () => {
      await rm(at('data/licences'), { recursive: true });
      await reseal(bag);
    },
    'data/licences/fonts: Missing files, expected the licences of the fonts',
  ],
  [
    'an extra program, its checksums made anew',
    async () => {
      await writeFile(at('data/x.exe'), 'x');
      await reseal(bag);
    },
    'metadata/premis.xml: Missing object `cl-24-2.v1/data/x.exe`, which is in the payload',
  ],
  [
    'an object of PREMIS that is gone, its checksums made anew',
    async () => {
      await rm(at('data/messages.sarif'));
      await reseal(bag);
    },
    'metadata/premis.xml: Unexpected object `cl-24-2.v1/data/messages.sarif`, which is not in the payload',
  ],
  [
    'another size in PREMIS, its checksums made anew',
    async () => {
      await edit(at('metadata/premis.xml'), '<size>', '<size>1');
      await reseal(bag);
    },
    'metadata/premis.xml: Unexpected hash or size of `cl-24-2.v1/data/content/',
  ],
  [
    'an empty PREMIS, its checksums made anew',
    async () => {
      await writeFile(at('metadata/premis.xml'), '');
      await reseal(bag);
    },
    'metadata/premis.xml: Unreadable PREMIS: ',
  ],
  [
    'a PREMIS with a document type, its checksums made anew',
    async () => {
      await writeFile(at('metadata/premis.xml'), '<!DOCTYPE premis><premis/>');
      await reseal(bag);
    },
    'metadata/premis.xml: Unreadable PREMIS: it has a document type',
  ],
  [
    'another version, its checksums made anew',
    async () => {
      await edit(at('bag-info.txt'), 'Circular-Version: 1', 'Circular-Version: 9');
      await reseal(bag);
    },
    'bag-info.txt: Unexpected Circular-Version 9, expected 1 as in cl-24-2.v1',
  ],
  [
    'another status, its checksums made anew',
    async () => {
      await edit(at('bag-info.txt'), 'Status: released', 'Status: draft');
      await reseal(bag);
    },
    'bag-info.txt: Unexpected Circular-Status draft, expected released as in cl-24-2.v1',
  ],
  [
    'another reference, its checksums made anew',
    async () => {
      await edit(at('bag-info.txt'), 'Reference: CL-24/2', 'Reference: CL-24/3');
      await reseal(bag);
    },
    'bag-info.txt: Unexpected External-Identifier CL-24/2 v1, expected CL-24/3 v1 as in cl-24-2.v1',
  ],
  [
    'no name of a version, its checksums made anew',
    async () => {
      await edit(at('bag-info.txt'), 'Identifier: cl-24-2.v1', 'Identifier: x');
      await reseal(bag);
    },
    'bag-info.txt: Unexpected Internal-Sender-Identifier x, expected a circular and its version',
  ],
  [
    'a second version, its checksums made anew',
    async () => {
      await edit(at('bag-info.txt'), 'Circular-Version: 1', 'Circular-Version: 1\nCircular-Version: 2');
      await reseal(bag);
    },
    'bag-info.txt: Unexpected second Circular-Version, expected it once',
  ],
  [
    'checksums made anew',
    async () => {
      await writeFile(at('data/notes.txt'), 'x');
      await reseal(bag);
    },
    'tagmanifest-sha512.txt.sig: Unexpected signature: it is of another key, or the tag manifest was changed',
  ],
  [
    'a missing signature',
    () => rm(at('tagmanifest-sha512.txt.sig')),
    'Missing signature, expected one as a key is named',
  ],
  [
    'a truncated signature',
    () => truncate(at('tagmanifest-sha512.txt.sig'), 20),
    'tagmanifest-sha512.txt.sig: Unexpected signature',
  ],
  [
    'the signature of another office',
    async () => {
      await writeKeys('office');
    },
    'tagmanifest-sha512.txt.sig: Unexpected signature: it is of another key',
  ],
];

describe('hexapla verify of a bag', () => {
  test('finds nothing wrong with what was archived', async () => {
    await enterArchived();
    const { code, stdout, stderr } = await hexapla(verify);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(
      /^archive\/cl-24-2\.v1 is whole: \d+ files as they were, 2 PDFs that conform and say what their pages say, its signature is right\n$/,
    );
    expect((await hexapla(['--quiet', ...verify])).stdout).toBe('');
  });

  test.each(tamperings)('tells of %s', async (_what, tamper, told) => {
    await enterArchived();
    await tamper();
    const { code, stdout, stderr } = await hexapla(verify);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toContain(told);
    expect(stdout).toMatch(/^archive\/cl-24-2\.v1 is not as the bag promises: \d+ faults?\n$/m);
  });

  test('wants the key of who signed a bag', async () => {
    await enterArchived();
    const { code, stdout } = await hexapla(['verify', bag]);
    expect(code).toBe(1);
    expect(stdout).toContain('Unchecked signature: name the public key of who signed the bag with `--key`');
  });

  test.each([
    ['none.pem', 'Missing file, expected the public key here'],
    ['office.pem', 'Unexpected private key, expected an Ed25519 public key in PEM'],
    ['content/publication.yaml', 'Unexpected content, expected an Ed25519 public key in PEM'],
  ])('says what is no public key: %s', async (key, told) => {
    await enterArchived();
    const { code, stdout, stderr } = await hexapla(['verify', bag, '--key', key]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(told);
  });

  test.each([
    ['cl-24-2.v2', 'cl-24-2.v1'],
    ['cl-24-3.v1', 'cl-24-2.v1'],
    ['cl-24-2.v1.draft', 'cl-24-2.v1'],
  ])('tells of a bag that calls itself another: %s', async (name, own) => {
    await enterArchived();
    await rename(bag, `archive/${name}`);
    const { code, stdout } = await hexapla(['verify', `archive/${name}`, '--key', 'office.pub.pem']);
    expect(code).toBe(1);
    expect(stdout).toContain(`Unexpected name of the bag, \`${name}\`, expected \`${own}\``);
  });

  test('does not mind a folder of another kind of name', async () => {
    await enterArchived();
    await rename(bag, 'given');
    expect((await hexapla(['verify', 'given', '--key', 'office.pub.pem'])).code).toBe(0);
  });

  test('names each thing of several', async () => {
    await enterArchived();
    await edit(at(text), 'one', 'two');
    await rm(at('data/messages.sarif'));
    await mkdir(at('data/new'));
    await writeFile(at('data/new/file.txt'), 'x');
    const { stdout } = await hexapla(verify);
    expect(stdout).toContain(`FAIL   ${text}: Unexpected content`);
    expect(stdout).toContain('FAIL   data/messages.sarif: Missing file');
    expect(stdout).toContain('FAIL   data/new/file.txt: Unexpected file');
    expect(stdout).toContain('FAIL   bag-info.txt: Unexpected Payload-Oxum');
  });
});
