/** Paths in the order in which they came, packed: as strings in a set tens of thousands would take four times the memory. */
export interface PathList {
  readonly add: (path: string) => void;
  /** How many there are. */
  readonly count: () => number;
  readonly all: () => Iterable<string>;
  /** A list of them in JSON, in pieces. */
  readonly json: () => Iterable<string>;
}

/** How many UTF-16 units are packed at once. */
const PIECE = 2 ** 14;

/** Opens a list of paths. */
export function openPathList(): PathList {
  /** Items of a list in JSON, in UTF-8. */
  const packed: Buffer[] = [];
  let held = '';
  let count = 0;
  const pack = () => {
    if (held !== '') packed.push(Buffer.from(held));
    held = '';
  };
  return {
    add(path) {
      held += `${held && ','}${JSON.stringify(path)}`;
      count += 1;
      if (held.length >= PIECE) pack();
    },
    count: () => count,
    *all() {
      pack();
      for (const piece of packed) yield* JSON.parse(`[${piece.toString()}]`) as string[];
    },
    *json() {
      pack();
      yield '[';
      for (const [number, piece] of packed.entries()) yield `${number === 0 ? '' : ','}${piece.toString()}`;
      yield ']';
    },
  };
}
