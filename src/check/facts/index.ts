export type { Fact } from './fact.ts';
export { readFacts } from './read-facts.ts';
export { isExpectedIn, isSameFact } from './same-fact.ts';
