import { describe, expect, test } from 'vitest';
import { alignTexts } from '../../src/align/index.ts';
import { acceptPassages } from '../../src/check/freshness/accept-passages.ts';
import { cutToChange } from '../../src/check/freshness/cut-to-change.ts';
import { stalePassages } from '../../src/check/freshness/stale-passages.ts';
import { prepareText } from '../../src/check/prepare-text.ts';
import type { AcceptedPassage } from '../../src/model/accepted.ts';
import { makeText } from './rules/messages.ts';

const source = [
  'The meeting opens on 16 June.',
  'Questions are sent by e-mail.',
  'Documents are on our site.',
];
const french = [
  'La réunion s’ouvre le 16 juin.',
  'Les questions sont envoyées par courriel.',
  'Les documents sont sur notre site.',
];
const chinese = ['会议于6月16日开幕。', '问题以电子邮件发送。', '文件见我们的网站。'];

function aligned(en: readonly string[], fr = french, zh = chinese) {
  const [first, ...others] = Object.entries({ en, fr, zh }).map(([locale, blocks]) =>
    prepareText(makeText(locale, blocks.join('\n\n'))),
  );
  if (!first) throw new Error('there is no source text');
  return alignTexts(first, others);
}

const [jane, li] = [
  { by: 'Jane', on: '2025-01-31', isChosen: () => true },
  { by: 'Li', on: '2025-03-01', isChosen: () => true },
];

/** The blocks that are stale, by language. */
function staleIn(alignment: ReturnType<typeof aligned>, accepted: readonly AcceptedPassage[]) {
  return Object.fromEntries(
    alignment.bitexts.map((bitext) => [
      bitext.target.text.locale,
      stalePassages(bitext, accepted).map(({ target, before, words }) => [...target, before, words]),
    ]),
  );
}

describe('a translation that was accepted', () => {
  const { passages, added } = acceptPassages(aligned(source), [], jane);

  test('is fresh as long as its source is what it was', () => {
    expect(added).toBe(6);
    expect(staleIn(aligned(source), passages)).toEqual({ fr: [], zh: [] });
  });

  test('is stale when its source has changed, and it has not', () => {
    const changed = source.with(0, 'The meeting opens on 17 June.');
    const revised = french.with(0, 'La réunion s’ouvre le 17 juin.');
    expect(staleIn(aligned(changed, revised), passages)).toEqual({
      fr: [],
      zh: [[0, source[0], changed[0]]],
    });
  });

  test.each([
    ['moved', [2, 0, 1], (block: string) => block],
    ['spaced otherwise', [0, 1, 2], (block: string) => block.replaceAll(' ', '  \n')],
    ['emphasised', [0, 1, 2], (block: string) => block.replace(/^\S+/, '**$&**')],
  ])('is fresh when its blocks are %s', (_what, order, change) => {
    const put = (blocks: readonly string[]) => order.map((number) => change(blocks[number] ?? ''));
    expect(
      staleIn(
        aligned(
          put(source),
          order.map((n) => french[n] ?? ''),
        ),
        passages,
      ).fr,
    ).toEqual([]);
  });

  test('is fresh again once it is accepted beside the new source, by whom and when', () => {
    const changed = aligned(source.with(0, 'The meeting opens on 17 June.'));
    const again = acceptPassages(changed, passages, li);
    expect(again.added).toBe(2);
    expect(staleIn(changed, again.passages)).toEqual({ fr: [], zh: [] });
    expect(
      again.passages.map(({ words, accepted }) => [
        words,
        ...accepted.map(({ by, locale }) => `${by} ${locale}`),
      ]),
    ).toEqual([
      ['The meeting opens on 17 June.', 'Li fr', 'Li zh'],
      [source[1], 'Jane fr', 'Jane zh'],
      [source[2], 'Jane fr', 'Jane zh'],
    ]);
  });

  test('stays stale where another one is accepted', () => {
    const changed = aligned(source.with(0, 'The meeting opens on 17 June.'));
    const isChosen = (_: unknown, { target }: { target: { text: { locale: string } } }) =>
      target.text.locale === 'fr';
    const again = acceptPassages(changed, passages, { ...li, isChosen });
    expect(staleIn(changed, again.passages)).toEqual({
      fr: [],
      zh: [[0, source[0], 'The meeting opens on 17 June.']],
    });
  });

  test('keeps its name and date when it is accepted once more', () => {
    expect(acceptPassages(aligned(source), passages, li)).toEqual({ passages, added: 0 });
  });
});

describe('what has changed', () => {
  test.each([
    ['en', 'It opens on 16 June.', 'It opens on 17 June.', 'It opens on 16 June.', 'It opens on 17 June.'],
    [
      'en',
      'a b c d e f g h one i j k l m n o p',
      'a b c d e f g h two i j k l m n o p',
      '… e f g h one i j k l …',
      '… e f g h two i j k l …',
    ],
    ['en', 'one two', 'one two three', 'one two', 'one two three'],
    ['zh', '会议于6月16日开幕。', '会议于6月17日开幕。', '会议于6月16日开幕。', '会议于6月17日开幕。'],
  ])('is shown with what stands beside it: %s', (locale, before, after, old, now) => {
    expect(cutToChange(before, after, locale)).toEqual([old, now]);
  });
});
