import { expect, test } from 'vitest';
import { readDocument } from '../../../src/pdf/document/read-document.ts';
import { runPasses } from '../../../src/pdf/passes/index.ts';
import { srgbProfile } from '../../../src/pdf/passes/srgb-profile.ts';
import { CONTEXT, testPrinter } from './printed.ts';

const { print } = testPrinter();

test('the colours are those of CSS, by a profile', async () => {
  const { catalog } = readDocument(runPasses(await print('<p>Text'), CONTEXT));
  const [intent] = catalog.dicts('OutputIntents');
  expect(intent?.name('S')).toBe('GTS_PDFA1');
  const profile = intent?.stream('DestOutputProfile');
  expect(profile?.dict.number('N')).toBe(3);
  expect(Buffer.from(profile?.data ?? []).equals(srgbProfile())).toBe(true);
});

test('the profile is one of ICC, version 4, whose primaries add up to its white', () => {
  const profile = srgbProfile();
  expect(profile.readUInt32BE(0)).toBe(profile.length);
  expect(profile.toString('latin1', 12, 24)).toBe('mntrRGB XYZ ');
  const tags = new Map<string, Buffer>();
  for (let index = 0; index < profile.readUInt32BE(128); index += 1) {
    const entry = 132 + 12 * index;
    const offset = profile.readUInt32BE(entry + 4);
    const tag = profile.subarray(offset, offset + profile.readUInt32BE(entry + 8));
    tags.set(profile.toString('latin1', entry, entry + 4), tag);
  }
  const xyz = (name: string) =>
    [8, 12, 16].map((offset) => (tags.get(name) as Buffer).readInt32BE(offset) / 65536);
  const sum = [0, 1, 2].map((axis) =>
    ['rXYZ', 'gXYZ', 'bXYZ'].reduce((all, name) => all + (xyz(name)[axis] ?? 0), 0),
  );
  for (const [axis, value] of xyz('wtpt').entries()) expect(sum[axis]).toBeCloseTo(value, 3);
});
