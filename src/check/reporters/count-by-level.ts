import type { Level } from '../../model/circular.ts';

const names = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['remark', 'remarks'],
} as const;

/** `2 errors, 1 warning`: how many messages there are of each level; nothing where there are none. */
export function countByLevel(counts: Readonly<Record<Level, number>>): string {
  return (['error', 'warning', 'info'] as const)
    .filter((level) => counts[level] > 0)
    .map((level) => `${counts[level]} ${names[level][counts[level] === 1 ? 0 : 1]}`)
    .join(', ');
}
