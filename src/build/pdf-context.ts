import { basename } from 'node:path';
import type { VFile } from 'vfile';
import type { Workshop } from '../html/workshop.ts';
import type { Attachment, PassContext } from '../pdf/index.ts';
import { directionOf } from '../source/direction-of.ts';
import { levelOf } from '../source/report.ts';
import { type Edition, shownTexts } from './select.ts';

/** What an edition's PDF says of itself beyond its page, and the files that travel within it. */
export function pdfContext(edition: Edition, { publication, catalogues }: Workshop): PassContext {
  const { circular, locale } = edition;
  return {
    direction: directionOf(locale),
    identifier: circular.facts.reference,
    creator: catalogues.get(locale).word(publication.publisher.name),
    date: circular.facts.corrected ?? circular.facts.date,
    attachments: attachmentsOf(edition),
  };
}

/** What the edition was made from, and what was found in that: each by the name it has in the circular's folder. */
function attachmentsOf(edition: Edition): Attachment[] {
  const { circular, locale } = edition;
  const { reference } = circular.facts;
  const texts = shownTexts(edition);
  const messages = [circular.file, ...texts.map(({ file }) => file)].flatMap((file) => messagesOf(file));
  return [
    ...texts.map(
      ({ file, title }): Attachment => ({
        name: basename(file.path),
        description: title,
        type: 'text/markdown',
        relationship: 'Source',
        bytes: Buffer.from(file.value),
      }),
    ),
    {
      name: basename(circular.file.path),
      description: `Facts of ${reference}`,
      type: 'application/yaml',
      relationship: 'Data',
      bytes: Buffer.from(circular.file.value),
    },
    {
      name: 'messages.json',
      description: `Messages on ${reference} in ${locale}`,
      type: 'application/json',
      relationship: 'Supplement',
      bytes: Buffer.from(`${JSON.stringify(messages, undefined, 2)}\n`),
    },
  ];
}

function messagesOf(file: VFile) {
  return file.messages
    .filter(({ waived }) => waived === undefined)
    .map((message) => ({
      file: basename(file.path),
      line: message.line ?? 1,
      column: message.column ?? 1,
      level: levelOf(message),
      rule: [message.source, message.ruleId].filter(Boolean).join(':'),
      reason: message.reason,
    }));
}
