/** The key under which the store has what was told of a circular, by that of its pages. */
export function toldKey(key: string): string {
  return `told ${key}`;
}
