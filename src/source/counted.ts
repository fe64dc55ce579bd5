/** How many of a thing there are, in English: `1 file`, `2 files`. */
export function counted(number: number, thing: string, things = `${thing}s`): string {
  return `${number} ${number === 1 ? thing : things}`;
}
