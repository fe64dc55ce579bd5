import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../src/check/facts/index.ts';
import { casesOf, valuesIn } from './tables.ts';

const tables: Readonly<Record<string, string>> = {
  en: `
    Resolution 1429, Decision No. 5, article 19, Annex 2 → resolution 1429 | decision 5 | article 19 | annex 2
    CL-24/63, A/RES/70/1, C24/39-E, X.509, M.2083-0 → CL-24/63 | A/RES/70/1 | C24/39 | X.509 | M.2083-0
    COP29, COP-29, COP 29, WRC-27, PP-22, SG16 → COP29 | COP29 | COP29 | WRC-2027 | PP-2022 | SG16
    5G, G20, IMT-2020, SDG 4, ABC-12 → 5G | G20 | IMT-2020 | SDG4 | 12
    Annex II, Annex B, IPv6, Partner2Connect → ~annex 2 | ~annex B | ~IPv6 | ~Partner2Connect
  `,
  fr: `
    la Résolution 1429, la Décision n° 5, l'article 19, l'Annexe 2 → resolution 1429 | decision 5 | article 19 | annex 2
    Article premier, l'Article II, la Décision prise → ~article 1 | ~article 2
    CMR-27, AMNT-24, la 5G, le G20, ODD 4 → WRC-2027 | WTSA-2024 | 5G | G20 | SDG4
  `,
  es: `
    Resolución 1429, Acuerdo 5, artículo 19, Anexo 2 → resolution 1429 | decision 5 | article 19 | annex 2
    CMDT-25, el G20, ODS 4 → WTDC-2025 | G20 | SDG4
  `,
  ru: `
    Резолюцию 1429, Решением № 5, статьи 19, Приложении 2 → resolution 1429 | decision 5 | article 19 | annex 2
    КС-29, ВКР-27, ПК-22, ВАСЭ-24, ЦУР 4, МСЭ-Т X.509 → COP29 | WRC-2027 | PP-2022 | WTSA-2024 | SDG4 | X.509
    С24/39, Группы двадцати → C24/39 | ~G20
  `,
  zh: `
    第1429号决议，第5号决定，第十九条，附件2，第70/1号决议 → resolution 1429 | decision 5 | article 19 | annex 2 | resolution 70/1
    CL-24/63号通函，ITU-T X.509建议书，5G和二十国集团 → CL-24/63 | ~ITU-T | X.509 | 5G | ~G20
  `,
  ar: `
    القرار 1429، وللمقرر رقم 5، المادة 19، بالملحق 2 → resolution 1429 | decision 5 | article 19 | annex 2
    المادة الأولى، القرار الذي → ~article 1
    مؤتمر الأطراف COP29، الجيل الخامس، مجموعة العشرين → COP29 | ~5G | ~G20
  `,
};

for (const [locale, table] of Object.entries(tables)) {
  describe(`references in ${locale}`, () => {
    it.each(casesOf(table))('are read in $text', ({ text, values }) => {
      expect(valuesIn(text, locale)).toEqual(values);
    });
  });
}

describe('references', () => {
  it('may be told by their number alone', () => {
    expect(readFacts('Resolution 1429', 'en')[0]).toMatchObject({ alternatives: ['1429'] });
    expect(readFacts('WRC-27', 'en')[0]).toMatchObject({ alternatives: ['2027', '27'] });
    expect(readFacts('Приложение 30', 'ru')[0]).toMatchObject({ alternatives: ['appendix 30', '30'] });
  });

  it('are no numbers within words', () => {
    expect(valuesIn('IPv6, B2B, Web3', 'en')).toEqual(['~IPv6', 'B2B', '~Web3']);
  });
});
