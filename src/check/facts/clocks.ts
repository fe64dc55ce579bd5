import { vocabularyOf } from './vocabulary-of.ts';

/** How a language tells the time: patterns for small letters. */
export interface Clock {
  /** Finds digits that may be a time, with what stands around them. */
  readonly pattern: RegExp;
  readonly noon: RegExp;
  readonly between: RegExp;
}

const clocks = new Map<string, Clock>();
const chineseHour = /(?:[01]?\d|2[0-4]|[二]?十[一二三四五六七八九]?|[一二两三四五六七八九])/u.source;

/** The halves of the day are named before the hour in Chinese, after it elsewhere. */
export function clockOf(language: string): Clock {
  let clock = clocks.get(language);
  if (!clock) {
    const { times, between = ' ?[-–] ?' } = vocabularyOf(language) ?? {};
    const { am = 'a\\.m\\.', pm = 'p\\.m\\.', hour = 'h(?!\\p{L})', at = '(?!)' } = times ?? {};
    const source =
      language === 'zh'
        ? `(?:(?:(?<am>上午|早上|早晨|凌晨)|(?<pm>下午|晚上|傍晚|晚间|中午)) ?)?(?<![\\d.:一二三四五六七八九十])(?<hour>${chineseHour})(?:(?<colon>:)(?<colonMinute>[0-5]\\d)(?::[0-5]\\d)?(?![\\d:])|(?<mark>[时時点點](?!间|代|期|候|刻|数))(?:(?<minute>\\d{1,2}|[二三四五]?十[一二三四五六七八九]?)分|(?<half>半)|整)?)`
        : `(?<![\\p{sc=Latin}\\p{sc=Cyrillic}\\d]|\\d[.,:/])(?:(?<at>(?<=(?<!\\p{L})${at}))|)(?<hour>[01]?\\d|2[0-4])(?:(?<colon>:)(?<colonMinute>[0-5]\\d)(?::[0-5]\\d)?|(?<point>[./])(?<pointMinute>[0-5]\\d))?(?![\\d:]|[.,/]\\d)(?: ?(?<mark>${hour})(?: ?(?<minute>[0-5]\\d)(?!\\d)(?: ?(?:minutes?|min|минут[аы]?|мин)(?!\\p{L})\\.?)?)?)?(?:,? ?(?:(?<am>(?<!\\p{L})(?:${am}))|(?<pm>(?<!\\p{L})(?:${pm}))))?`;
    clock = {
      pattern: new RegExp(source, 'gu'),
      noon: new RegExp(
        language === 'zh'
          ? '(?<noon>正午)|(?<midnight>午夜)'
          : `(?<![\\p{L}-])(?:(?<noon>${times?.noon ?? '(?!)'})|(?<midnight>${times?.midnight ?? '(?!)'}))(?!\\p{L})`,
        'gu',
      ),
      between: new RegExp(`^(?:${language === 'zh' ? '[-–至到] ?' : between})(?:${at})?$`, 'u'),
    };
    clocks.set(language, clock);
  }
  return clock;
}
