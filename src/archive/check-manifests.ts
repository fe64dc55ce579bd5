import type { BagFault } from './bag-fault.ts';
import { type BagFiles, names, payload, sha512 } from './bag-files.ts';
import { type Listed, readManifestLines } from './manifest-lines.ts';
import { pathFaults } from './path-faults.ts';

/** Which files a manifest is about. */
interface Kind {
  readonly manifest: string;
  readonly isListed: (path: string) => boolean;
  readonly what: string;
}

const kinds: readonly Kind[] = [
  {
    manifest: names.manifest,
    isListed: (path) => path.startsWith(payload),
    what: 'the payload, below `data/`',
  },
  {
    manifest: names.tagManifest,
    isListed: (path) => !path.startsWith(payload) && path !== names.tagManifest && path !== names.signature,
    what: 'what is beside `data/`',
  },
];

/** Checks that the files of a bag are those that its manifests list: all of them, no others, each as it was. */
export function checkManifests(files: BagFiles): BagFault[] {
  return kinds.flatMap((kind) => {
    const bytes = files.get(kind.manifest);
    if (bytes) return checkManifest(kind, Buffer.from(bytes).toString(), files);
    const others = Array.from(files.keys()).filter((path) => /^(?:tag)?manifest-[^/]+\.txt$/.test(path));
    const told = others.length > 0 ? `; there is ${others.map((path) => `\`${path}\``).join(', ')}` : '';
    return [{ where: kind.manifest, reason: `Missing manifest, expected SHA-512 of ${kind.what}${told}` }];
  });
}

function checkManifest({ manifest, isListed, what }: Kind, text: string, files: BagFiles): BagFault[] {
  const { listed, wrong } = readManifestLines(text);
  const told = (line: number, reason: string) => ({ where: `${manifest}:${line}`, reason });
  const paths = new Map<string, Listed>();
  const faults = wrong.map((line) => told(line, 'Unexpected line, expected a SHA-512, blanks and a path'));
  for (const one of listed) {
    const { line, path } = one;
    if (paths.has(path)) faults.push(told(line, `Unexpected second line for \`${path}\``));
    else if (!isListed(path)) faults.push(told(line, `Unexpected \`${path}\`, expected files of ${what}`));
    else paths.set(path, one);
  }
  const lines = new Map(listed.map(({ path, line }) => [path, line]));
  for (const { path, reason } of pathFaults(listed.map((one) => one.path))) {
    faults.push(told(lines.get(path) ?? 1, `${reason}: \`${path}\``));
  }
  const extra = Array.from(files.keys()).filter((path) => isListed(path) && !paths.has(path));
  const hashes = new Map(extra.map((path) => [sha512(files.get(path) ?? new Uint8Array()), path]));
  for (const [path, { hash }] of paths) {
    const bytes = files.get(path);
    if (!bytes) {
      const renamed = hashes.get(hash);
      const hint = renamed === undefined ? '' : `: \`${renamed}\` has its content, it may have been renamed`;
      faults.push({ where: path, reason: `Missing file, which ${manifest} lists${hint}` });
    } else if (sha512(bytes) !== hash) {
      faults.push({
        where: path,
        reason: `Unexpected content: its SHA-512 is another one than in ${manifest}`,
      });
    }
  }
  for (const path of extra) {
    faults.push({ where: path, reason: `Unexpected file, which ${manifest} does not list` });
  }
  return faults;
}
