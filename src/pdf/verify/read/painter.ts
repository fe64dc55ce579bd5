import { type PDFDict, type PDFObject, PDFStream } from '@pdfme/pdf-lib';
import { deviceColours } from './colour-space.ts';
import { codesOf, type Font } from './font.ts';
import { Keyword, Lexer, type Operand } from './lexer.ts';
import { type Marked, propertiesOf } from './marked.ts';
import { identity, type Matrix, matrixOf, multiply } from './matrix.ts';
import { asDict, at, bytesOf, dictAt, isTrue, listAt, nameAt } from './objects.ts';
import type { PaintedPage, ShownText } from './painted.ts';
import { TextPlace } from './text-place.ts';

/** Gives the same object for the same font dictionary, so that each is read once. */
export type FontReader = (dict: PDFDict) => Font;

/** The operators of ISO 32000-1, table A.1, that change nothing of what is looked at here. */
const indifferent = new Set(
  'w J j M d ri i m l c v y h re n W W* BI ET Tc Tw Tz Ts Tr d0 d1 MP DP BX EX sc SC'.split(' '),
);
const paints = new Set('S s f F f* B B* b b*'.split(' '));
const device = new Map(
  Object.entries({
    g: 'DeviceGray',
    G: 'DeviceGray',
    rg: 'DeviceRGB',
    RG: 'DeviceRGB',
    k: 'DeviceCMYK',
    K: 'DeviceCMYK',
  }),
);

/** What `q` keeps. */
interface State {
  readonly font: Font | undefined;
  readonly size: number;
  readonly matrix: Matrix;
}

type Writable<T> = {
  -readonly [K in keyof T]: T[K] extends ReadonlySet<infer M>
    ? Set<M>
    : T[K] extends readonly (infer M)[]
      ? M[]
      : T[K];
};

/**
 * Runs the operators of content streams, and notes on the page what they paint. In one place, longer than others: one state
 * runs through all operators.
 */
export class Painter {
  private readonly page: Writable<PaintedPage>;
  private readonly fonts: FontReader;
  private state: State = { font: undefined, size: 1, matrix: identity };
  private readonly text = new TextPlace();
  private within: Marked | undefined;
  private nested = 0;

  constructor(page: Writable<PaintedPage>, fonts: FontReader) {
    this.page = page;
    this.fonts = fonts;
  }

  /** Runs the content of the page, or of a form on it. */
  run(bytes: Uint8Array, resources: PDFDict | undefined, container: PDFDict): void {
    const lexer = new Lexer(bytes);
    const saved: State[] = [];
    const outside = this.within;
    let operands: Operand[] = [];
    for (let token = lexer.next(); token !== undefined; token = lexer.next()) {
      if (!(token instanceof Keyword)) {
        operands.push(token);
        continue;
      }
      const { word } = token;
      if (word === 'q') saved.push(this.state);
      else if (word === 'Q') this.state = saved.pop() ?? this.state;
      else if (word === 'ID') {
        lexer.skipImage();
        this.paint('image');
      } else if (word === 'EMC' && this.within === outside)
        throw new Error('marked content ends that did not begin');
      else this.operate(word, operands, resources, container);
      this.page.depth = Math.max(this.page.depth, saved.length);
      // The entries of an inline image stand between BI and ID.
      if (word !== 'BI') operands = [];
    }
    if (this.within !== outside) throw new Error(`marked content /${this.within?.tag} does not end`);
  }

  private operate(
    word: string,
    operands: Operand[],
    resources: PDFDict | undefined,
    container: PDFDict,
  ): void {
    const numbers = operands as number[];
    const name = () => nameOf(operands.at(-1));
    switch (word) {
      case 'Tj':
      case 'TJ':
        return this.show(operands[0]);
      case "'":
      case '"':
        this.text.nextLine();
        return this.show(operands.at(-1));
      case 'cm':
        this.state = { ...this.state, matrix: multiply(matrixOf(numbers), this.state.matrix) };
        return undefined;
      case 'Tf':
        return this.setFont(dictAt(dictAt(resources, 'Font'), nameOf(operands[0])), numbers[1]);
      case 'BMC':
        return this.begin(nameOf(operands[0]), propertiesOf(undefined, resources), container);
      case 'BDC':
        return this.begin(nameOf(operands[0]), propertiesOf(operands[1], resources), container);
      case 'EMC':
        this.within = this.within?.around;
        return undefined;
      case 'cs':
      case 'CS':
        return this.setSpace(name(), resources);
      case 'scn':
      case 'SCN':
        return this.addPattern(operands.at(-1), resources);
      case 'sh':
        return this.shade(dictAt(dictAt(resources, 'Shading'), name()));
      case 'gs':
        return this.setGraphics(dictAt(dictAt(resources, 'ExtGState'), name()));
      case 'Do':
        return this.place(at(dictAt(resources, 'XObject'), name()), resources);
      default:
        if (!this.text.obey(word, numbers)) this.operateSimply(word);
        return undefined;
    }
  }

