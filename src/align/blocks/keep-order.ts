/**
 * Which of some beads, given in the order of the source, stand in the order of the target too: those that weigh most
 * together (heaviest increasing subsequence). The others were moved.
 *
 * @param positions where each stands in the target; all different.
 * @param weights how much each weighs.
 */
export function keepOrder(positions: readonly number[], weights: readonly number[]): boolean[] {
  const totals: number[] = [];
  const before: number[] = [];
  let best = -1;
  positions.forEach((position, index) => {
    let from = -1;
    for (let other = 0; other < index; other++) {
      if ((positions[other] ?? 0) < position && (totals[other] ?? 0) > (totals[from] ?? 0)) from = other;
    }
    totals.push((totals[from] ?? 0) + (weights[index] ?? 0));
    before.push(from);
    if ((totals[index] ?? 0) > (totals[best] ?? 0)) best = index;
  });
  const kept = positions.map(() => false);
  for (let at = best; at !== -1; at = before[at] ?? -1) kept[at] = true;
  return kept;
}
