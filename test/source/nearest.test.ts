import { describe, expect, test } from 'vitest';
import { didYouMean } from '../../src/source/nearest.ts';

describe('the nearest known word', () => {
  test.each([
    ['adressees', ['address', 'addressees'], ', did you mean `addressees`?'],
    ['CL-24-63', ['CL-24/63', 'CL-25/1'], ', did you mean `CL-24/63`?'],
    ['fx', ['fax', 'phone'], ', did you mean `fax`?'],
    ['colour', ['reference', 'links'], ''],
    ['colour', [], ''],
  ])('of %j among %j is %j', (word, known, hint) => {
    expect(didYouMean(word, known)).toBe(hint);
  });
});
