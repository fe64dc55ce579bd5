import { execFileSync } from 'node:child_process';

const program = `
import json, sys
from translate.storage.tmx import tmxfile
units = tmxfile.parsefile(sys.argv[1]).units
lang = '{http://www.w3.org/XML/1998/namespace}lang'
print(json.dumps([{
    node.get(lang): ''.join(node.find('seg').itertext())
    for node in unit.xmlelement.iterchildren('tuv')
} for unit in units]))
`;

/** A Python that has translate-toolkit; nothing where there is none. */
export const toolkit = ['/usr/bin/python3', 'python3'].find((python) => {
  try {
    execFileSync(python, ['-c', 'import translate.storage.tmx'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
});

/** The units of a translation memory as translate-toolkit reads them: wordings by language. */
export function readMemory(path: string): Record<string, string>[] {
  return JSON.parse(execFileSync(toolkit ?? '', ['-c', program, path], { encoding: 'utf8' })) as Record<
    string,
    string
  >[];
}
