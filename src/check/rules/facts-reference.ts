import { factRule } from '../facts/fact-rule.ts';
import type { PartRule } from '../rule.ts';

/**
 * doc
 */
export const factsReference: PartRule = { id: 'facts/reference', ...factRule('reference') };
