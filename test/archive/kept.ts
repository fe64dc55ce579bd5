import { generateKeyPairSync } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { names, payload } from '../../src/archive/bag-files.ts';
import { writeManifestLines } from '../../src/archive/manifest-lines.ts';
import { readFolder } from '../../src/archive/read-bag.ts';
import { edit, enter, fixture, hexapla } from '../commands/workspace.ts';

/** The letter of the fixture that can be released, as soon as its translation is official. */
export async function release(): Promise<void> {
  await edit('content/cl-24-2/letter.fr.md', 'status: draft', 'status: official');
}

/** Writes a new pair of Ed25519 keys into the working directory: `<name>.pem` and `<name>.pub.pem`. */
export async function writeKeys(name: string): Promise<void> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  await writeFile(`${name}.pem`, privateKey.export({ format: 'pem', type: 'pkcs8' }));
  await writeFile(`${name}.pub.pem`, publicKey.export({ format: 'pem', type: 'spki' }));
}

/**
 * Archives the fixture's CL-24/2 as a release once for the tests of a file, as a folder and as a tar, both signed.
 *
 * @returns goes to work in a copy: `archive/cl-24-2.v1`, `archive/cl-24-2.v1.tar`, `office.pub.pem`, `content`.
 */
export function onceArchived(): () => Promise<string> {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hexapla-test-'));
    await cp(fixture('sound'), folder, { recursive: true });
    const before = process.cwd();
    process.chdir(folder);
    try {
      await release();
      await writeKeys('office');
      for (const as of [[], ['--tar']]) {
        const { code, stderr } = await hexapla(['archive', 'CL-24/2', '--sign', 'office.pem', ...as]);
        if (code !== 0) throw new Error(stderr);
      }
    } finally {
      process.chdir(before);
    }
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return () => enter(folder);
}

/** Makes the checksums of a bag fit its files again, as somebody does who knows bags. */
export async function reseal(bag: string): Promise<void> {
  const { files } = await readFolder(bag);
  const seal = async (manifest: string, isListed: (path: string) => boolean) => {
    const { files: now } = await readFolder(bag);
    const listed = new Map([...now].filter(([path]) => isListed(path)));
    await writeFile(join(bag, manifest), writeManifestLines(listed));
  };
  const sizes = [...files].filter(([path]) => path.startsWith(payload)).map(([, { length }]) => length);
  const oxum = `${sizes.reduce((sum, size) => sum + size, 0)}.${sizes.length}`;
  const info = join(bag, names.info);
  await writeFile(info, (await readFile(info, 'utf8')).replace(/(?<=Payload-Oxum: ).*/, oxum));
  await seal(names.manifest, (path) => path.startsWith(payload));
  const unlisted = new Set<string>([names.tagManifest, names.signature]);
  await seal(names.tagManifest, (path) => !path.startsWith(payload) && !unlisted.has(path));
}
