import stringWidth from 'string-width';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { reportPretty } from '../../../src/check/reporters/pretty.ts';
import { pointAt } from '../../../src/source/point-of.ts';
import { report } from '../../../src/source/report.ts';

/** The report on words of a text, without its summary. */
function reported(locale: string, value: string, words: string, columns = 60, reason = 'Unexpected words') {
  const file = new VFile({ path: `letter.${locale}.md`, value, data: { locale } });
  const at = value.indexOf(words);
  const place = { start: pointAt(file, at), end: pointAt(file, at + words.length) };
  report(file, 'text/doubled-word', reason, place);
  return reportPretty([file], { colours: false, columns }).split('\n').slice(1, -2);
}

describe('the pretty reporter', () => {
  test('marks words below them', () => {
    expect(reported('en', 'First.\n\nOne two two three.', 'two two')).toEqual([
      '  3:5  error  Unexpected words  text/doubled-word',
      '    en │ One two two three.',
      '       │     ^^^^^^^',
      '',
    ]);
  });

  test('marks Chinese characters, which are two columns wide, over all of their width', () => {
    expect(reported('zh', '会议于十六日开幕', '十六日').slice(1)).toEqual([
      '    zh │ 会议于十六日开幕',
      '       │       ^^^^^^',
      '',
    ]);
  });

  test('marks what is read from right to left with brackets, in an isolate of its own', () => {
    expect(reported('ar', 'يُفتتح الاجتماع غداً', 'الاجتماع').slice(1)).toEqual([
      '    ar │ \u2067يُفتتح ⟦الاجتماع⟧ غداً\u2069',
      '',
    ]);
  });

  test('isolates what a message quotes from right to left, numbers within it included', () => {
    const [head] = reported('en', 'One', 'One', 90, 'Unexpected 15 يونيو 2025, expected `16 June 2025`');
    expect(head).toContain('Unexpected \u206715 يونيو 2025\u2069, expected `16 June 2025`');
  });

  test.each([
    ['en', 'word '],
    ['zh', '会议'],
    ['ar', 'كلمة '],
  ])('cuts a long line around the words: %s', (locale, word) => {
    const line = `${word.repeat(60)}HERE${word.repeat(60)}`;
    for (const columns of [30, 61, 100]) {
      const [, excerpt = ''] = reported(locale, line, 'HERE', columns);
      expect(stringWidth(excerpt)).toBeLessThanOrEqual(columns);
      expect(excerpt).toMatch(/│ \u2067?….*HERE.*…/);
    }
  });

  test.each([
    ['en', 'word '],
    ['zh', '会议'],
  ])('marks the words of a line that is cut: %s', (locale, word) => {
    const line = `${word.repeat(60)}HERE${word.repeat(60)}`;
    for (const columns of [30, 61, 100]) {
      const [, excerpt = '', marks = ''] = reported(locale, line, 'HERE', columns);
      expect(stringWidth(marks.split('^')[0] ?? '')).toBe(stringWidth(excerpt.split('HERE')[0] ?? ''));
    }
  });

  test('cuts words that are too long, and marks no more than is seen', () => {
    const [, excerpt = '', marks = ''] = reported('en', 'a'.repeat(200), 'a'.repeat(150), 40);
    expect(excerpt).toMatch(/│ a+…/);
    expect(stringWidth(excerpt)).toBeLessThanOrEqual(40);
    expect(stringWidth(marks)).toBeLessThanOrEqual(40);
  });

  test('shows of words on several lines the first', () => {
    expect(reported('en', 'One two\nthree four', 'two\nthree').slice(1, 3)).toEqual([
      '    en │ One two',
      '       │     ^^^',
    ]);
  });

  test('shows no line of a message about a whole file, and passes on no control characters', () => {
    const file = new VFile({ path: 'letter.en.md', value: 'Text' });
    report(file, 'source/empty-text', 'Unexpected \u001b[2J here\nand there');
    expect(reportPretty([file], { colours: false, columns: 80 })).toBe(
      'letter.en.md\n  1:1  error  Unexpected  [2J here and there  source/empty-text\n\n1 error (other files 1)\n',
    );
    expect(reported('en', 'One \u001b[31mtwo two', 'two two').join('\n')).not.toContain('\u001b');
  });
});
