import { describe, expect, test } from 'vitest';
import { openDrawer, type Packing } from '../../../src/build/fresh/drawer.ts';
import { ownScratch } from './own-scratch.ts';

interface Value {
  readonly number: number;
}

/** Packs values, and tells how often it unpacked one. */
function packing() {
  let unpacked = 0;
  const counting: Packing<Value> = {
    pack: ({ number }) => [number],
    unpack: ([number]: [number]) => {
      unpacked += 1;
      return { number };
    },
  };
  return { counting, unpacked: () => unpacked };
}

const scratch = ownScratch();

describe('a drawer', () => {
  test('gives long texts of any script as they were', () => {
    const asTheyAre: Packing<string> = { pack: (text) => text, unpack: (text: string) => text };
    const drawer = openDrawer(asTheyAre, scratch, 1);
    const texts = ['', 'é', '理事会'.repeat(5000), 'الدول الأعضاء '.repeat(300)];
    for (const [number, text] of texts.entries()) drawer.put(`n${number}`, text);
    expect(drawer.names().map(drawer.get)).toEqual(texts);
  });

  test('gives what was put there last, packed or not, in the order in which names came', () => {
    const { counting } = packing();
    const drawer = openDrawer(counting, scratch, 2);
    for (let number = 0; number < 5; number++) drawer.put(`n${number}`, { number });
    drawer.put('n1', { number: 10 });
    expect(drawer.names()).toEqual(['n0', 'n1', 'n2', 'n3', 'n4']);
    expect(drawer.names().map(drawer.get)).toEqual([0, 10, 2, 3, 4].map((number) => ({ number })));
    expect([drawer.has('n1'), drawer.has('n5'), drawer.get('n5')]).toEqual([true, false, undefined]);
  });

  test('forgets what lay open under a name that is put again when there are more', () => {
    const { counting } = packing();
    const drawer = openDrawer(counting, scratch, 2);
    for (const number of [1, 2]) drawer.put(`n${number}`, { number });
    drawer.putPacked('n3', drawer.packed('n2') as Buffer);
    for (const number of [10, 2, 4, 5]) drawer.put(`n${number === 10 ? 1 : number}`, { number });
    expect(drawer.get('n1')).toEqual({ number: 10 });
  });

  test('unpacks nothing where all of it may lie open', () => {
    const { counting, unpacked } = packing();
    const drawer = openDrawer(counting, scratch, 5);
    for (let number = 0; number < 5; number++) drawer.put(`n${number}`, { number });
    const [first, again] = [0, 1].map(() => drawer.names().map(drawer.get));
    expect(again?.every((value, at) => value === first?.[at])).toBe(true);
    expect(unpacked()).toBe(0);
  });

  test('keeps open what was laid there last', () => {
    const { counting, unpacked } = packing();
    const drawer = openDrawer(counting, scratch, 2);
    for (const number of [1, 2, 3]) drawer.put(`n${number}`, { number });
    expect([drawer.get('n2'), unpacked()]).toEqual([{ number: 2 }, 0]);
    expect([drawer.get('n1'), unpacked()]).toEqual([{ number: 1 }, 1]);
  });

  test('keeps what lay there when there are more than a few, open and packed', () => {
    const { counting } = packing();
    const drawer = openDrawer(counting, scratch, 3);
    drawer.put('n1', { number: 1 });
    drawer.putPacked('n2', drawer.packed('n1') as Buffer);
    drawer.putPacked('n3', drawer.packed('n1') as Buffer);
    drawer.put('n3', { number: 3 });
    for (const number of [4, 5, 6, 7, 8]) drawer.put(`n${number}`, { number });
    expect(drawer.names().map(drawer.get)).toEqual([1, 1, 3, 4, 5, 6, 7, 8].map((number) => ({ number })));
    expect(drawer.packed('n2')).toEqual(drawer.packed('n1'));
  });

  test('takes what another one packed', () => {
    const { counting } = packing();
    const [drawer, other] = [openDrawer(counting, scratch, 1), openDrawer(counting, scratch, 1)];
    for (const number of [1, 2, 3]) drawer.put(`n${number}`, { number });
    for (const name of drawer.names()) other.putPacked(name, drawer.packed(name) as Buffer);
    expect(other.names().map(other.get)).toEqual([{ number: 1 }, { number: 2 }, { number: 3 }]);
    expect(other.packed('n4')).toBeUndefined();
    other.putPacked('n2', drawer.packed('n3') as Buffer);
    expect(other.get('n2')).toEqual({ number: 3 });
  });
});
