import { factRule } from '../facts/fact-rule.ts';
import type { PartRule } from '../rule.ts';

/**
 * Numbers are the same in every language: in digits of any script or in words, with scale words (*billion*, *万*, *millones*),
 * grouped and with decimals as each language does.
 *
 * @example bad: en: `The 45 delegations met.` fr: `Les 54 délégations se sont réunies.`: "Unexpected 54, expected 45"
 * @example good: en: `The fund holds 2.6 million francs.` zh: `基金共有260万法郎。` es: `El fondo tiene 2,6 millones de francos.`
 */
export const factsNumber: PartRule = { id: 'facts/number', ...factRule('number') };
