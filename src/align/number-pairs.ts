/** Numbers pairs of numbers in the order in which they are first asked for: a hash table with open addressing. */
export class NumberPairs {
  #slots = new Int32Array(1 << 16).fill(-1);
  #firsts = new Int32Array(1 << 15);
  #seconds = new Int32Array(1 << 15);
  #size = 0;

  numberOf(first: number, second: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash(first, second) & mask;
    for (let number = this.#slots[slot] ?? -1; number !== -1; number = this.#slots[slot] ?? -1) {
      if (this.#firsts[number] === first && this.#seconds[number] === second) return number;
      slot = (slot + 1) & mask;
    }
    if (this.#size === this.#firsts.length) {
      this.#grow();
      return this.numberOf(first, second);
    }
    this.#slots[slot] = this.#size;
    this.#firsts[this.#size] = first;
    this.#seconds[this.#size] = second;
    return this.#size++;
  }

  /** The number of a pair; −1 where it was never asked for. */
  find(first: number, second: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash(first, second) & mask;
    for (let number = this.#slots[slot] ?? -1; number !== -1; number = this.#slots[slot] ?? -1) {
      if (this.#firsts[number] === first && this.#seconds[number] === second) return number;
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  /** The first numbers of the pairs, in the order of the pairs' numbers. */
  firsts(): Int32Array {
    return this.#firsts.slice(0, this.#size);
  }

  seconds(): Int32Array {
    return this.#seconds.slice(0, this.#size);
  }

  /** Twice the room; half of the slots stay free, so that searches are short. */
  #grow() {
    this.#firsts = widened(this.#firsts);
    this.#seconds = widened(this.#seconds);
    const slots = new Int32Array(this.#slots.length * 2).fill(-1);
    for (let number = 0; number < this.#size; number++) {
      let slot = hash(this.#firsts[number] ?? 0, this.#seconds[number] ?? 0) & (slots.length - 1);
      while (slots[slot] !== -1) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = number;
    }
    this.#slots = slots;
  }
}

function widened(values: Int32Array): Int32Array<ArrayBuffer> {
  const wide = new Int32Array(values.length * 2);
  wide.set(values);
  return wide;
}

/** Two rounds of multiplication and folding, after Steele et al., "Fast splittable pseudorandom number generators" (2014). */
function hash(first: number, second: number): number {
  let mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}
