import type { Rule } from '../rule.ts';
import { factsDate } from './facts-date.ts';
import { factsEmail } from './facts-email.ts';
import { factsName } from './facts-name.ts';
import { factsNumber } from './facts-number.ts';
import { factsPhone } from './facts-phone.ts';
import { factsReference } from './facts-reference.ts';
import { factsTime } from './facts-time.ts';
import { factsUrl } from './facts-url.ts';
import { freshnessStale } from './freshness-stale.ts';
import { linksMismatch } from './links-mismatch.ts';
import { linksPlaceholder } from './links-placeholder.ts';
import { linksPunctuation } from './links-punctuation.ts';
import { linksScheme } from './links-scheme.ts';
import { linksUnknown } from './links-unknown.ts';
import { linksUnsafe } from './links-unsafe.ts';
import { sourceBoldHeading } from './source-bold-heading.ts';
import { sourceBoldParagraph } from './source-bold-paragraph.ts';
import { sourceBrokenParagraph } from './source-broken-paragraph.ts';
import { sourceDirective } from './source-directive.ts';
import { sourceHeadingLevel } from './source-heading-level.ts';
import { sourceImageAlt } from './source-image-alt.ts';
import { sourceLetterhead } from './source-letterhead.ts';
import { sourceLiteralNumeral } from './source-literal-numeral.ts';
import { sourceRawHtml } from './source-raw-html.ts';
import { sourceTaskList } from './source-task-list.ts';
import { sourceThematicBreak } from './source-thematic-break.ts';
import { sourceTitleInBody } from './source-title-in-body.ts';
import { termsForbidden } from './terms-forbidden.ts';
import { termsRequired } from './terms-required.ts';
import { termsSuperseded } from './terms-superseded.ts';
import { textAcronym } from './text-acronym.ts';
import { textConfusables } from './text-confusables.ts';
import { textDoubledSpace } from './text-doubled-space.ts';
import { textDoubledWord } from './text-doubled-word.ts';
import { textEncoding } from './text-encoding.ts';
import { textEndPunctuation } from './text-end-punctuation.ts';
import { textInvisible } from './text-invisible.ts';
import { textMissingComma } from './text-missing-comma.ts';
import { textMissingConjunction } from './text-missing-conjunction.ts';
import { textMixedScript } from './text-mixed-script.ts';
import { textMixedSpelling } from './text-mixed-spelling.ts';
import { textTitleCase } from './text-title-case.ts';
import { textUnbalancedBrackets } from './text-unbalanced-brackets.ts';
import { textUnbalancedQuotes } from './text-unbalanced-quotes.ts';
import { typographyApostrophes } from './typography-apostrophes.ts';
import { typographyArabic } from './typography-arabic.ts';
import { typographyCapitalAccents } from './typography-capital-accents.ts';
import { typographyChinese } from './typography-chinese.ts';
import { typographyDash } from './typography-dash.ts';
import { typographyDigits } from './typography-digits.ts';
import { typographyEllipsis } from './typography-ellipsis.ts';
import { typographyInvertedMarks } from './typography-inverted-marks.ts';
import { typographyNumberGrouping } from './typography-number-grouping.ts';
import { typographyPunctuationSpace } from './typography-punctuation-space.ts';
import { typographyQuotes } from './typography-quotes.ts';
import { typographyRussianDate } from './typography-russian-date.ts';
import { typographySpacedHyphen } from './typography-spaced-hyphen.ts';
import { structureMissingBlock } from './structure-missing-block.ts';
import { structureExtraBlock } from './structure-extra-block.ts';
import { structureDuplicatedBlock } from './structure-duplicated-block.ts';
import { structureMoved } from './structure-moved.ts';
import { structureKind } from './structure-kind.ts';
import { structureHeadingLevel } from './structure-heading-level.ts';
import { structureListNumbering } from './structure-list-numbering.ts';
import { structureTableColumns } from './structure-table-columns.ts';
import { structureEmphasis } from './structure-emphasis.ts';
import { structureLink } from './structure-link.ts';
import { structureFootnote } from './structure-footnote.ts';
import { structureImage } from './structure-image.ts';
import { meaningOmitted } from './meaning-omitted.ts';
import { meaningAdded } from './meaning-added.ts';
import { meaningDuplicated } from './meaning-duplicated.ts';
import { meaningLength } from './meaning-length.ts';
import { meaningUntranslated } from './meaning-untranslated.ts';
import { meaningWrongLanguage } from './meaning-wrong-language.ts';

/** Every rule, in the order in which `hexapla rules` lists them. */
export const rules: readonly Rule[] = [
  sourceRawHtml,
  sourceHeadingLevel,
  sourceImageAlt,
  sourceDirective,
  sourceTaskList,
  sourceBoldHeading,
  sourceBoldParagraph,
  sourceBrokenParagraph,
  sourceLetterhead,
  sourceLiteralNumeral,
  sourceThematicBreak,
  sourceTitleInBody,
  textAcronym,
  textConfusables,
  textDoubledSpace,
  textDoubledWord,
  textEncoding,
  textEndPunctuation,
  textInvisible,
  textMissingComma,
  textMissingConjunction,
  textMixedScript,
  textMixedSpelling,
  textTitleCase,
  textUnbalancedBrackets,
  textUnbalancedQuotes,
  typographyApostrophes,
  typographyArabic,
  typographyCapitalAccents,
  typographyChinese,
  typographyDash,
  typographyDigits,
  typographyEllipsis,
  typographyInvertedMarks,
  typographyNumberGrouping,
  typographyPunctuationSpace,
  typographyQuotes,
  typographyRussianDate,
  typographySpacedHyphen,
  linksUnsafe,
  linksPlaceholder,
  linksUnknown,
  linksMismatch,
  linksPunctuation,
  linksScheme,
  factsNumber,
  factsDate,
  factsTime,
  factsReference,
  factsEmail,
  factsUrl,
  factsPhone,
  factsName,
  structureMissingBlock,
  structureExtraBlock,
  structureDuplicatedBlock,
  structureMoved,
  structureKind,
  structureHeadingLevel,
  structureListNumbering,
  structureTableColumns,
  structureEmphasis,
  structureLink,
  structureFootnote,
  structureImage,
  meaningOmitted,
  meaningAdded,
  meaningDuplicated,
  meaningLength,
  meaningUntranslated,
  meaningWrongLanguage,
  termsRequired,
  termsForbidden,
  termsSuperseded,
  freshnessStale,
];
