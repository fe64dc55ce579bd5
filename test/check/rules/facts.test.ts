import { describe, expect, it } from 'vitest';
import { checkPart } from '../../../src/check/check-part.ts';
import type { Facts } from '../../../src/model/circular.ts';
import type { Text } from '../../../src/model/circular.ts';
import { context, makeText } from './messages.ts';

const sentences = {
  ru: 'Собрание состоится 16 ноября 2024 года в 14:30. Участвуют 45 стран.',
  en: 'The meeting will take place on 16 November 2024 at 2.30 p.m. In all, 45 countries take part.',
  fr: 'La réunion se tiendra le 16 novembre 2024 à 14 h 30. Quarante-cinq pays participent.',
  es: 'La reunión se celebrará el 16 de noviembre de 2024 a las 14.30 horas. Participan 45 países.',
  zh: '会议将于2024年11月16日14时30分举行。45个国家参加。',
  ar: 'سيُعقد الاجتماع في 16 نوفمبر 2024 في الساعة 14:30. ويشارك 45 بلداً.',
};

/** What is told of facts, as `locale:line:column: reason`, the source being the first of the texts. */
function toldOf(bodies: Readonly<Record<string, string>>, facts?: Partial<Facts>): string[] {
  return messagesIn(check(bodies, facts)).map(
    ([locale, { line, column, reason }]) => `${locale}:${line}:${column}: ${reason}`,
  );
}

function check(bodies: Readonly<Record<string, string>>, facts?: Partial<Facts>): Text[] {
  const texts = Object.entries(bodies).map(([locale, body]) => makeText(locale, body));
  const known = { ...context, facts: facts as Facts | undefined };
  checkPart({ source: texts[0]?.locale ?? '', texts }, known);
  return texts;
}

function messagesIn(texts: readonly Text[]) {
  return texts.flatMap(({ locale, file }) =>
    file.messages
      .filter(({ ruleId }) => ruleId?.startsWith('facts/'))
      .map((message) => [locale, message] as const),
  );
}

