import { workAnew } from '../align/recall.ts';
import type { Level, Levels } from '../model/circular.ts';
import { type More, type Related, report, whereIs } from '../source/report.ts';
import { levelFor } from './levels.ts';
import type { CheckedText, RuleContext, TellText, TextContext } from './rule.ts';
import { rules } from './rules/index.ts';

/** What a rule told of a text, as JSON can tell it. */
interface ToldAlone {
  readonly rule: string;
  readonly level: Level;
  readonly reason: string;
  readonly place: ReturnType<typeof whereIs>;
  readonly more: Omit<More, 'related'>;
  readonly related: readonly Omit<Related, 'file'>[] | undefined;
}

/** Looks at a text with every rule that looks at one alone. One that did not change since is not looked at anew. */
export function checkAlone(text: CheckedText, context: RuleContext, levels: Levels): void {
  const { file, tree: _tree, blocks: _blocks, images: _images, ...own } = text;
  const { recall = workAnew, typography, facts, glossary, wordings } = context;
  const told = recall(['alone', own, String(file), typography, facts, glossary, [...wordings], levels], () =>
    tellAlone(text, { typography, facts, glossary, wordings }, levels),
  );
  for (const { rule, level, reason, place, more, related } of told)
    report(file, rule, reason, place, level, { ...more, related: related?.map((one) => ({ ...one, file })) });
}

function tellAlone(text: CheckedText, context: TextContext, levels: Levels): ToldAlone[] {
  const told: ToldAlone[] = [];
  for (const rule of rules) {
    const level = levelFor(rule, levels);
    if (level === 'off' || rule.scope !== 'text') continue;
    const tell: TellText = (reason, place, { related, ...more } = {}) => {
      const inIt = related?.map(({ file: _same, ...one }) => one);
      told.push({ rule: rule.id, level, reason, place: whereIs(place), more, related: inIt });
    };
    rule.check(text, tell, context);
  }
  return told;
}
