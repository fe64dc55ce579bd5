import { describe, expect, test } from 'vitest';
import { messagesOf } from './messages.ts';

const told = (markdown: string) => messagesOf('links/unsafe', markdown);

describe('links/unsafe', () => {
  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    '&#106;avascript:alert(1)',
    'vbscript:x',
    'data:text/html;base64,PHNjcmlwdD4=',
    'file:///etc/passwd',
    'blob:https://example.org/1',
    '//example.org',
    '/register',
    'register.html',
    '../other',
    '?event=1',
    'https:example.org',
    'https://',
    'mailto:',
    'ftp://example.org',
  ])('refuses %s', (address) => {
    expect(told(`See [it](${address}).`)).toEqual([expect.stringMatching(/^1:5: Unexpected address `/)]);
    expect(told(`[it]: ${address}`)).toEqual([expect.stringMatching(/^1:1: Unexpected address `/)]);
  });

  test('refuses a scheme that a line break or tab is hidden in', () => {
    expect(told('See [it](java&#10;script:alert(1)) and [this](<java\tscript:alert(1)>).')).toHaveLength(2);
  });

  test.each([
    'https://www.itu.int',
    'http://www.itu.int/?a=b&c=d#e',
    'HTTPS://WWW.ITU.INT',
    'mailto:green@itu.int?subject=COP29',
    'tel:+41227305111',
    '#p4',
    'https://例え.jp/路径',
  ])('takes %s', (address) => {
    expect(told(`See [it](${address}).`)).toEqual([]);
  });

  test('takes addresses that Markdown makes links of by itself', () => {
    expect(told('See www.itu.int, https://itu.int, green@itu.int and <https://itu.int>.')).toEqual([]);
  });

  test('does not print a long address to its end', () => {
    const [message] = told(`[it](data:image/png;base64,${'A'.repeat(5000)})`);
    expect(message?.length).toBeLessThan(200);
  });
});
