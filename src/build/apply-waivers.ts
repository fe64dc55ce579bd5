import { basename } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import type { CheckedText } from '../check/rule.ts';
import { hintAtRule, knownRules, textRules } from '../check/known-rules.ts';
import { blockIds, idsAt } from '../html/anchors.ts';
import type { Alignment } from '../model/alignment.ts';
import type { Part, Text } from '../model/circular.ts';
import { didYouMean } from '../source/nearest.ts';
import { offsetOf } from '../source/point-of.ts';
import type { Waiver, Waivers } from '../source/read-waivers.ts';
import { report } from '../source/report.ts';

/**
 * Marks the messages that are accepted in writing (`message.waived`). Waivers that waive nothing, have expired, or name
 * no rule that can be waived become messages on `waivers.yaml`. What is told of how a text is read, shown or printed
 * cannot be waived: it would not be there, or be wrong, all the same.
 *
 * @param today ISO 8601; without it no waiver expires.
 */
export function applyWaivers(
  { file, waivers }: Waivers,
  parts: readonly Part[],
  alignments: ReadonlyMap<Part, Alignment<CheckedText>>,
  today?: string,
) {
  for (const waiver of waivers) {
    const { rule, until, reason, by, at } = waiver;
    if (!textRules.some(({ id }) => id === rule)) {
      const told = knownRules.some(({ id }) => id === rule)
        ? `Unexpected waiver of \`${rule}\`, which cannot be waived`
        : `Unknown rule \`${rule}\`${hintAtRule(rule)}`;
      report(file, 'waivers/unknown-rule', told, at);
    } else if (until !== undefined && today !== undefined && until < today) {
      const told = `Unexpected waiver of \`${rule}\`, which expired on ${until}; mend the text, or renew the waiver`;
      report(file, 'waivers/expired', told, at);
    } else {
      const waived = messagesOf(waiver, parts, alignments);
      for (const message of waived) message.waived = `${reason} (${by})`;
      if (waived.length > 0) continue;
      const names = parts.flatMap(({ texts }) => [...texts.values()].map((text) => basename(text.file.path)));
      const told = names.includes(waiver.text)
        ? `Unexpected waiver of \`${rule}\` in \`${waiver.text}\`, where there is no such message; take it out`
        : `Unexpected waiver for \`${waiver.text}\`${didYouMean(waiver.text, names) || ', which is no text of the circular'}`;
      report(file, 'waivers/unused', told, at, 'warning');
    }
  }
}

/** The messages that a waiver is about. */
function messagesOf(
  { rule, text: name, block, quote }: Waiver,
  parts: readonly Part[],
  alignments: ReadonlyMap<Part, Alignment<CheckedText>>,
): VFileMessage[] {
  for (const part of parts) {
    const text = [...part.texts.values()].find(({ file }) => basename(file.path) === name);
    if (!text) continue;
    return text.file.messages.filter(
      (message) =>
        message.ruleId === rule &&
        (quote === undefined || isAbout(message, quote, text)) &&
        (block === undefined || blockOf(message, text, alignments.get(part)) === block),
    );
  }
  return [];
}

/** Whether a message is about words: they stand where it points, on its other side, or in what it says. */
function isAbout(
  { place, line = 1, column = 1, reason, related = [] }: VFileMessage,
  quote: string,
  { file }: Text,
) {
  if (reason.includes(quote) || related.some(({ text }) => text.includes(quote))) return true;
  const [start, end] =
    place && 'end' in place
      ? [place.start, place.end]
      : [
          { line, column },
          { line, column },
        ];
  const [from, to] = [offsetOf(file, start), offsetOf(file, end)];
  const text = String(file);
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    if (at < Math.max(to, from + 1) && from < at + quote.length) return true;
  }
  return false;
}

/** The id of the block that a message stands in. */
function blockOf(
  { line = 1, column = 1 }: VFileMessage,
  { tree, locale, file }: Text,
  alignment?: Alignment<CheckedText>,
): string | undefined {
  const bitext = alignment?.bitexts.find(({ target }) => target.text.locale === locale);
  return idsAt(blockIds(tree, bitext), offsetOf(file, { line, column }))[0];
}
