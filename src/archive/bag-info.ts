/** What a bag says of itself: labels with their values, in their order; a label may come more than once. */
export type BagInfo = readonly (readonly [label: string, value: string])[];

/** `bag-info.txt` (RFC 8493, 2.2.2). Values stand on one line each. */
export function writeBagInfo(info: BagInfo): string {
  return info.map(([label, value]) => `${label}: ${value.replace(/\s+/gu, ' ').trim()}\n`).join('');
}

/**
 * Reads `bag-info.txt`; what begins with a blank goes on from the line above.
 *
 * @returns what it says, and the numbers of the lines that say nothing.
 */
export function readBagInfo(text: string): { info: BagInfo; wrong: number[] } {
  const info: [string, string][] = [];
  const wrong: number[] = [];
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    const last = info.at(-1);
    const { label, value } = /^(?<label>[^\s:][^:]*):\s*(?<value>.*)$/.exec(line)?.groups ?? {};
    if (label !== undefined && value !== undefined) info.push([label.trim(), value.trim()]);
    else if (/^[ \t]+\S/.test(line) && last) last[1] = `${last[1]} ${line.trim()}`;
    else if (line.trim() !== '') wrong.push(index + 1);
  }
  return { info, wrong };
}

/** The first value of a label, in capitals or not. */
export function infoValue(info: BagInfo, label: string): string | undefined {
  return info.find(([own]) => own.toLowerCase() === label.toLowerCase())?.[1];
}
