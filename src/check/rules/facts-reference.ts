import { factRule } from '../facts/fact-rule.ts';
import type { PartRule } from '../rule.ts';

/**
 * References are the same in every language: circulars, Resolutions, Recommendations, conferences by the acronym that each
 * language has for them (COP29 is КС-29).
 *
 * @example bad: en: `See Resolution 1429.` fr: `Voir la Résolution 1492.`: "Unexpected Résolution 1492, expected Resolution 1429"
 * @example good: en: `At COP29, see Resolution 1429.` ru: `На КС-29 см. Резолюцию 1429.`
 */
export const factsReference: PartRule = { id: 'facts/reference', ...factRule('reference') };
