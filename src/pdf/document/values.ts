/**
 * What a PDF is made of (ISO 32000-1, 7.3). Names are JavaScript strings; references are followed when a document is
 * read, so that a value that others refer to simply is the same object in all of them.
 */
export type Value = null | boolean | number | string | PdfString | Value[] | Dict | Stream;

/** A string object: bytes, each a character from U+0000 to U+00FF. */
export class PdfString {
  readonly bytes: string;

  constructor(bytes: string) {
    this.bytes = bytes;
  }

  /** A text string (7.9.2.2): plain where it is ASCII, else UTF-16BE with its byte order mark. */
  static of(text: string): PdfString {
    if (/^[\n\r\t -~]*$/.test(text)) return new PdfString(text);
    const utf16 = Buffer.from(text, 'utf16le').swap16();
    return new PdfString(`\u00fe\u00ff${utf16.toString('latin1')}`);
  }

  /** What a text string says. */
  get text(): string {
    if (!this.bytes.startsWith('\u00fe\u00ff')) return this.bytes;
    return Buffer.from(this.bytes.slice(2), 'latin1').swap16().toString('utf16le');
  }
}

/** A dictionary: values by name. */
export class Dict extends Map<string, Value> {
  /** Whether it gets a number of its own when it is written, as some have to. */
  indirect = false;

  static of(entries: Readonly<Record<string, Value | undefined>>): Dict {
    const dict = new Dict();
    for (const [key, value] of Object.entries(entries)) if (value !== undefined) dict.set(key, value);
    return dict;
  }

  /** One that gets a number of its own: a page, an annotation, a structure element … */
  static indirect(entries: Readonly<Record<string, Value | undefined>>): Dict {
    const dict = Dict.of(entries);
    dict.indirect = true;
    return dict;
  }

  dict(key: string): Dict | undefined {
    const value = this.get(key);
    return value instanceof Dict ? value : undefined;
  }

  /** What an array holds; nothing where there is none. */
  list(key: string): Value[] {
    const value = this.get(key);
    return Array.isArray(value) ? value : [];
  }

  /** The dictionaries that an array holds. */
  dicts(key: string): Dict[] {
    return this.list(key).filter((value) => value instanceof Dict);
  }

  name(key: string): string | undefined {
    const value = this.get(key);
    return typeof value === 'string' ? value : undefined;
  }

  number(key: string): number | undefined {
    const value = this.get(key);
    return typeof value === 'number' ? value : undefined;
  }

  text(key: string): string | undefined {
    const value = this.get(key);
    return value instanceof PdfString ? value.text : undefined;
  }

  stream(key: string): Stream | undefined {
    const value = this.get(key);
    return value instanceof Stream ? value : undefined;
  }
}

/** A stream: bytes that a dictionary describes, without its Length. */
export class Stream {
  readonly dict: Dict;
  /** The bytes after FlateDecode; as they stand in the file where they are encoded otherwise (DCTDecode). */
  data: Uint8Array;
  /** Whether it gets compressed when it is written. */
  compressed = true;

  constructor(dict: Dict, data: Uint8Array) {
    this.dict = dict;
    this.data = data;
  }
}
