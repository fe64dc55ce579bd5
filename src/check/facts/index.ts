export type { Fact, FactKind } from './fact.ts';
export { readFacts } from './read-facts.ts';
export { isExpectedIn, isSameFact } from './same-fact.ts';
