/** What is wrong with a path. */
export interface PathFault {
  readonly path: string;
  readonly reason: string;
}

/**
 * Tells which paths do not name the same file on every system, or name one outside of the folder they are in: absolute ones,
 * those that go up, and those that only differ in capitals or in how Unicode writes their letters.
 */
export function pathFaults(paths: Iterable<string>): PathFault[] {
  const faults: PathFault[] = [];
  const first = new Map<string, string>();
  for (const path of new Set(paths)) {
    const reason = pathTrick(path);
    if (reason !== undefined) faults.push({ path, reason });
    for (const own of withFolders(path)) {
      const folded = own.normalize('NFC').toLowerCase().normalize('NFC');
      const other = first.get(folded) ?? own;
      first.set(folded, other);
      if (other === own) continue;
      const how = other.normalize('NFC') === own.normalize('NFC') ? 'how Unicode writes it' : 'capitals';
      faults.push({ path, reason: `Unexpected name, which differs from \`${other}\` only in ${how}` });
      break;
    }
  }
  return faults;
}

/** How a path leads elsewhere, or to another place on another system, if it does. */
export function pathTrick(path: string): string | undefined {
  if (path.startsWith('/') || path.startsWith('~') || /^[a-z]:/i.test(path)) {
    return 'Unexpected absolute path, expected one within the bag';
  }
  if (path.includes('\\')) return 'Unexpected `\\` in a path, expected `/` between folders';
  const steps = path.split('/');
  if (steps.includes('..')) return 'Unexpected `..` in a path, which leads out of its folder';
  if (steps.includes('') || steps.includes('.')) return 'Unexpected empty step or `.` in a path';
  return /\p{Cc}/u.test(path) ? 'Unexpected control character in a path' : undefined;
}

/** A path, and those of the folders that it is in, the outermost first. */
function withFolders(path: string): string[] {
  const steps = path.split('/');
  return steps.map((_, index) => steps.slice(0, index + 1).join('/'));
}
