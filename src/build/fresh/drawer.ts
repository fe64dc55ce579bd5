import { gunzipSync, gzipSync } from 'node:zlib';
import type { Place, Scratch } from './scratch.ts';

/** How a value is told in JSON, and read again. */
export interface Packing<T> {
  readonly pack: (value: T) => unknown;
  readonly unpack: (told: never) => T;
}

/**
 * Values by their names. A few are kept in memory as they are; of many all but the last are packed, and lie in a scratch file: there may be
 * any number of them.
 */
export interface Drawer<T> {
  /** In the order in which they came. */
  readonly names: () => string[];
  readonly has: (name: string) => boolean;
  readonly get: (name: string) => T | undefined;
  readonly put: (name: string, value: T) => void;
  /** A value as it lies in a file. */
  readonly packed: (name: string) => Buffer | undefined;
  /** Takes a value as it lies in a file; with a few values, the memory it lies in too. */
  readonly putPacked: (name: string, bytes: Buffer) => void;
}

/** How many values are few. */
const FEW = 1000;
/** How many of many lie open: as many as a build is at work on at a time, as what is put again is packed again when it makes room. */
const OPEN = 20;

/**
 * Opens a drawer.
 *
 * @param few up to how many values are kept in memory.
 */
export function openDrawer<T>(packing: Packing<T>, scratch: Scratch, few = FEW): Drawer<T> {
  const places = Math.min(OPEN, few);
  const packed = new Map<string, Buffer | Place | undefined>();
  let areMany = false;
  const all = new Map<string, T>();
  // In places that are used in turn: a map from which things are taken keeps them until V8 looks through all memory.
  const last: ({ readonly name: string; readonly value: T } | undefined)[] = [];
  let turn = 0;
  const bytesOf = (its: Buffer | Place) => (Buffer.isBuffer(its) ? its : scratch.get(its));
  const keep = (name: string, bytes: Buffer) => {
    packed.set(name, areMany ? scratch.put(bytes) : bytes);
    return bytes;
  };
  const packedOf = (name: string, value: T) => {
    const its = packed.get(name);
    return its ? bytesOf(its) : keep(name, packValue(packing, value));
  };
  const placeOf = (name: string) => last.findIndex((one) => one?.name === name);
  const layLast = (name: string, value: T) => {
    const known = placeOf(name);
    const place = known < 0 ? turn++ % places : known;
    const before = last[place];
    last[place] = { name, value };
    if (before && known < 0 && !packed.get(before.name)) packedOf(before.name, before.value);
  };
  const lay = (name: string, value: T) => {
    if (areMany) layLast(name, value);
    else all.set(name, value);
    return value;
  };
  const makeRoomFor = (name: string) => {
    packed.set(name, undefined);
    if (areMany || packed.size <= few) return;
    areMany = true;
    for (const [each, its] of packed) if (Buffer.isBuffer(its)) keep(each, its);
    for (const [each, its] of all) layLast(each, its);
    all.clear();
  };
  const lyingOpen = (name: string) => all.get(name) ?? last[placeOf(name)]?.value;
  return {
    names: () => [...packed.keys()],
    has: (name) => packed.has(name),
    get(name) {
      const lying = lyingOpen(name);
      if (lying !== undefined) return lying;
      const its = packed.get(name);
      return its && lay(name, unpackValue(packing, bytesOf(its)));
    },
    put(name, value) {
      all.delete(name);
      makeRoomFor(name);
      lay(name, value);
    },
    packed(name) {
      const lying = lyingOpen(name);
      if (lying !== undefined) return packedOf(name, lying);
      const its = packed.get(name);
      return its && bytesOf(its);
    },
    putPacked(name, bytes) {
      all.delete(name);
      makeRoomFor(name);
      keep(name, bytes);
      const place = placeOf(name);
      if (place >= 0) last[place] = undefined;
    },
  };
}

/** Bytes that packing is given at a time: most of what is packed has less. */
const CHUNK = 4096;
/** How many zlib must be given, in bytes. */
const LEAST = 64;

/** Packs a value as it lies in a file. */
export function packValue<T>({ pack }: Packing<T>, value: T): Buffer {
  return gzipSync(JSON.stringify(pack(value)), { level: 1, chunkSize: CHUNK });
}

/** Reads a value as it lies in a file. */
export function unpackValue<T>({ unpack }: Packing<T>, packed: Buffer): T {
  // What is given more memory than it needs leaves that until V8 looks: for thousands of values tens of megabytes.
  // The format ends with the length of what was packed.
  const length = packed.readUInt32LE(packed.length - 4);
  const text = gunzipSync(packed, { chunkSize: Math.max(LEAST, length + 1) }).toString();
  return unpack(JSON.parse(text) as never);
}
