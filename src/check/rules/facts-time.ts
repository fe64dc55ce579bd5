import { factRule } from '../facts/fact-rule.ts';
import type { PartRule } from '../rule.ts';

/**
 * Times of the day are the same in every language, on the clock of 12 hours or of 24.
 *
 * @example bad: en: `It begins at 2.30 p.m.` es: `Empieza a las 15.30 horas.`: "Unexpected 15.30 horas, expected 2.30 p.m."
 * @example good: en: `It begins at 2.30 p.m.` es: `Empieza a las 14.30 horas.` zh: `下午2时30分开始。`
 */
export const factsTime: PartRule = { id: 'facts/time', ...factRule('time') };
