import { placeInBlock } from '../../source/place-in-block.ts';
import type { BitextRule } from '../rule.ts';
import { placeOfBlocks } from '../structure/places.ts';
import { findForms, findTerms, formsOf } from '../terms/find-terms.ts';
import { plainForm } from '../terms/plain-form.ts';

/**
 * Where a source text has a term of the glossary, its translation words it as the glossary says: once at least in what
 * corresponds. What the glossary only admits does not name a term in the source text; of forms that it refuses `terms/forbidden` and `terms/superseded` tell.
 *
 * @example bad: en: `Member States are invited.` fr: `Les pays sont invités.` glossary: `{en: {required: [Member State*]}, fr: {required: [État* membre*]}}`: "Missing term `État… membre…` for `Member States`"
 * @example bad: en: `The Secretary-General invites you.` ru: `Вас приглашает Директор.` glossary: `{en: {required: [Secretary-General]}, ru: {required: [Генеральн* секретар*]}}`: "Missing term `Генеральн… секретар…` for `Secretary-General`"
 * @example good: en: `ITU invites you.` fr: `L'Union vous invite.` glossary: `{en: {required: [ITU]}, fr: {required: [UIT], admitted: [Union]}}`
 * @example good: fr: `L'Union européenne vous invite.` en: `The EU invites you.` glossary: `{en: {required: [ITU]}, fr: {required: [UIT], admitted: [Union]}}`
 * @example good: en: `Member States are invited.` fr: `Les États Membres sont invités.` glossary: `{en: {required: [Member State*]}, fr: {required: [État* membre*]}}`
 * @example good: en: `Member States are invited.` ar: `والدول الأعضاء مدعوة.` glossary: `{en: {required: [Member State*]}, ar: {required: [الدول الأعضاء]}}`
 * @example good: en: `Member States are invited.` zh: `请成员国出席。` glossary: `{en: {required: [Member State*]}, zh: {required: [成员国]}}`
 */
export const termsRequired: BitextRule = {
  id: 'terms/required',
  level: 'warning',
  scope: 'bitext',
  check({ source, target, blocks: beads }, tell, { glossary }) {
    if (!glossary) return;
    const { locale, blocks } = target.text;
    for (const bead of beads) {
      if (bead.source.length === 0 || bead.target.length === 0) continue;
      const translated = bead.target.flatMap((number) => blocks[number] ?? []);
      const found = translated.flatMap((block) => findForms(block, locale, glossary).map(({ term }) => term));
      const told = new Set(found);
      for (const number of bead.source) {
        const block = source.text.blocks[number];
        if (!block) continue;
        for (const { term, kind, start, end } of findTerms(block, source.text.locale, glossary)) {
          const [form] = formsOf(term, locale)?.required ?? [];
          if (form === undefined || kind === 'admitted' || told.has(term)) continue;
          told.add(term);
          const words = block.text.slice(start, end);
          tell(
            target.text,
            `Missing term \`${plainForm(form)}\` for \`${words}\``,
            placeOfBlocks(target, bead.target),
            {
              related: [
                {
                  file: source.text.file,
                  place: placeInBlock(source.text.file, block, start, end),
                  text: words,
                },
              ],
              confidence: 0.8,
            },
          );
        }
      }
    }
  },
};
