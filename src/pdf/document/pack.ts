import {
  Z_DEFAULT_STRATEGY,
  Z_FINISH,
  Z_STREAM_END,
  ZStream,
  zlibDeflate,
  zlibDeflateInit2,
  zlibDeflateReset,
} from 'pako';

/** Deflate, as zlib numbers it; the largest window, and the memory that zlib takes if nobody says otherwise. */
const [METHOD, WINDOW_BITS, MEMORY] = [8, 15, 8];
const LEVEL = 9;

/**
 * Opens what packs the streams of a document for FlateDecode (ISO 32000-1, 7.4.4; RFC 1950), as tightly as zlib does. The same bytes
 * give the same on every machine: zlib's own differ by processor, those of its port to JavaScript do not.
 *
 * A window and tables, a quarter of a megabyte, are all that a small stream costs: all streams have the same.
 */
export function openPacker(): (bytes: Uint8Array) => Uint8Array {
  const stream = new ZStream();
  zlibDeflateInit2(stream, LEVEL, METHOD, WINDOW_BITS, MEMORY, Z_DEFAULT_STRATEGY);
  let space = new Uint8Array(1 << 16);
  return (bytes) => {
    zlibDeflateReset(stream);
    // What is behind the last byte is looked at: it must be nothing, not what another stream left there.
    (stream.state.window as Uint8Array).fill(0);
    // What cannot be packed is stored: some bytes more for each block of thousands.
    const most = bytes.length + (bytes.length >> 3) + 1024;
    if (space.length < most) space = new Uint8Array(most);
    stream.input = bytes;
    stream.next_in = 0;
    stream.avail_in = bytes.length;
    stream.output = space;
    stream.next_out = 0;
    stream.avail_out = space.length;
    const status = zlibDeflate(stream, Z_FINISH);
    if (status !== Z_STREAM_END)
      throw new Error(`Unexpected status ${status} of zlib's port, expected all packed`);
    return space.slice(0, stream.next_out);
  };
}
