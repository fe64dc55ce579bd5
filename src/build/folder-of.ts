/** The first folder of a path with forward slashes: a circular's, or that of assets; empty where there is none. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.indexOf('/')));
}