  private operateSimply(word: string) {
    const colour = device.get(word);
    if (colour) this.page.deviceColours.add(colour);
    else if (paints.has(word)) this.paint('path');
    else if (!indifferent.has(word)) this.page.unknown.add(word);
  }

  private paint(kind: 'path' | 'image' | 'shading') {
    this.page.painted.push({ kind, within: this.within });
  }

  private setFont(dict: PDFDict | undefined, size = 1) {
    if (!dict) throw new Error('a font is used that the page does not list');
    const font = this.fonts(dict);
    this.page.fonts.add(font);
    this.state = { ...this.state, font, size };
  }

  private setGraphics(dict: PDFDict | undefined) {
    if (!dict) throw new Error('a graphics state is used that the page does not list');
    this.page.graphicsStates.add(dict);
    const mask = dictAt(dict, 'SMask');
    const group = at(mask, 'G');
    if (group instanceof PDFStream) this.hidden(() => this.form(group, undefined));
    const font = asDict(listAt(dict, 'Font')[0]);
    if (font) this.setFont(font);
  }

  /** Runs something that paints nothing of its own: what it uses counts all the same. */
  private hidden(run: () => void) {
    const { length } = this.page.painted;
    run();
    this.page.painted.splice(length);
  }

  private show(shown: Operand | undefined) {
    const { font, size, matrix } = this.state;
    if (!font) throw new Error('text is shown without a font');
    const strings = Array.isArray(shown) ? shown : [shown];
    const codes = strings.flatMap((string) => (string instanceof Uint8Array ? codesOf(font, string) : []));
    const [, , c, d, x, y] = multiply(this.text.line, matrix);
    const text: ShownText = {
      kind: 'text',
      within: this.within,
      font,
      codes,
      x,
      y,
      size: Math.abs(size) * Math.hypot(c, d),
      object: this.text.objects,
    };
    this.page.painted.push(text);
  }

  private setSpace(name: string, resources: PDFDict | undefined) {
    if (name.startsWith('Device')) this.page.deviceColours.add(name);
    else this.addColourSpace(at(dictAt(resources, 'ColorSpace'), name));
  }

  private begin(tag: string, properties: ReturnType<typeof propertiesOf>, container: PDFDict) {
    this.within = { tag, container, around: this.within, ...properties };
    this.page.marked.push(this.within);
  }

  private shade(shading: PDFDict | undefined) {
    this.addColourSpace(at(shading, 'ColorSpace'));
    this.paint('shading');
  }

  private addPattern(operand: Operand | undefined, resources: PDFDict | undefined) {
    if (typeof operand !== 'string') return;
    const pattern = at(dictAt(resources, 'Pattern'), nameOf(operand));
    const shading = dictAt(asDict(pattern), 'Shading');
    if (shading) this.addColourSpace(at(shading, 'ColorSpace'));
    if (pattern instanceof PDFStream && !this.page.forms.has(pattern.dict))
      this.hidden(() => this.form(pattern, resources));
  }

  private place(object: PDFObject | undefined, resources: PDFDict | undefined) {
    if (!(object instanceof PDFStream)) throw new Error('an object is placed that the page does not list');
    if (nameAt(object.dict, 'Subtype') === 'Form') return this.form(object, resources);
    this.page.images.add(object.dict);
    if (!isTrue(object.dict, 'ImageMask')) this.addColourSpace(at(object.dict, 'ColorSpace'));
    return this.paint('image');
  }

  private form(stream: PDFStream, resources: PDFDict | undefined) {
    if (++this.nested > 32) throw new Error('forms are nested without end');
    this.page.forms.add(stream.dict);
    const group = dictAt(stream.dict, 'Group');
    if (group) this.addColourSpace(at(group, 'CS'));
    const { state } = this;
    const matrix = listAt(stream.dict, 'Matrix').map((value) => Number(value.toString()));
    this.state = { ...state, matrix: multiply(matrixOf(matrix), state.matrix) };
    this.run(bytesOf(stream), dictAt(stream.dict, 'Resources') ?? resources, stream.dict);
    this.state = state;
    this.nested--;
  }

  private addColourSpace(space: PDFObject | undefined) {
    for (const name of deviceColours(space)) this.page.deviceColours.add(name);
  }
}

function nameOf(operand: Operand | undefined): string {
  return typeof operand === 'string' ? operand.slice(1) : '';
}
