import type { Element } from 'xast';
import { x } from 'xastscript';
import { type BlockText, blockIds } from '../../html/anchors.ts';
import { htmlLang } from '../../html/languages.ts';
import { draftKey, letterValues, type ShownAnnex } from '../../html/letter-values.ts';
import { textToHtml } from '../../html/pipeline.ts';
import type { Workshop } from '../../html/workshop.ts';
import type { Circular, Part, Text } from '../../model/circular.ts';
import type { Locale } from '../../model/locale.ts';
import { onLines, writeXml } from '../xml.ts';
import { bodyOf } from './body.ts';
import { conclusionsOf, prefaceOf } from './frame.ts';
import { identificationOf } from './identification.ts';
import { metaOf, type Wording } from './meta.ts';

/** The namespace of Akoma Ntoso 3.0, which is version 1.0 of the OASIS standard. */
const namespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/**
 * An edition as Akoma Ntoso 3.0 (OASIS Standard, 29 August 2018), by the profile of the United Nations (AKN4UN): a statement with
 * its annexes attached, each in the language that the edition shows it in.
 *
 * @param locale of the letter; there is one.
 */
export async function editionToAkomaNtoso(
  circular: Circular,
  locale: Locale,
  workshop: Pick<Workshop, 'publication' | 'catalogues' | 'alignments'>,
): Promise<string> {
  const { publication, catalogues } = workshop;
  const { publisher } = publication;
  const catalogue = catalogues.get(locale);
  const [part, ...others] = circular.parts;
  const letter = part?.texts.get(locale);
  if (!part || !letter) throw new Error(`${circular.facts.reference} has no letter in ${locale}`);
  const annexes = others.flatMap((annex): ShownAnnex[] => {
    const text = annex.texts.get(locale) ?? annex.texts.get(annex.source);
    return text ? [{ part: annex, text }] : [];
  });
  const wording: Wording = { publisher, catalogue, actor: actorOf(publisher.short, workshop) };
  const values = letterValues(circular, letter, annexes, catalogue);
  const attachments = await Promise.all(
    annexes.map((annex) => attachmentOf(annex, letter, circular, wording.actor, workshop)),
  );
  const contains = containsOf(circular);
  const statement = x('statement', { name: 'administrativeCircular', contains }, [
    ...onLines([
      metaOf(circular, letter, wording),
      prefaceOf(values, wording),
      await bodyFor(part, letter, circular, workshop),
      conclusionsOf(values, wording),
      ...(attachments.length > 0 ? [x('attachments', attachments)] : []),
    ]),
  ]);
  return writeXml(x('akomaNtoso', { xmlns: namespace }, onLines([statement])));
}

/** Whether a circular is as it was issued, or a later version of it. */
function containsOf({ facts }: Circular): string {
  return facts.version === 1 ? 'originalVersion' : 'singleVersion';
}

async function attachmentOf(
  { part, text }: ShownAnnex,
  letter: Text,
  circular: Circular,
  actor: string,
  workshop: Pick<Workshop, 'catalogues' | 'alignments'>,
): Promise<Element> {
  const lang = htmlLang(text.locale);
  const doc = x('doc', { name: 'annex', contains: containsOf(circular) }, [
    x('meta', [identificationOf(circular, text, actor)]),
    x('preface', { 'xml:lang': lang }, [...draftNotice(text, workshop), x('p', [x('docTitle', text.title)])]),
    await bodyFor(part, text, circular, workshop),
  ]);
  return x('attachment', { eId: part.name, 'xml:lang': lang }, [
    x('heading', { 'xml:lang': htmlLang(letter.locale) }, letter.annexes[part.name] ?? text.title),
    doc,
  ]);
}

/** What is said of an annex that is no authority. */
function draftNotice(text: Text, { catalogues }: Pick<Workshop, 'catalogues'>): Element[] {
  if (text.status !== 'draft') return [];
  return [x('p', [x('docStatus', catalogues.get(text.locale).t(draftKey(text, 'notice')))])];
}

async function bodyFor(
  part: Part,
  text: Text,
  circular: Circular,
  { catalogues, alignments }: Pick<Workshop, 'catalogues' | 'alignments'>,
): Promise<Element> {
  const bitext = alignments.get(part)?.bitexts.find(({ target }) => isOf(target.text, text));
  const ids = blockIds(text.tree, bitext);
  const html = await textToHtml(text, circular, catalogues.get(text.locale), ids);
  return bodyOf(html, htmlLang(text.locale));
}

function isOf({ locale }: BlockText, text: Text): boolean {
  return locale === text.locale;
}

/** Who issues the circulars, as addresses name it: by the short name in Latin letters, which is English where there is one. */
function actorOf(
  short: Workshop['publication']['publisher']['short'],
  { publication, catalogues }: Pick<Workshop, 'publication' | 'catalogues'>,
): string {
  const locales = ['en', ...publication.locales].filter((locale) => publication.locales.includes(locale));
  const names = locales.map((locale) => catalogues.get(locale).word(short).toLowerCase());
  return names.find((name) => /^[a-z0-9]+$/.test(name)) ?? '';
}
