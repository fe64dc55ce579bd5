import { describe, expect, it } from 'vitest';
import { tokenize } from '../../src/align/tokenize.ts';

describe('tokenize', () => {
  it('gives numbers the same token in every language', () => {
    const numbers = (text: string, locale: string) =>
      tokenize(text, locale).filter((token) => token.startsWith('n'));
    expect(numbers('1,429 people', 'en')).toEqual(['n1429']);
    expect(numbers('1 429 человек', 'ru')).toEqual(['n1429']);
    expect(numbers('١٤٢٩ شخصاً', 'ar')).toEqual(['n1429']);
    expect(numbers('第1429号', 'zh')).toEqual(['n1429']);
  });

  it('gives cognates a token in common, whatever their script', () => {
    expect(tokenize('Azerbaijan', 'en')).toContain('kazer');
    expect(tokenize('Азербайджан', 'ru')).toContain('kazer');
    expect(tokenize('technologie', 'fr')).toContain('ktekn');
    expect(tokenize('технология', 'ru')).toContain('ktehn');
  });

  it('takes off Arabic words what is written onto them', () => {
    expect(tokenize('والمؤتمر', 'ar')[0]).toBe(tokenize('مؤتمر', 'ar')[0]);
    expect(tokenize('للمؤتمر', 'ar')[0]).toBe(tokenize('المؤتمر', 'ar')[0]);
  });

  it('knows punctuation by its class', () => {
    expect(tokenize('؟', 'ar')).toEqual(['p?']);
    expect(tokenize('《', 'zh')).toEqual(['p"']);
  });
});
