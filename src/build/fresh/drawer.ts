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
  /** A value as it lies in a file. */
  readonly packed: (name: string) => Buffer | undefined;
  readonly putPacked: (name: string, bytes: Buffer) => void;
}

/** How many values there may be that all lie open. */
const OPEN = 1000;
/** How many lie open where there are more: who looks at all of them in turn has each for a moment only, and V8 forgets it at once. */
const FEW = 20;

/**
 * Opens a drawer. All of a few values lie open; of many those that were looked at last.
 *
 * @param open how many may all lie open.
 */
export function openDrawer<T>({ pack, unpack }: Packing<T>, open = OPEN): Drawer<T> {
  const packed = new Map<string, Buffer | undefined>();
  const opened = new Map<string, T>();
  const packedOf = (name: string, value: T) => {
    const bytes = packed.get(name) ?? zip(JSON.stringify(pack(value)));
    packed.set(name, bytes);
    return bytes;
  };
  const lay = (name: string, value: T) => {
    opened.delete(name);
    opened.set(name, value);
    const most = packed.size > open ? Math.min(FEW, open) : open;
    for (const [first, its] of opened) {
      if (opened.size <= most) break;
      packedOf(first, its);
      opened.delete(first);
    }
    return value;
  };
  return {
    names: () => [...packed.keys()],
    has: (name) => packed.has(name),
    get(name) {
      const lying = opened.get(name);
      if (lying !== undefined) return lay(name, lying);
      const bytes = packed.get(name);
      return bytes && lay(name, unpack(JSON.parse(unzip(bytes)) as never));
    },
    put(name, value) {
      packed.set(name, undefined);
      lay(name, value);
    },
    packed(name) {
      const lying = opened.get(name);
      return lying === undefined ? packed.get(name) : packedOf(name, lying);
    },
    putPacked(name, bytes) {
      opened.delete(name);
      packed.set(name, bytes);
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

/** What is given more memory than it needs leaves that until V8 looks: for thousands of values tens of megabytes. */
function unzip(packed: Buffer): string {
  // The format ends with the length of what was packed.
  const length = packed.readUInt32LE(packed.length - 4);
  return gunzipSync(packed, { chunkSize: Math.max(LEAST, length + 1) }).toString();
}
