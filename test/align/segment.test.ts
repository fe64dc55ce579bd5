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
