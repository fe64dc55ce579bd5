import { gunzipSync, gzipSync } from 'node:zlib';

/** How a value is told in JSON, and read again. */
export interface Packing<T> {
  readonly pack: (value: T) => unknown;
  readonly unpack: (told: never) => T;
}

/** Values by their names, most of them packed: as objects thousands of them would take ten times the memory. */
export interface Drawer<T> {
  /** In the order in which they came. */
  readonly names: () => string[];
  readonly has: (name: string) => boolean;
  readonly get: (name: string) => T | undefined;
  readonly put: (name: string, value: T) => void;
  /** A value as it lies in a file: these bytes are there until another value is put under its name. */
  readonly packed: (name: string) => Buffer | undefined;
  /** Takes a value as it lies in a file; memory that holds nothing else is the drawer's then. */
  readonly putPacked: (name: string, bytes: Buffer) => void;
}

/** How many values there may be that all lie open. */
const OPEN = 1000;
/** How many lie open where there are more: who looks at all of them in turn has each for a moment only, and V8 forgets it at once. */
const FEW = 20;

/**
 * Opens a drawer. All of a few values lie open; of many those that were laid there last.
 *
 * @param open how many may all lie open.
 */
export function openDrawer<T>({ pack, unpack }: Packing<T>, open = OPEN): Drawer<T> {
  const packed = new Map<string, Buffer | undefined>();
  const all = new Map<string, T>();
  // In places that are used in turn: a map from which things are taken keeps them until V8 looks through all memory.
  const last: ({ readonly name: string; readonly value: T } | undefined)[] = [];
  const places = Math.min(FEW, open);
  let turn = 0;
  const packedOf = (name: string, value: T) => {
    const bytes = packed.get(name) ?? zip(JSON.stringify(pack(value)));
    packed.set(name, bytes);
    return bytes;
  };
  const placeOf = (name: string) => last.findIndex((one) => one?.name === name);
  const layLast = (name: string, value: T) => {
    const known = placeOf(name);
    const place = known < 0 ? turn++ % places : known;
    const before = last[place];
    last[place] = { name, value };
    if (before && known < 0) packedOf(before.name, before.value);
  };
  const lay = (name: string, value: T) => {
    if (packed.size <= open) all.set(name, value);
    else {
      for (const [each, its] of all) layLast(each, its);
      all.clear();
      layLast(name, value);
    }
    return value;
  };
  const lyingOpen = (name: string) => all.get(name) ?? last[placeOf(name)]?.value;
  return {
    names: () => [...packed.keys()],
    has: (name) => packed.has(name),
    get(name) {
      const bytes = packed.get(name);
      return lyingOpen(name) ?? (bytes && lay(name, unpack(JSON.parse(unzip(bytes)) as never)));
    },
    put(name, value) {
      letGo(packed.get(name));
      all.delete(name);
      packed.set(name, undefined);
      lay(name, value);
    },
    packed(name) {
      const lying = lyingOpen(name);
      return lying === undefined ? packed.get(name) : packedOf(name, lying);
    },
    putPacked(name, bytes) {
      packed.set(name, bytes);
      all.delete(name);
      const place = placeOf(name);
      if (place >= 0) last[place] = undefined;
    },
  };
}

/** Bytes that packing is given at a time: most of what is packed has less. */
const CHUNK = 4096;
/** How many zlib must be given, in bytes. */
const LEAST = 64;

/** Into memory of its own: a piece of something larger would keep all of that. */
function zip(text: string): Buffer {
  const packed = gzipSync(text, { level: 1, chunkSize: CHUNK });
  const own = Buffer.alloc(packed.length);
  packed.copy(own);
  return own;
}

/** Gives memory of its own back at once: V8 would do that when it looks, and what is packed next would lie beside it. */
function letGo(packed: Buffer | undefined): void {
  if (packed && packed.byteLength === packed.buffer.byteLength) (packed.buffer as ArrayBuffer).transfer(0);
}

/** What is given more memory than it needs leaves that until V8 looks: for thousands of values tens of megabytes. */
function unzip(packed: Buffer): string {
  // The format ends with the length of what was packed.
  const length = packed.readUInt32LE(packed.length - 4);
  return gunzipSync(packed, { chunkSize: Math.max(LEAST, length + 1) }).toString();
}
