/** A word that is no value: an operator of a content stream, `obj`, `endobj`, `stream` … */
export class Keyword {
  readonly word: string;

  constructor(word: string) {
    this.word = word;
  }
}

/** Stands for an object of the file by its number, until the document is whole. */
export class Reference {
  readonly number: number;

  constructor(number: number) {
    this.number = number;
  }
}

/**
 * Puts a reference in the place of the two numbers before an `R`.
 *
 * @throws Error when the keyword is another one.
 */
export function follow(values: unknown[], { word }: Keyword): void {
  if (word !== 'R') throw new Error(`Unexpected ${word} among values`);
  const [number] = values.splice(-2);
  values.push(new Reference(number as number));
}
