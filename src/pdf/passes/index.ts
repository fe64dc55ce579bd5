import { artifacts } from './artifacts.ts';
import { attachments } from './attachments.ts';
import { closeDraft, openDraft } from './draft.ts';
import { languages } from './languages.ts';
import { links } from './links.ts';
import { listBodies } from './list-bodies.ts';
import { mergeFonts } from './merge-fonts.ts';
import { metadata } from './metadata.ts';
import { outputIntent } from './output-intent.ts';
import { overflow } from './overflow.ts';
import type { Pass, PassContext } from './pass.ts';
import { repeatedHeaders } from './repeated-headers.ts';
import { roles } from './roles.ts';
import { spaces } from './spaces.ts';
import { tables } from './tables.ts';
import { toUnicode } from './to-unicode.ts';
import { unicode } from './unicode.ts';
import { viewer } from './viewer.ts';

/** In this order: what is shown, what it is, what the PDF says of itself. */
const PASSES: readonly Pass[] = [
  unicode,
  mergeFonts,
  toUnicode,
  overflow,
  spaces,
  repeatedHeaders,
  artifacts,
  links,
  listBodies,
  roles,
  tables,
  languages,
  viewer,
  metadata,
  outputIntent,
  attachments,
];

/**
 * Makes a PDF, as Chromium writes it, conform to PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1): reads it once, takes
 * it through all passes, writes it. What is wrong with the content is not hidden: headings keep their levels, pictures
 * without an alternative stay without.
 *
 * @throws Error when the PDF is not as a pass expects it, or shows what a font has no glyph for.
 */
export function runPasses(pdf: Uint8Array, context: PassContext): Uint8Array {
  const draft = openDraft(pdf);
  for (const pass of PASSES) pass(draft, context);
  return closeDraft(draft);
}
