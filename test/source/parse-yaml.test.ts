import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parseYaml } from '../../src/source/parse-yaml.ts';

const schema = z.strictObject({
  name: z.string('expected a name'),
  contact: z.strictObject({ phone: z.string('expected a number').optional() }).optional(),
  parts: z.record(
    z.string().regex(/^[a-z]+$/, 'expected small letters'),
    z.strictObject({ source: z.string() }),
  ),
});

/** What reading YAML tells, as `line:column: reason`. */
function told(text: string, above = 0): string[] {
  const file = new VFile(text);
  expect(parseYaml(file, text, schema, above)).toBeUndefined();
  return file.messages.map(({ line, column, reason }) => `${line}:${column}: ${reason}`);
}

describe('reading YAML', () => {
  test('gives the value, and the points of values and keys', () => {
    const file = new VFile('# Facts\nname: A\nparts:\n  letter:\n    source: en\n');
    const parsed = parseYaml(file, String(file), schema);
    expect(parsed?.value).toEqual({ name: 'A', parts: { letter: { source: 'en' } } });
    expect(parsed?.at(['parts', 'letter', 'source'])).toEqual({ line: 5, column: 13 });
    expect(parsed?.at(['parts', 'letter', 'source'], 'key')).toEqual({ line: 5, column: 5 });
    expect(file.messages).toEqual([]);
  });

  test('gives of what is not there the point of what it is missing in', () => {
    const file = new VFile('# Facts\nname: A\nparts:\n  letter:\n    source: en\n');
    const parsed = parseYaml(file, String(file), schema);
    expect(parsed?.at(['parts', 'letter', 'locales', 0])).toEqual({ line: 5, column: 5 });
    expect(parsed?.at(['contact', 'phone'], 'key')).toEqual({ line: 2, column: 1 });
  });

  test('tells the line of an unknown key, and the nearest key that is known there', () => {
    expect(told('name: A\nparts: {}\ncontact:\n  fone: 1\nnmae: B\ncolour: red')).toEqual([
      '4:3: Unexpected key `fone`, did you mean `phone`?',
      '5:1: Unexpected key `nmae`, did you mean `name`?',
      '6:1: Unexpected key `colour`, expected one of `name`, `contact`, `parts`',
    ]);
  });

  test('tells the nearest key within a part of any name', () => {
    expect(told('name: A\nparts:\n  letter: { source: en, sorce: fr }')).toEqual([
      '3:25: Unexpected key `sorce`, did you mean `source`?',
    ]);
  });

  test('tells what is missing, of another type, or under a key that cannot be', () => {
    expect(told('name: [A]\ncontact: x\nparts:\n  Letter: { source: en }\n  annex: {}')).toEqual([
      '1:7: Unexpected value of `name`: `["A"]`, expected a name',
      '2:10: Unexpected value of `contact`: `"x"`, expected keys and their values',
      '4:3: Unexpected key `Letter`, expected small letters',
      '5:3: Missing `parts.annex.source`, expected string, received undefined',
    ]);
  });

  test.each([
    ['', '1:1: Missing `name`, expected a name'],
    ['# Nothing yet\n', '1:1: Missing `name`, expected a name'],
    ['words', '1:1: Unexpected value of the whole: `"words"`, expected keys and their values'],
    ['- a', '1:1: Unexpected value of the whole: `["a"]`, expected keys and their values'],
  ])('tells of a whole that is no facts: %j', (text, message) => {
    expect(told(text)[0]).toBe(message);
  });

  test.each([
    ['name: "A\nparts: {}\n', '1:7: Unexpected YAML: Missing closing "quote'],
    ['name: A\n\tparts: {}', '2:1: Unexpected YAML: Tabs are not allowed as indentation'],
    ['name: A\nname: B', '2:1: Unexpected YAML: Map keys must be unique'],
    ['name: A: B', '1:7: Unexpected YAML: Nested mappings are not allowed in compact mappings'],
    ['name: A\n---\nname: B', '2:1: Unexpected YAML: a second `---`, expected one document'],
    ['name: !!js/function x', '1:7: Unexpected YAML: Unresolved tag: tag:yaml.org,2002:js/function'],
    [
      'name: A\nparts: *x',
      '2:8: Unexpected YAML: Unresolved alias (the anchor must be set before the alias): x',
    ],
    ['parts: &a [*a]', '1:12: Unexpected YAML: an alias within what it names, expected a value'],
  ])('tells the place of broken YAML: %j', (text, message) => {
    expect(told(text)).toEqual([message]);
  });

  test('refuses aliases that multiply', () => {
    const levels = Array.from({ length: 9 }, (_, level) => {
      const list = Array.from({ length: 9 }, () => (level === 0 ? 'x' : `*a${level - 1}`));
      return `a${level}: &a${level} [${list.join(', ')}]`;
    });
    expect(told(levels.join('\n'))).toEqual([
      '1:1: Unexpected YAML: Excessive alias count indicates a resource exhaustion attack',
    ]);
  });

  test('takes the lines above it into account', () => {
    expect(told('name: 1\nparts: {}', 3)).toEqual(['4:7: Unexpected value of `name`: `1`, expected a name']);
  });

  test('takes no key for one that every object has', () => {
    expect(told('name: A\nparts: {}\nconstructor: x\n__proto__: y')).toEqual([
      '3:1: Unexpected key `constructor`, expected one of `name`, `contact`, `parts`',
      '4:1: Unexpected key `__proto__`, expected one of `name`, `contact`, `parts`',
    ]);
  });

  test('does not print a long value to its end', () => {
    const [message] = told(`name: [${'x'.repeat(5000)}]\nparts: {}`);
    expect(message?.length).toBeLessThan(120);
  });
});
