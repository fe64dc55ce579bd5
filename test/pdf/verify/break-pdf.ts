import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  type PDFRef,
} from '@pdfme/pdf-lib';

/** A good PDF, opened to be broken. */
export class Breakable {
  readonly document: PDFDocument;

  constructor(document: PDFDocument) {
    this.document = document;
  }

  get catalog(): PDFDict {
    return this.document.catalog;
  }

  get context() {
    return this.document.context;
  }

  /** All dictionaries, those of streams included, that have a name as the value of a key. */
  all(key: string, value: string): PDFDict[] {
    const dicts = this.context
      .enumerateIndirectObjects()
      .map(([, object]) => (object instanceof PDFRawStream ? object.dict : object));
    return dicts
      .filter((dict) => dict instanceof PDFDict)
      .filter((dict) => dict.get(PDFName.of(key)) === PDFName.of(value));
  }

  /** The first of them. */
  first(key: string, value: string): PDFDict {
    const [found] = this.all(key, value);
    if (!found) throw new Error(`The PDF has no dictionary with /${key} /${value}`);
    return found;
  }

  /** A graphics state of the first page. */
  get graphicsState(): PDFDict {
    const states = this.document.getPage(0).node.Resources()?.lookup(PDFName.of('ExtGState'), PDFDict);
    return states?.lookup(states.keys()[0] as PDFName, PDFDict) as PDFDict;
  }

  /** An element of the structure tree, by its type. */
  element(type: string): PDFDict {
    return this.first('S', type);
  }

  /** Adds an object. */
  add(value: object): PDFRef {
    return this.context.register(this.context.obj(value as never));
  }

  /** Changes the text of a stream. */
  editStream(dict: PDFDict, key: string, edit: (text: string) => string): void {
    const stream = dict.lookup(PDFName.of(key));
    const single = stream instanceof PDFArray ? stream.lookup(0) : stream;
    if (!(single instanceof PDFRawStream)) throw new Error(`There is no stream at ${key}`);
    const text = Buffer.from(decodePDFRawStream(single).decode()).toString('latin1');
    const changed = edit(text);
    if (changed === text) throw new Error(`Nothing changed in the stream at ${key}`);
    const rest = Object.fromEntries(
      ['Type', 'Subtype'].flatMap((name) => {
        const value = single.dict.get(PDFName.of(name));
        return value ? [[name, value]] : [];
      }),
    );
    dict.set(
      PDFName.of(key),
      this.context.register(this.context.stream(Buffer.from(changed, 'latin1'), rest)),
    );
  }

  /** Puts operators before the content of the first page. */
  paint(operators: string): void {
    this.editStream(this.document.getPage(0).node, 'Contents', (text) => `${operators}\n${text}`);
  }

  editMetadata(edit: (xmp: string) => string): void {
    this.editStream(this.catalog, 'Metadata', edit);
  }
}

/** Breaks a good PDF in one way. */
export async function breakPdf(pdf: Uint8Array, how: (good: Breakable) => void): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  how(new Breakable(document));
  return document.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
}
