import { readPageText } from '../html/read-page-text.ts';
import type { PageText } from '../model/page-text.ts';
import { citeClauses, proveKeptPdf } from '../pdf/verify/index.ts';
import type { BagFault } from './bag-fault.ts';
import type { BagFiles } from './bag-files.ts';

/** What travels within a PDF and is no source: a build makes it. */
const MADE = 'messages.json';

/** How many differences of a PDF are told: one that matters brings many about. */
const TOLD = 5;

/**
 * Checks the PDFs among files: that they keep the rules of PDF/A-3a and PDF/UA-1, that each says what the page beside it says,
 * and that the sources which travel within it are those that are kept.
 *
 * @param sources the folder of the sources, by the folder that a PDF's circular has: `data/content/`; nothing where none are
 *   kept: then a page may be missing too.
 */
export async function checkPdfs(files: BagFiles, sources?: string): Promise<BagFault[]> {
  const faults: BagFault[] = [];
  for (const [path, bytes] of files) {
    if (!path.toLowerCase().endsWith('.pdf')) continue;
    const tell = (reason: string) => faults.push({ where: path, reason });
    const page = pageBeside(path, files, tell, sources !== undefined);
    const isKept = (name: string, content: Uint8Array) => {
      if (sources === undefined || name === MADE) return undefined;
      const source = files.get(`${sources}${circularOf(path)}/${name}`);
      return source !== undefined && withoutMark(source).equals(content);
    };
    try {
      const { broken, differences, others } = await proveKeptPdf(bytes, page, isKept);
      for (const {
        rule,
        faults: [first],
      } of broken)
        tell(`${first?.reason ?? rule.title} (${citeClauses([rule])})`);
      for (const { reason } of differences.slice(0, TOLD)) tell(reason);
      for (const name of others)
        tell(`Unexpected content of its attachment \`${name}\`, expected the source`);
    } catch (error) {
      tell(`Unreadable PDF: ${(error as Error).message}`);
    }
  }
  return faults;
}

/** What the page says that a PDF was printed from. */
function pageBeside(
  path: string,
  files: BagFiles,
  tell: (reason: string) => void,
  isNeeded: boolean,
): PageText | undefined {
  const name = `${path.slice(0, path.lastIndexOf('/'))}/index.html`;
  const html = files.get(name);
  if (!html) {
    if (isNeeded) tell(`Missing page \`${name}\`, from which it was printed`);
    return undefined;
  }
  try {
    return readPageText(Buffer.from(html).toString());
  } catch (error) {
    tell(`Unexpected page \`${name}\`: ${(error as Error).message}`);
    return undefined;
  }
}

/** The folder of the circular that a PDF is an edition of: `cl-24-63` of `…/cl-24-63/en/cl-24-63.en.pdf`. */
function circularOf(path: string): string {
  return path.split('/').at(-3) ?? '';
}

/** A text as it is read: without the byte order mark. */
function withoutMark(bytes: Uint8Array): Buffer {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return Buffer.from(hasMark ? bytes.subarray(3) : bytes);
}
