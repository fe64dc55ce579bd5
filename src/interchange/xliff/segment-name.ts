/** Which sentences a segment of an XLIFF file is made of: those of the target, or, where it has none there, of the source. */
export interface SegmentName {
  readonly side: 'source' | 'target';
  readonly numbers: readonly number[];
}

/** The `id` of a segment: `t5` is sentence 5 of the target, `t5.6` two of them, `s7` one of the source that the target lacks. */
export function writeSegmentName({ side, numbers }: SegmentName): string {
  return `${side === 'source' ? 's' : 't'}${numbers.join('.')}`;
}

/** What the `id` of a segment says; nothing where it is none of ours. */
export function readSegmentName(id: string): SegmentName | undefined {
  if (!/^[st]\d{1,7}(?:\.\d{1,7})*$/.test(id)) return undefined;
  const numbers = id.slice(1).split('.').map(Number);
  return { side: id.startsWith('s') ? 'source' : 'target', numbers };
}
