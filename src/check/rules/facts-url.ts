import { factRule } from '../facts/fact-rule.ts';
import type { PartRule } from '../rule.ts';

/**
 * doc
 */
export const factsUrl: PartRule = { id: 'facts/url', ...factRule('url') };
