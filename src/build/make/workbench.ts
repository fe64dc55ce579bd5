import { dirname, join } from 'node:path';
import type { VFile } from 'vfile';
import { checkLevels } from '../../check/levels.ts';
import { type Catalogues, loadCatalogues } from '../../html/catalogue.ts';
import { checkFactKeys } from '../../html/check-fact-keys.ts';
import { openTemplates, type Templates } from '../../html/templates.ts';
import type { Publication } from '../../model/circular.ts';
import { readPublicationFacts } from '../../source/read-publication.ts';

/** What all circulars of a publication are made with. */
export interface Workbench {
  /** The files of the publication itself, and those of the catalogues, with their messages. */
  readonly files: readonly VFile[];
  readonly catalogueFiles: readonly VFile[];
  /** Nothing where `publication.yaml` is not sound. */
  readonly sound?: {
    readonly publication: Publication;
    readonly templates: Templates;
    readonly catalogues: Catalogues;
  };
}

/**
 * Reads what all circulars have in common. The publication's own templates are looked for beside its content.
 *
 * @param content the `content` folder, absolute.
 * @throws TemplateError where a catalogue is no JSON.
 */
export async function openWorkbench(content: string): Promise<Workbench> {
  const { files, publication } = await readPublicationFacts(content);
  if (!publication) return { files, catalogueFiles: [] };
  const templates = await openTemplates(join(dirname(content), 'templates'));
  const catalogues = await loadCatalogues(templates, publication.locales);
  checkFactKeys(publication, catalogues);
  checkLevels(publication);
  return { files, catalogueFiles: catalogues.files, sound: { publication, templates, catalogues } };
}
