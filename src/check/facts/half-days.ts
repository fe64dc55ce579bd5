/** A time of the day as it is read, before a range has given it its half of the day. */
export interface Time {
  readonly hour: number;
  readonly minute: number;
  /** Whether its minutes are written. */
  readonly hasMinutes: boolean;
  readonly half: 'am' | 'pm' | undefined;
  /** Whether nothing but its neighbour can tell that it is a time. */
  readonly isBare: boolean;
  /** Whether it rather counts hours, as "24 hours". */
  readonly isCount: boolean;
  readonly start: number;
  readonly end: number;
}

/** Whether two times are the ends of a range. */
type Links = (one: Time, other: Time) => boolean;

/** Two bare times with minutes that are the ends of a range are times: "10.00-17.30". */
export function withBareRanges(times: readonly Time[], areLinked: Links): Time[] {
  const isRange = (one?: Time, other?: Time) =>
    one?.hasMinutes === true && other?.hasMinutes === true && areLinked(one, other);
  return times.map((time, index) => {
    const isOfRange = isRange(times[index - 1], time) || isRange(time, times[index + 1]);
    return isOfRange ? { ...time, isBare: false } : time;
  });
}

/** Chinese tells the half of the day with the first hour of a range: 下午2时至4时. */
export function withHalfOfFirst(times: readonly Time[], areLinked: Links): Time[] {
  const whole: Time[] = [];
  for (const time of times) {
    const before = whole.at(-1);
    const takes = before?.half === 'pm' && !time.half && areLinked(before, time);
    whole.push(takes ? { ...time, half: 'pm' } : time);
  }
  return whole;
}

/** Other languages tell it with the last, which makes a time of a bare number before it: "9–11 a.m.". */
export function withHalfOfLast(times: readonly Time[], areLinked: Links): Time[] {
  const whole: Time[] = [];
  for (const time of times.toReversed()) {
    const after = whole[0];
    const isLinked = after !== undefined && areLinked(time, after);
    if (time.isBare && !time.isCount && !isLinked) continue;
    whole.unshift(isLinked && !time.half ? { ...time, half: halfOfFirst(time, after) } : time);
  }
  return whole;
}

/** "2–4 p.m." begins at two in the afternoon, "10–2 p.m." in the morning. */
function halfOfFirst(first: Time, last: Time): 'am' | 'pm' | undefined {
  if (!last.half) return undefined;
  const minutes = ({ hour, minute }: Time) => (hour % 12) * 60 + minute;
  if (minutes(first) < minutes(last)) return last.half;
  return last.half === 'pm' ? 'am' : 'pm';
}
