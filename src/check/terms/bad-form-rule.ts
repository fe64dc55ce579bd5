import { placeInBlock } from '../../source/place-in-block.ts';
import type { TextRule } from '../rule.ts';
import { findTerms, formsOf } from './find-terms.ts';
import { plainForm } from './plain-form.ts';

/** Tells of the forms of a kind that texts are not to have. */
export function badFormRule(kind: 'forbidden' | 'superseded'): TextRule['check'] {
  return ({ blocks, file, locale }, tell, { glossary }) => {
    if (!glossary) return;
    for (const block of blocks) {
      if (block.kind === 'code') continue;
      for (const { term, kind: found, bad, start, end } of findTerms(block, locale, glossary)) {
        if (found !== kind || !bad) continue;
        const instead = bad.instead ?? plainForm(formsOf(term, locale)?.required[0] ?? '');
        const reason = `Unexpected ${kind} term \`${block.text.slice(start, end)}\`, expected \`${instead}\`: ${bad.reason}`;
        tell(reason, placeInBlock(file, block, start, end));
      }
    }
  };
}
