import type { VFile } from 'vfile';
import type { Workshop } from '../html/workshop.ts';
import type { EffectError } from '../pdf/index.ts';
import { emptyFile } from '../source/read-file.ts';
import { report } from '../source/report.ts';
import { styleAssets } from './assets.ts';

/**
 * Tells of what style sheets ask for and what no conforming PDF has, as `pdf/effect`: each declaration once, however many
 * editions it is in, at its line; on the template of letters where it stands in the page.
 *
 * @param files those with messages already, by their paths; others are added.
 */
export async function reportEffects(
  { effects }: EffectError,
  { templates }: Pick<Workshop, 'templates'>,
  files: Map<string, VFile>,
): Promise<void> {
  const styles = styleAssets({ templates });
  const [template = 'letter.html'] = await templates.find('letter.html');
  for (const { path, place, declaration } of effects) {
    const real = String(styles.get(path) ?? template);
    const file = files.get(real) ?? emptyFile(real);
    files.set(real, file);
    const reason = `Unexpected \`${declaration}\` in print, expected none: what it applies to loses its tags in the PDF; take a translucent colour, or keep it to \`@media screen\``;
    if (!file.messages.some((told) => told.reason === reason && told.line === place?.line))
      report(file, 'pdf/effect', reason, place);
  }
}
