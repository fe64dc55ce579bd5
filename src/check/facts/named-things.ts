import type { Found, PlainText } from './fact.ts';

/** What has a number in its name and is called by words in some languages. Patterns are for small letters of the plain form. */
interface NamedThing {
  readonly value: string;
  readonly pattern: RegExp;
  /** Whether the words may mean something else or be left out. */
  readonly soft?: boolean;
}

const things: readonly NamedThing[] = [
  {
    value: 'G20',
    pattern:
      /(?<!\p{sc=Latin})g-?20(?!\d)|(?:группы?|группе|группой|группу|двадцатки) двадцати|二十国集团|20国集团|مجموعه العشرين|grup[oe] (?:de los|des) (?:veinte|vingt|20)(?!\d)|group of (?:twenty|20)(?!\d)/gu,
  },
  {
    value: 'G7',
    pattern:
      /(?<!\p{sc=Latin})g-?7(?!\d)|(?:группы?|группе|группой|группу) семи(?!\p{L})|七国集团|مجموعه السبعه?|grup[oe] (?:de los|des) (?:siete|sept|7)(?!\d)|group of (?:seven|7)(?!\d)/gu,
  },
  {
    value: 'G77',
    pattern:
      /(?<!\p{sc=Latin})g-?77(?!\d)|групп\p{L}+ 77|77国集团|七十七国集团|مجموعه ال ?(?:77|سبعه والسبعين)|grup[oe] (?:de los|des) 77|group of (?:77|seventy-seven)/gu,
  },
  {
    value: 'COVID-19',
    pattern:
      /(?<!\p{sc=Latin})covid ?-? ?19|كوفيد ?- ?19|2019冠状病毒病?|新冠(?:病毒|肺炎)?|коронавирус\p{L}* инфекци\p{L}+ covid-19/gu,
  },
  { value: '2G', pattern: /(?<![\p{sc=Latin}\d])2g(?![\p{sc=Latin}\d])|الجيل الثاني|第二代/gu },
  { value: '3G', pattern: /(?<![\p{sc=Latin}\d])3g(?![\p{sc=Latin}\d])|الجيل الثالث|第三代/gu },
  { value: '4G', pattern: /(?<![\p{sc=Latin}\d])4g(?![\p{sc=Latin}\d])|الجيل الرابع|第四代/gu },
  { value: '5G', pattern: /(?<![\p{sc=Latin}\d])5g(?![\p{sc=Latin}\d])|الجيل الخامس|第五代/gu },
  { value: '6G', pattern: /(?<![\p{sc=Latin}\d])6g(?![\p{sc=Latin}\d])|الجيل السادس|第六代/gu },
  {
    value: '3D',
    pattern: /(?<![\p{sc=Latin}\d])3-?d(?![\p{sc=Latin}\d])|三维|ثلاثي\p{L}* الابعاد|трехмерн\p{L}+/gu,
    soft: true,
  },
  {
    value: '2D',
    pattern:
      /(?<![\p{sc=Latin}\d])2-?d(?![\p{sc=Latin}\d])|二维|ثنائي\p{L}* الابعاد|двухмерн\p{L}+|двумерн\p{L}+/gu,
    soft: true,
  },
  { value: 'CO2', pattern: /(?<![\p{sc=Latin}\d])co[2₂](?!\d)|二氧化碳|ثاني اكسيد الكربون/gu, soft: true },
  {
    value: 'UTC',
    pattern: /(?<![\p{sc=Latin}\p{sc=Cyrillic}])(?:utc|gmt|всв|мск) ?[-+–]? ?\d{1,2}(?::\d\d)?(?!\d)/gu,
    soft: true,
  },
];

/** Groups, techniques and the like that some languages write with a number and others with words. */
export function readNamedThings({ lower }: PlainText): Found[] {
  const found: Found[] = [];
  for (const { value, pattern, soft } of things) {
    for (const { 0: written, index } of lower.matchAll(pattern)) {
      // Words alone say less surely than digits that the thing is meant.
      const isWords = !/\d/.test(written);
      found.push({
        kind: 'reference',
        value,
        start: index,
        end: index + written.length,
        ...(soft || isWords ? { soft: true } : {}),
      });
    }
  }
  return found;
}
