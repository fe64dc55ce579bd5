/** Tells what a step is at. */
export type Tell = (what: string) => void;

/** Does one step of a build; who wants to show progress gives one of their own. */
export type Step = <T>(title: string, work: (tell: Tell) => Promise<T>) => Promise<T>;
