import { actions, catalogKeys, forms } from './actions.ts';
import { annotationKinds, linksDescribed, linksTagged, tabs } from './annotations.ts';
import { attachments } from './attachments.ts';
import { deviceColours, graphics, outputIntent, transparency } from './colour.ts';
import { encryption, fileEnd, fileHeader, fileId, limits, streams } from './file.ts';
import { fontEmbedded, fontGlyphs, fontMaps, fontPrivateUse, fontUnicode } from './fonts.ts';
import { language, titleShown } from './language.ts';
import { artifactApart, contentMarked, contentUnique, markInfo, parentTree } from './marking.ts';
import { extensionSchemas, identificationA, identificationUa, metadata, metadataTitle } from './metadata.ts';
import type { Rule } from './rule.ts';
import { figures, headings, lists, notes, roles, structureTree } from './structure.ts';
import { tableHeaders, tables } from './tables.ts';

/** All rules, in the order of the clauses: the file, what it says of itself, how it looks, what it means. */
export const rules: readonly Rule[] = [
  fileHeader,
  fileId,
  encryption,
  fileEnd,
  streams,
  limits,
  metadata,
  metadataTitle,
  identificationA,
  identificationUa,
  extensionSchemas,
  outputIntent,
  deviceColours,
  transparency,
  graphics,
  fontEmbedded,
  fontMaps,
  fontUnicode,
  fontPrivateUse,
  fontGlyphs,
  annotationKinds,
  linksTagged,
  linksDescribed,
  tabs,
  actions,
  forms,
  catalogKeys,
  attachments,
  language,
  titleShown,
  markInfo,
  contentMarked,
  artifactApart,
  contentUnique,
  structureTree,
  parentTree,
  roles,
  headings,
  lists,
  tables,
  tableHeaders,
  figures,
  notes,
];
