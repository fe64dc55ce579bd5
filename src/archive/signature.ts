import { createPrivateKey, createPublicKey, type KeyObject, verify } from 'node:crypto';
import { parse, resolve } from 'node:path';
import type { VFile } from 'vfile';
import { readText } from '../source/read-file.ts';
import { report } from '../source/report.ts';
import type { BagFault } from './bag-fault.ts';
import { type BagFiles, names } from './bag-files.ts';

/** A key file, with what is wrong with it; the key where nothing is. */
export interface ReadKey {
  readonly file: VFile;
  readonly key?: KeyObject;
}

/**
 * Reads an Ed25519 key (RFC 8032) in PEM: PKCS #8 of a private one, SPKI of a public one. What is wrong becomes a message
 * (`archive/key`).
 */
export async function readKey(path: string, kind: 'private' | 'public'): Promise<ReadKey> {
  const file = await readText(resolve(path), parse(resolve(path)).root, `the ${kind} key here`);
  if (file.messages.length > 0) return { file };
  const pem = String(file);
  const tell = (what: string) => {
    report(
      file,
      'archive/key',
      `Unexpected ${what}, expected an Ed25519 ${kind} key in PEM (openssl genpkey -algorithm ed25519)`,
    );
    return { file };
  };
  if (/-----BEGIN ENCRYPTED/.test(pem)) return tell('key under a passphrase');
  if (kind === 'public' && /-----BEGIN [A-Z ]*PRIVATE KEY/.test(pem)) return tell('private key');
  if (kind === 'private' && /-----BEGIN [A-Z ]*PUBLIC KEY/.test(pem)) return tell('public key');
  try {
    const key = kind === 'private' ? createPrivateKey(pem) : createPublicKey(pem);
    if (key.asymmetricKeyType !== 'ed25519') return tell(`key of the kind ${key.asymmetricKeyType}`);
    return { file, key };
  } catch {
    return tell('content');
  }
}

/**
 * Checks the signature of a bag.
 *
 * @param key the public key of who signed it; nothing where none was named.
 */
export function checkSignature(files: BagFiles, key: KeyObject | undefined): BagFault[] {
  const [signed, signature] = [files.get(names.tagManifest), files.get(names.signature)];
  const fault = (reason: string) => [{ where: names.signature, reason }];
  if (!signature) return key ? fault('Missing signature, expected one as a key is named') : [];
  if (!key) return fault('Unchecked signature: name the public key of who signed the bag with `--key`');
  const isRight = signed !== undefined && verify(null, signed, key, signature);
  return isRight ? [] : fault('Unexpected signature: it is of another key, or the tag manifest was changed');
}
