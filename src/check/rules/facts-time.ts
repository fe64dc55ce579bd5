import { factRule } from '../facts/fact-rule.ts';
import type { PartRule } from '../rule.ts';

/**
 * doc
 */
export const factsTime: PartRule = { id: 'facts/time', ...factRule('time') };
