import type { Samples } from './samples.ts';

/** How much of a token the words can explain, at the most. */
const MOST = 0.9;

/**
 * How much of each token that is written the words explain, drawn towards half the mean where it was seen seldom.
 *
 * @param probability of each pair of words of the samples.
 * @param like how likely a token that both languages have is its own translation.
 * @param share how often each token is written at all.
 */
export function rely(
  { all }: Samples,
  probability: Float64Array,
  like: Float64Array,
  share: Float64Array,
): Float64Array {
  const explained = new Float64Array(share.length);
  const seen = new Float64Array(share.length);
  for (const { read, written, weight, pairs } of all) {
    const size = Math.max(1, read.words.length + read.anchors.length);
    const width = read.words.length;
    for (let row = 0, at = 0; row < written.words.length; row++) {
      let sum = 0;
      for (const end = at + width; at < end; at++) sum += probability[pairs[at] ?? 0] ?? 0;
      const token = written.words[row] ?? 0;
      const mean = sum / size;
      explained[token] = (explained[token] ?? 0) + (weight * mean) / (mean + (share[token] ?? 0));
      seen[token] = (seen[token] ?? 0) + weight;
    }
    for (let number = 0; number < written.anchors.length; number++) {
      const token = written.anchors[number] ?? 0;
      const mean = written.matched[number] ? (like[token] ?? 0) / size : 0;
      explained[token] = (explained[token] ?? 0) + (weight * mean) / (mean + (share[token] ?? 0));
      seen[token] = (seen[token] ?? 0) + weight;
    }
  }
  let [sum, count] = [0, 0];
  for (let token = 0; token < share.length; token++) {
    sum += explained[token] ?? 0;
    count += seen[token] ?? 0;
  }
  const mean = sum / (count || 1);
  return explained.map((value, token) => Math.min(MOST, (value + mean / 2) / ((seen[token] ?? 0) + 1)));
}
