import { describe, expect, test } from 'vitest';
import { rehypeIsolate } from '../../../src/html/plugins/rehype-isolate.ts';
import { transformHtml } from './transform.ts';

const isolate = (html: string) => transformHtml(html, rehypeIsolate());

/** What stands for `⟨…⟩` once it is isolated. */
const marked = (text: string) => text.replaceAll('⟨', '<bdi dir="ltr">').replaceAll('⟩', '</bdi>');

describe('text from right to left', () => {
  test.each([
    ['a phone number', 'الهاتف: ⟨+41 22 730 5316⟩ أو غيره'],
    ['a phone number with no-break spaces', 'الهاتف: ⟨+41\u00a022\u00a0730\u00a05316⟩'],
    ['a phone number with hyphens', 'الهاتف ⟨+1-202-555-0101⟩.'],
    ['an e-mail address', 'على العنوان ⟨digitalisation@cop29.az⟩ مشفوعة'],
    ['an e-mail address that begins with digits', 'على العنوان ⟨2024.desk+cop@itu.int⟩.'],
    ['a reference', 'الرسالة ⟨CL-24/63⟩، المؤرخة'],
    ['an acronym in brackets', 'مؤتمر الأطراف (⟨COP29⟩)، يدعو'],
    ['each of two words in an Arabic list', 'منظمتا ⟨ITU⟩ و⟨UNEP⟩، و⟨UNDP⟩'],
    ['each of two words at an Arabic comma', 'في ⟨COP28⟩، ⟨COP29⟩'],
    ['a name as one run', 'السيدة ⟨Doreen Bogdan-Martin⟩، الأمينة'],
    ['a name with accents and an apostrophe', "السيد ⟨João d’Arc⟩ و⟨Côte d'Ivoire⟩"],
    ['a phrase with a comma as one run', 'في ⟨Place des Nations, Geneva⟩ يوم'],
    ['a phrase with a number between its words as one run', 'انظر ⟨Article 5 of the Convention⟩ أعلاه'],
    ['a phrase with a reference as one run', 'الرسالة ⟨ITU CL-24/63⟩ المؤرخة'],
    ['a web address', 'في ⟨https://www.itu.int/en/council?year=2024#p2⟩.'],
    ['a web address with its last slash', 'في ⟨https://www.itu.int/⟩، ثم'],
    ['a host', 'في ⟨www.itu.int⟩.'],
    ['the groups of an account', '(⟨IBAN: CH93 0076 2011 6238 5295 7⟩) مع'],
  ])('isolates %s', (_what, text) => {
    const plain = text.replace(/[⟨⟩]/g, '');
    expect(isolate(`<p dir="rtl">${plain}</p>`)).toBe(`<p dir="rtl">${marked(text)}</p>`);
  });

  test.each([
    ['Arabic alone', 'تحية طيبة وبعد،'],
    ['numbers and dates', 'في 16 نوفمبر 2024، أكثر من 40 جهة (2,6 في المائة)'],
    ['a number behind a Latin word', 'من 193 دولة'],
  ])('leaves %s as it is', (_what, text) => {
    expect(isolate(`<p dir="rtl">${text}</p>`)).toBe(`<p dir="rtl">${text}</p>`);
  });

  test('leaves a number that follows a Latin word to the Arabic text', () => {
    const html = isolate('<p dir="rtl">تضم ITU 193 دولة</p>');
    expect(html).toBe(marked('<p dir="rtl">تضم ⟨ITU⟩ 193 دولة</p>'));
  });

  test('isolates within elements, and lets code have its own direction', () => {
    const html = isolate(
      '<p dir="rtl">انظر <a href="mailto:green@itu.int">green@itu.int</a> <code>a b</code></p>',
    );
    expect(html).toBe(
      marked(
        '<p dir="rtl">انظر <a href="mailto:green@itu.int">⟨green@itu.int⟩</a> <code dir="auto">a b</code></p>',
      ),
    );
    expect(isolate('<p>See <code>a b</code></p>')).toBe('<p>See <code>a b</code></p>');
  });

  test('leaves words alone that state their own direction', () => {
    const html = '<p dir="rtl">قيل <span lang="fr" dir="ltr">mot juste</span> هنا</p>';
    expect(isolate(html)).toBe(html);
  });

  test('isolates in Arabic words that stand in a text from left to right', () => {
    expect(isolate('<p dir="ltr">The words <span dir="rtl">مؤتمر COP29</span> at COP29</p>')).toBe(
      marked('<p dir="ltr">The words <span dir="rtl">مؤتمر ⟨COP29⟩</span> at COP29</p>'),
    );
  });
});

test.each([
  ['en', 'Call +41 22 730 5316 or write to green@itu.int (CL-24/63).'],
  ['fr', "Appelez le +41 22 730 5316 ou écrivez à l'adresse green@itu.int."],
  ['es', 'Llame al +41 22 730 5316 o escriba a green@itu.int.'],
  ['ru', 'Звоните по номеру +41 22 730 5316 или пишите по адресу: green@itu.int.'],
  ['zh', '请致电+41 22 730 5316或发送电子邮件至green@itu.int。'],
])('leaves text in %s as it is', (lang, text) => {
  const html = `<p lang="${lang}" dir="ltr">${text}</p>`;
  expect(isolate(html)).toBe(html);
});
