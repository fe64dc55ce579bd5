import { describe, expect, it } from 'vitest';
import { segmentText } from '../../src/align/index.ts';

const cut = (text: string, locale: string) => segmentText(text, locale).map((piece) => piece.text);

describe('segmentText', () => {
  it.each([
    [
      'en',
      ['Dear Mr. Smith, see Art. 5 and para. 3.', 'It was signed by J. K. Rowling at 5 p.m. today.', 'Yes!'],
    ],
    ['en', ['1. First item.', 'Second sentence here.', 'See Resolution 1429 (Rev. 2022).']],
    ['fr', ['M. Dupont est arrivé.', "L'art. 5 dit: non.", 'Mme Durand aussi.']],
    ['es', ['El Sr. García llegó.', '¿Qué dijo?', '¡Nada!', 'El núm. 5 no.']],
    ['ru', ['Г. Иванов прибыл 7 ноября 2024 г. в Женеву.', 'Т.е. он здесь.', 'См. п. 5 ст. 3.', 'Конец.']],
    ['ar', ['ما هذا؟', 'هذا كتاب.', 'وقال: نعم.']],
    ['en', ['See Doc. C24/5 (Rev. 1), Add. 2, Corr. 1 and Res. 71.', 'It is in App. B, Fig. 3, Vol. II.']],
    [
      'en',
      ['Open it in the app.', 'Add. 1 says why.', 'We said no.', 'Then we left (see Annex A. It is new).'],
    ],
    [
      'en',
      ['It opens at 9 a.m. 12 May and at 2 p.m. (Geneva time).', 'It closes at 5 p.m.', 'All are invited.'],
    ],
    ['fr', ['Voir Doc. C24/5, Rés. 71, Add. 1 et Vol. II.', 'Il est dans l’app.', 'Merci.']],
    ['es', ['Véase Doc. C24/5, Res. 71, Add. 1 y Vol. II.', 'Dijo que no.', 'Gracias.']],
    [
      'ru',
      ['См. Док. C24/5, Рез. 71, Прил. 2 и Рис. 3.', 'Д-р Дж. Ф. Кеннеди и Ю. Гагарин здесь.', 'Да.', 'Мы.'],
    ],
    ['ar', ['انظر Doc. C24/5 و Res. 71 في الملحق.', 'شكراً.']],
    ['zh', ['见 Doc. C24/5 和 Res. 71。', '（见附件。谢谢。）', '谢谢。']],
  ])('cuts %s at the ends of sentences, not after abbreviations, initials and numbers', (locale, sentences) => {
    expect(cut(sentences.join(' '), locale)).toEqual(sentences);
  });

  it('cuts Chinese after its own marks, closing quotes kept', () => {
    expect(cut('今天天气很好。“你好吗？”他问。第1429号决议。', 'zh')).toEqual([
      '今天天气很好。',
      '“你好吗？”',
      '他问。',
      '第1429号决议。',
    ]);
  });

  it('tells where each sentence stands, white space left out', () => {
    const text = '  One.\n Two.  ';
    const pieces = segmentText(text, 'en');
    expect(pieces.map(({ start, end }) => text.slice(start, end))).toEqual(['One.', 'Two.']);
    expect(segmentText(' \n', 'en')).toEqual([]);
  });
});
