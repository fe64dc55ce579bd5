import type { Level } from '../model/circular.ts';

/** What is told of content where it is read, shown and printed, beside what the rules tell of texts. */
export interface OtherRule {
  readonly id: string;
  readonly level: Level;
  /** What it asks for, and why. */
  readonly text: string;
}

/** They cannot be turned off: what they tell of cannot be built, or is a plain fact. */
export const otherRules: readonly OtherRule[] = [
  error('source/unreadable', 'A file that is named is there and can be read.'),
  error('source/outside', 'No file lies outside of the content folder, symbolic links followed.'),
  error('source/encoding', 'Files are text in UTF-8.'),
  error('source/yaml', 'YAML files and front matter are YAML.'),
  error('source/schema', 'They say what their schema asks for, and nothing it does not know.'),
  error('source/front-matter', 'A text begins with front matter in YAML, between two lines `---`.'),
  error('source/empty-text', 'A text says something.'),
  error('source/missing-text', 'Every text that circular.yaml promises is there.'),
  error('source/unexpected-text', 'Every text is one that circular.yaml promises.'),
  error('source/locale', 'Languages are those of the publication, and of the part.'),
  error('source/wording', 'What is worded for each language is worded in all of them.'),
  error('source/annex-title', 'A letter gives each annex its title, and no other.'),
  error('source/image', 'Images lie in the folder of the circular and are ones that browsers draw.'),
  error('source/folder', 'The name of a folder can stand in an address.'),
  error('source/reference', 'No two circulars are known by one reference.'),
  error('source/level', 'The levels in publication.yaml are those of rules that there are.'),
  error(
    'source/lexicon',
    'The words that were learned stand in a table: a concept a line, a language a column.',
  ),
  error('catalogue/missing', 'Every language of the publication has a catalogue.'),
  error('catalogue/missing-key', 'Every catalogue has the keys of the others.'),
  error('catalogue/unknown-key', 'A fact that names a key of the catalogue names one that is there.'),
  error('html/glyph', 'Every character has a glyph in a font of its language.'),
  error('links/anchor', 'A link to a place within the edition leads to one that is there.'),
  info('links/gap', 'An address that is not known yet is a declared gap, which a release waits for.'),
  error('release/draft', 'What is released is no draft.'),
  error(
    'pdf/effect',
    'Style sheets ask for nothing that no conforming PDF can show: opacity, blending, masks.',
  ),
  error('pdf/conformance', 'A PDF conforms to PDF/A-3a and PDF/UA-1.'),
  error('pdf/round-trip', 'A PDF says what its page says, block by block.'),
  warning(
    'waivers/unused',
    'A waiver waives a message that there is; one that is of no more use is taken out.',
  ),
  error('waivers/expired', 'A waiver has not expired.'),
  error('waivers/unknown-rule', 'A waiver names a rule that there is.'),
  error('exchange/xml', 'A file that is imported is XML, without document type and entities.'),
  error(
    'exchange/xliff',
    'A file that is imported has the segments and the markup with which it was exported.',
  ),
  error('exchange/stale', 'A file that is imported was made from the texts as they are.'),
];

function error(id: string, text: string): OtherRule {
  return { id, level: 'error', text };
}

function warning(id: string, text: string): OtherRule {
  return { id, level: 'warning', text };
}

function info(id: string, text: string): OtherRule {
  return { id, level: 'info', text };
}
