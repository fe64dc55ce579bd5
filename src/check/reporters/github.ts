import type { VFile } from 'vfile';
import type { Level } from '../../model/circular.ts';
import { openTold } from '../told.ts';

const commands: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * The messages of files as workflow commands, which GitHub shows as annotations at the lines of a change.
 * Source: GitHub Docs, "Workflow commands for GitHub Actions".
 */
export function reportGithub(files: readonly VFile[]): string {
  const lines = openTold(files).map(({ file, line, column, endLine, endColumn, level, ruleId, reason }) => {
    // Columns are taken on one line only, and the last one is the last character.
    const columns = endLine === line ? { col: column, endColumn: Math.max(column, endColumn - 1) } : {};
    const properties = Object.entries({ file: file.path, line, endLine, ...columns, title: ruleId });
    const written = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
    return `::${commands[level]} ${written.join(',')}::${escapeData(reason)}\n`;
  });
  return lines.join('');
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
