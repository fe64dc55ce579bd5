/** A line of the table: what was measured, what it came to, and the goal where there is one. */
export type Line = readonly [what: string, result: string, goal: string];

/** A table in Markdown. */
export function toTable(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const rows = [head, head.map(() => '---'), ...lines];
  return `${rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`;
}

/** `1.2 s`, `34 ms`. */
export function duration(milliseconds: number): string {
  return milliseconds >= 1000 ? `${(milliseconds / 1000).toFixed(1)} s` : `${milliseconds.toFixed(0)} ms`;
}
