import { expect, it } from 'vitest';
import type { AlignedFiles, AlignedUnit } from '../../src/interchange/aligned.ts';
import { toBeads } from '../../src/interchange/beads.ts';
import { toJson } from '../../src/interchange/json.ts';
import { toTmx } from '../../src/interchange/tmx.ts';
import { version } from '../../src/model/version.ts';

const range = { line: 1, column: 1, endLine: 1, endColumn: 9 };
const both: AlignedUnit = {
  source: [0, 1],
  target: [0],
  sourceText: 'A < B & C.\u0000 "So."',
  targetText: 'أ < ب.',
  confidence: 0.98765,
  sourceRange: range,
  targetRange: range,
};
const alone: AlignedUnit = {
  source: [],
  target: [1],
  sourceText: '',
  targetText: 'وحده.',
  confidence: 1,
  sourceRange: null,
  targetRange: range,
};
const files: AlignedFiles = { sourceLocale: 'en', targetLocale: 'ar', units: [both, alone] };
const none: AlignedFiles = { ...files, units: [] };

it('writes beads as a line each', () => {
  expect(toBeads(files)).toBe('0,1:0:0.988\n:1:1.000\n');
  expect(toBeads(none)).toBe('');
});

it('writes JSON, a bead a line', () => {
  expect(JSON.parse(toJson(files))).toEqual([{ ...both, confidence: 0.988 }, alone]);
  expect(toJson(files).split('\n')).toHaveLength(5);
  expect(toJson(none)).toBe('[]\n');
});

it('writes a translation memory with what both files have', () => {
  expect(toTmx(files)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
<header creationtool="hexapla" creationtoolversion="${version}" segtype="sentence" o-tmf="hexapla" adminlang="en" srclang="en" datatype="plaintext"></header>
<body>
<tu><prop type="x-confidence">0.988</prop><tuv xml:lang="en"><seg>A &#x3C; B &#x26; C. "So."</seg></tuv><tuv xml:lang="ar"><seg>أ &#x3C; ب.</seg></tuv></tu>
</body>
</tmx>
`);
});
