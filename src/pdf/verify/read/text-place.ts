import { identity, type Matrix, matrixOf, moved } from './matrix.ts';

/** Where text is shown: what the operators of text objects and positions come to (ISO 32000-1, 9.4). */
export class TextPlace {
  /** Where the line begins. */
  line: Matrix = identity;
  /** How many text objects there have been. */
  objects = 0;
  #leading = 0;

  /** Obeys an operator, if it is one of these. */
  obey(operator: string, numbers: readonly number[]): boolean {
    const [x = 0, y = 0] = numbers;
    switch (operator) {
      case 'BT':
        this.line = identity;
        this.objects++;
        return true;
      case 'Tm':
        this.line = matrixOf(numbers);
        return true;
      case 'TL':
        this.#leading = x;
        return true;
      case 'TD':
        this.#leading = -y;
        return this.#move(x, y);
      case 'Td':
        return this.#move(x, y);
      case 'T*':
        this.nextLine();
        return true;
      default:
        return false;
    }
  }

  nextLine(): void {
    this.#move(0, -this.#leading);
  }

  #move(x: number, y: number): true {
    this.line = moved(x, y, this.line);
    return true;
  }
}
