/**
 * Gives the same memory each time, as much of it as is asked for; what was in it is overwritten then. What is large and needed for a moment
 * would otherwise lie there until V8 looks, as it seldom does.
 */
export function sameRoom(): (length: number) => Buffer {
  let room = Buffer.alloc(0);
  return (length) => {
    if (room.length < length) room = Buffer.alloc(length);
    return room.subarray(0, length);
  };
}
