import { factRule } from '../facts/fact-rule.ts';
import type { PartRule } from '../rule.ts';

/**
 * doc
 */
export const factsEmail: PartRule = { id: 'facts/email', ...factRule('email') };