describe('facts', () => {
  it('are the same in six languages that tell them each in its way', () => {
    expect(toldOf(sentences)).toEqual([]);
  });

  it('are told where one language departs, by the words of the English text', () => {
    expect(toldOf({ ...sentences, zh: '会议将于2024年11月15日14时30分举行。45个国家参加。' })).toEqual([
      'zh:1:5: Unexpected 2024年11月15日, expected 16 November 2024 as in the other five languages',
    ]);
  });

  it('are told of the source where all translations agree against it', () => {
    expect(toldOf({ ...sentences, ru: sentences.ru.replace('45', '54') })).toEqual([
      'ru:1:59: Unexpected 54, expected 45 as in the other five languages',
    ]);
  });

  it('are told of two languages that make the same mistake', () => {
    const fr = sentences.fr.replace('novembre', 'octobre');
    const es = sentences.es.replace('noviembre', 'octubre');
    expect(toldOf({ ...sentences, fr, es })).toEqual([
      'fr:1:26: Unexpected 16 octobre 2024, expected 16 November 2024 as in four of the other five languages',
      'es:1:28: Unexpected 16 de octubre de 2024, expected 16 November 2024 as in four of the other five languages',
    ]);
  });

  it('that are days of a range are told with their month, where it is theirs that is wrong', () => {
    const range = {
      en: 'It runs from 15 to 19 September 2025.',
      fr: 'Il se tient du 15 au 19 septembre 2025.',
      zh: '会期为2025年9月15日至19日。',
    };
    expect(toldOf({ ...range, fr: 'Il se tient du 15 au 19 octobre 2025.' })).toEqual([
      'fr:1:22: Unexpected 19 octobre 2025, expected 19 September 2025 as in the other two languages',
    ]);
    expect(toldOf({ ...range, zh: '会期为2025年9月16日至19日。' })).toEqual([
      'zh:1:4: Unexpected 2025年9月16日, expected 15 September 2025 as in the other two languages',
    ]);
  });

  it('are told at the sentence that lacks one', () => {
    expect(toldOf({ ...sentences, es: sentences.es.replace(' 45', ' varios') })).toEqual([
      'es:1:71: Missing `45`, which the other five languages have here',
    ]);
  });

  it('are told each by itself where they are of different kinds', () => {
    expect(toldOf({ en: 'See L.392 for the session.', fr: 'Voir la session du 3 mai 2025.' })).toEqual([
      'fr:1:20: Unexpected 3 mai 2025, not stated in the source text',
      'fr:1:1: Missing `L.392`, which the source text has here',
    ]);
  });

  it.each([
    ['It lasts two weeks.', 'zh', '为期三周。', 'Unexpected 三, expected two'],
    ['It lasts two and a half days.', 'zh', '为期三天半。', 'Unexpected 三天半, expected two and a half'],
    ['It lasts two weeks.', 'ar', 'يستمر ثلاثة أسابيع.', 'Unexpected ثلاثة, expected two'],
    [
      'A third of them are women.',
      'fr',
      'Un quart sont des femmes.',
      'Unexpected Un quart, expected A third',
    ],
    ['A third of them are women.', 'ar', 'ربعها من النساء.', 'Unexpected ربعها, expected A third'],
    ['Three quarters are open.', 'ru', 'Открыты две трети.', 'Unexpected две трети, expected Three quarters'],
    [
      'In the first half of May.',
      'fr',
      'Au second semestre de mai.',
      'Unexpected second semestre, expected first half',
    ],
    ['In the third quarter.', 'zh', '在第二季度。', 'Unexpected 第二季度, expected third quarter'],
    ['It rose by 5%.', 'fr', 'Il a augmenté de 5‰.', 'Unexpected 5‰, expected 5%'],
  ])('that are small and in words are told where each side has one: %s', (en, locale, words, message) => {
    expect(toldOf({ en, [locale]: words })).toEqual([
      expect.stringContaining(`: ${message} as in the source text`),
    ]);
  });

  it('that are small and in words may be left out, and be articles', () => {
    expect(toldOf({ en: 'Both parties met twice.', fr: 'Les parties ont tenu une réunion.' })).toEqual([]);
    expect(
      toldOf({ en: 'One in ten met.', fr: 'Un dixième s’est réuni.', ru: 'Собрался каждый десятый.' }),
    ).toEqual([]);
  });

  it('may be in words in one language and in digits in another', () => {
    const bodies = {
      en: 'It begins at 2.30 p.m. and lasts 90 minutes; two billion people, of the 1990s, 1002 of them and 30 to 40 more.',
      ru: 'Начало в половине третьего, продолжительность – полтора часа; 2 млрд. человек, 90-х годов, 1002 из них и еще 30–40.',
      zh: '下午两点半开始，持续一个半小时；上世纪九十年代的20亿人，其中1002人，另有三四十人。',
      ar: 'يبدأ في الساعة الثانية والنصف بعد الظهر ويستغرق ساعة ونصف الساعة؛ مليارا شخص من تسعينيات القرن الماضي، منهم ألف وعضوان و30 إلى 40 آخرون.',
    };
    expect(toldOf(bodies)).toEqual([]);
  });

  it('may stand in the sentence beside, and in a paragraph of their own', () => {
    const fr = 'La réunion débutera à 14 h 30. Elle se tiendra le 16 novembre 2024. 45 pays participent.';
    const es =
      'La reunión se celebrará el 16 de noviembre de 2024 a las 14.30 horas.\n\nParticipan 45 países.';
    expect(toldOf({ ...sentences, fr, es })).toEqual([]);
  });

  it('of a paragraph that a text has not are no missing facts', () => {
    const bodies = Object.fromEntries(
      Object.entries(sentences).map(([locale, words]) => [
        locale,
        `${words}\n\n${words.replaceAll('16', '17')}`,
      ]),
    );
    expect(toldOf({ ...bodies, fr: sentences.fr })).toEqual([]);
  });

  it('come with what the other texts have, and where', () => {
    const texts = check({ ...sentences, ar: sentences.ar.replace('45', '46') });
    const [[, message] = []] = messagesIn(texts);
    expect(message?.related?.map(({ file, text, place }) => [file.path, text, place.start.column])).toEqual([
      ['letter.ru.md', '45', 59],
      ['letter.en.md', '45', 70],
      ['letter.fr.md', 'Quarante-cinq', 54],
      ['letter.es.md', '45', 82],
      ['letter.zh.md', '45', 25],
    ]);
    expect(message?.confidence).toBeUndefined();
  });

  it('that are names are spelt as circular.yaml has them, in each language', () => {
    const names = {
      contact: { name: { en: 'Jane Smith', zh: '简·史密斯' }, phone: '', email: '' },
      signatory: { name: { en: 'Ana Gomez' }, role: 'role.secretary-general' },
    };
    expect(toldOf({ en: 'Call Jane Smiht.', zh: '请致电简·史密思。' }, names)).toEqual([
      'en:1:6: Unexpected Jane Smiht, expected Jane Smith as in circular.yaml',
      'zh:1:4: Unexpected 简·史密思, expected 简·史密斯 as in circular.yaml',
    ]);
    expect(toldOf({ en: 'Call Jane Smith or Ana Gómez.', zh: '请致电简·史密斯。' }, names)).toEqual([]);
  });
});
