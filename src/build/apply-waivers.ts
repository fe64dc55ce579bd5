import { basename } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import type { CheckedText } from '../check/rule.ts';
import { knownRules } from '../check/known-rules.ts';
import { blockIds } from '../html/anchors.ts';
import type { Alignment } from '../model/alignment.ts';
import type { Part, Text } from '../model/circular.ts';
import { didYouMean } from '../source/nearest.ts';
import { offsetOf } from '../source/point-of.ts';
import type { Waiver, Waivers } from '../source/read-waivers.ts';
import { report } from '../source/report.ts';

/**
 * Marks the messages that are accepted in writing (`message.waived`). Waivers that waive nothing, have expired or name
 * no rule become messages on `waivers.yaml`.
 *
 * @param today ISO 8601; without it no waiver expires.
 */
export function applyWaivers(
  { file, waivers }: Waivers,
  parts: readonly Part[],
  alignments: ReadonlyMap<Part, Alignment<CheckedText>>,
  today?: string,
) {
  const known = knownRules.map(({ id }) => id);
  for (const waiver of waivers) {
    const { rule, until, reason, by, at } = waiver;
    if (!known.includes(rule)) {
      const hint = didYouMean(rule, known) || '; `hexapla rules` lists them';
      report(file, 'waivers/unknown-rule', `Unknown rule \`${rule}\`${hint}`, at);
      continue;
    }
    if (until !== undefined && today !== undefined && until < today) {
      const told = `Unexpected waiver of \`${rule}\`, which expired on ${until}; mend the text, or renew the waiver`;
      report(file, 'waivers/expired', told, at);
      continue;
    }
    const waived = messagesOf(waiver, parts, alignments);
    for (const message of waived) message.waived = `${reason} (${by})`;
    if (waived.length === 0) {
      const told = `Unexpected waiver of \`${rule}\` in ${waiver.text}, expected a message that it waives; take it out if there is none any more`;
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
        (quote === undefined || wordsOf(message, text).includes(quote)) &&
        (block === undefined || blockOf(message, text, alignments.get(part)) === block),
    );
  }
  return [];
}

/** What a message is about: the line or the lines of the text that it stands on, and what it says. */
function wordsOf({ place, line = 1, reason }: VFileMessage, { file }: Text): string {
  const last = place && 'end' in place ? place.end.line : line;
  const lines = String(file)
    .split(/\r\n|\r|\n/)
    .slice(line - 1, last);
  return `${lines.join(' ')} ${reason}`;
}

/** The id of the block that a message stands in. */
function blockOf(
  { line = 1, column = 1 }: VFileMessage,
  { tree, locale, file }: Text,
  alignment?: Alignment<CheckedText>,
): string | undefined {
  const bitext = alignment?.bitexts.find(({ target }) => target.text.locale === locale);
  const offset = offsetOf(file, { line, column });
  const before = [...blockIds(tree, bitext)].filter(([start]) => start <= offset);
  return before.toSorted(([a], [b]) => a - b).at(-1)?.[1][0];
}
