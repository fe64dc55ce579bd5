import { factRule } from '../facts/fact-rule.ts';
import type { PartRule } from '../rule.ts';

/**
 * doc
 */
export const factsDate: PartRule = { id: 'facts/date', ...factRule('date') };
