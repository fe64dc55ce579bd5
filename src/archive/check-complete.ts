import type { BagFault } from './bag-fault.ts';
import { type BagFiles, payload } from './bag-files.ts';

/** Where the letter of a circular lies in a bag, in one of its languages. */
const letters = new RegExp(`^${payload}content/(?<slug>[^/]+)/letter\\.(?<locale>[^/.]+)\\.md$`);

/**
 * Checks that a bag holds all that is kept of a circular: its sources, of each language a page and a PDF, what others read, the
 * messages, the licences of the fonts.
 */
export function checkComplete(files: BagFiles): BagFault[] {
  const paths = Array.from(files.keys());
  const found = paths.flatMap((path) => {
    const { slug, locale } = letters.exec(path)?.groups ?? {};
    return slug === undefined || locale === undefined ? [] : [{ slug, locale }];
  });
  const faults: BagFault[] = [];
  const want = (path: string, what: string) => {
    if (!files.has(path)) faults.push({ where: path, reason: `Missing file, expected ${what}` });
  };
  const wantSome = (folder: string, what: string, isThere: boolean) => {
    if (!isThere) faults.push({ where: folder, reason: `Missing files, expected ${what}` });
  };
  wantSome(`${payload}content`, 'the texts of the circular', found.length > 0);
  want(`${payload}content/publication.yaml`, 'what is said of the publication');
  for (const slug of new Set(found.map((one) => one.slug))) {
    want(`${payload}content/${slug}/circular.yaml`, 'what is said of the circular');
    for (const ending of ['json', 'tmx']) want(`${payload}exports/${slug}.${ending}`, 'the export');
  }
  for (const { slug, locale } of found) {
    const edition = `${payload}editions/${slug}/${locale}`;
    want(`${edition}/index.html`, `the page in this language, ${locale}`);
    want(`${edition}/${slug}.${locale}.pdf`, `the PDF in this language, ${locale}`);
    want(`${payload}exports/${slug}.${locale}.akn.xml`, `the export in this language, ${locale}`);
  }
  want(`${payload}messages.sarif`, 'the messages of the check');
  const hasFonts = paths.some((path) => path.endsWith('.woff2'));
  const licences = `${payload}licences/fonts/`;
  wantSome(
    licences.slice(0, -1),
    'the licences of the fonts',
    !hasFonts || paths.some((path) => path.startsWith(licences)),
  );
  return faults;
}
