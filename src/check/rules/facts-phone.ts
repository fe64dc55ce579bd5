import { factRule } from '../facts/fact-rule.ts';
import type { PartRule } from '../rule.ts';

/**
 * doc
 */
export const factsPhone: PartRule = { id: 'facts/phone', ...factRule('phone') };
