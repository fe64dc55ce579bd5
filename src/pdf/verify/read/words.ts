/** What stands before an operator: a number, a name with its slash, a string's bytes, an array, a dictionary. */
export type Operand = number | string | boolean | null | Uint8Array | Operand[] | Map<string, Operand>;

/** A word that is no operand: an operator. */
export class Keyword {
  readonly word: string;

  constructor(word: string) {
    this.word = word;
  }
}
