import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { validateXml } from '../interchange/validate-xml.ts';
import { hashes } from '../commands/workspace.ts';
import { onceArchived } from './kept.ts';

const enterArchived = onceArchived();
const read = (path: string) => readFile(`archive/cl-24-2.v1/${path}`, 'utf8');

/** What stands in each element of a name. */
function contents(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<${name}[^>]*>([^<]*)</${name}>`, 'g'))].map(([, text = '']) => text);
}

describe('the metadata of a bag', () => {
  test('is PREMIS 3: an object for each file of the payload, what was done, by which version', async () => {
    await enterArchived();
    const xml = await read('metadata/premis.xml');
    expect(validateXml(xml, 'premis-3.0.xsd')).toEqual([]);
    const payload = Object.keys(await hashes('archive/cl-24-2.v1')).filter((path) =>
      path.startsWith('data/'),
    );
    expect(contents(xml, 'objectIdentifierValue')).toEqual([
      'CL-24/2 v1',
      ...payload.map((path) => `cl-24-2.v1/${path}`),
    ]);
    const manifest = await read('manifest-sha512.txt');
    expect(contents(xml, 'messageDigest')).toEqual(manifest.match(/^[0-9a-f]{128}/gm));
    expect(contents(xml, 'eventType')).toEqual(['validation', 'alignment', 'creation', 'validation']);
    expect(new Set(contents(xml, 'eventDateTime'))).toEqual(new Set(['2024-03-01']));
    const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(contents(xml, 'agentName')).toEqual(['Hexapla', 'Skia/PDF']);
    expect(contents(xml, 'agentVersion')).toEqual([version, expect.stringMatching(/^m\d+$/)]);
    const known = new Set(contents(xml, 'objectIdentifierValue'));
    expect(contents(xml, 'linkingObjectIdentifierValue').filter((path) => !known.has(path))).toEqual([]);
  });

  test('is Dublin Core in each language', async () => {
    await enterArchived();
    const xml = await read('metadata/dublin-core.xml');
    expect(contents(xml, 'dcterms:identifier')).toEqual([
      'CL-24/2 v1',
      'https://example.org/circulars/cl-24-2/',
    ]);
    expect(contents(xml, 'dcterms:title')).toEqual(['A second letter', 'Une deuxième lettre']);
    expect(contents(xml, 'dcterms:publisher')).toEqual([
      'International Telecommunication Union',
      'Union internationale des télécommunications',
    ]);
    expect(contents(xml, 'dcterms:issued')).toEqual(['2024-03-01']);
    expect(contents(xml, 'dcterms:language')).toEqual(['en', 'fr']);
    expect(contents(xml, 'dcterms:replaces')).toEqual([]);
  });
});
