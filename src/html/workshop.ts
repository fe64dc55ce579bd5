import type { Alignment } from '../model/alignment.ts';
import type { Part, Publication } from '../model/circular.ts';
import type { Locale } from '../model/locale.ts';
import type { BlockText } from './anchors.ts';
import type { Catalogues } from './catalogue.ts';
import type { Templates } from './templates.ts';

/** What pages are made with. */
export interface Workshop {
  readonly publication: Publication;
  readonly templates: Templates;
  readonly catalogues: Catalogues;
  /** Whether an edition has a PDF beside its page. */
  readonly hasPdf: (slug: string, locale: Locale) => boolean;
  /** How the texts of parts correspond, where a part has translations. */
  readonly alignments: ReadonlyMap<Part, Alignment<BlockText>>;
}
