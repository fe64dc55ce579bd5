import type { Recall } from '../align/recall.ts';
import type { Accepted } from '../model/accepted.ts';
import type { Alignment, Bitext } from '../model/alignment.ts';
import type { Block } from '../model/block.ts';
import type { Facts, Level, Text, TypographyProfile } from '../model/circular.ts';
import type { Glossary } from '../model/glossary.ts';
import type { Locale } from '../model/locale.ts';
import type { WordTable } from '../model/word-table.ts';
import type { More, Place } from '../source/report.ts';

/** A text, and the blocks it is made of: its title, the titles that it gives the annexes, its body. */
export interface CheckedText extends Text {
  readonly blocks: readonly Block[];
}

/** What rules that look at one text alone know beyond it. */
export interface TextContext {
  readonly typography: TypographyProfile;
  /** The facts of the circular, where there is one and they are sound. */
  readonly facts?: Facts | undefined;
  /** The terms of the publication, where it has a glossary. */
  readonly glossary?: Glossary | undefined;
  /** What the pages write by themselves in a language, by its key in the catalogue. */
  readonly wordings: ReadonlyMap<Locale, Readonly<Record<string, string>>>;
}

/** What rules know beyond the texts. */
export interface RuleContext extends TextContext {
  /** What was accepted of the translations of the circular. */
  readonly accepted?: Accepted | undefined;
  /** Words of the publication that correspond, beside those that come with Hexapla. */
  readonly words?: WordTable | undefined;
  /** Gives what was found in texts that did not change since, how they correspond too; nothing is kept where it is not given. */
  readonly recall?: Recall | undefined;
}

interface RuleOf<Scope extends string> {
  /** `family/name`; it never changes. */
  readonly id: string;
  /** The level where `publication.yaml` says no other. */
  readonly level: Level;
  /** What it looks at. */
  readonly scope: Scope;
}

/** Tells one thing that is wrong with a text: what, what was expected, where. */
export type TellText = (reason: string, place?: Place, more?: More) => void;

/** Tells one thing that is wrong with one of several texts. */
export type Tell = (text: CheckedText, reason: string, place?: Place, more?: More) => void;

/** A rule that looks at one text alone; what it points at beside a message is in the same file. */
export interface TextRule extends RuleOf<'text'> {
  readonly check: (text: CheckedText, tell: TellText, context: TextContext) => void;
}

/** A rule that looks at a text and its translation. */
export interface BitextRule extends RuleOf<'bitext'> {
  readonly check: (bitext: Bitext<CheckedText>, tell: Tell, context: RuleContext) => void;
}

/** A rule that looks at a part in all its languages at once. */
export interface PartRule extends RuleOf<'part'> {
  readonly check: (alignment: Alignment<CheckedText>, tell: Tell, context: RuleContext) => void;
}

export type Rule = TextRule | BitextRule | PartRule;
