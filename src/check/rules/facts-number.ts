import { factRule } from '../facts/fact-rule.ts';
import type { PartRule } from '../rule.ts';

/**
 * doc
 */
export const factsNumber: PartRule = { id: 'facts/number', ...factRule('number') };
