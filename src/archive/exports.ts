import { type ExportOptions, exportCircular, exportFormats } from '../interchange/export-circular.ts';
import type { Circular } from '../model/circular.ts';

/** A circular in every format that others read, in all its languages: the texts by the names of their files. */
export async function exportsOf(
  circular: Circular,
  options: Omit<ExportOptions, 'locales'>,
): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const format of exportFormats) {
    const made = await exportCircular(format, circular, { ...options, locales: [] });
    for (const { name, text } of made) files.set(name, text);
  }
  return files;
}
