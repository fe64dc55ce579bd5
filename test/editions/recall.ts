/** The words of a text, as a reader searches for them: without the punctuation around them. */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFKC')
    .split(/\s+/)
    .map((word) => word.replace(/^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu, ''))
    .filter((word) => word !== '');
}

/** How many of the words wanted are found in the same order: the share of their longest common subsequence. */
export function recall(wanted: readonly string[], found: readonly string[]): number {
  let before: number[] = Array.from({ length: found.length + 1 }, () => 0);
  for (const word of wanted) {
    const here = [0];
    for (const [index, other] of found.entries()) {
      const [above = 0, diagonal = 0, left = 0] = [before[index + 1], before[index], here[index]];
      here.push(word === other ? diagonal + 1 : Math.max(above, left));
    }
    before = here;
  }
  return (before.at(-1) ?? 0) / wanted.length;
}

/** How many of the words wanted are found in whatever order, each as often as it is wanted: what a search comes upon. */
export function foundAnywhere(wanted: readonly string[], found: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of found) left.set(word, (left.get(word) ?? 0) + 1);
  let count = 0;
  for (const word of wanted) {
    const times = left.get(word) ?? 0;
    if (times > 0) count += 1;
    left.set(word, times - 1);
  }
  return count / wanted.length;
}
