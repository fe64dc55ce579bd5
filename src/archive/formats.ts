/** A format, as those who keep files name it. */
interface Format {
  /** Its media type. */
  readonly name: string;
  readonly version?: string;
}

const formats: Readonly<Record<string, Format>> = {
  css: { name: 'text/css' },
  gif: { name: 'image/gif' },
  html: { name: 'text/html' },
  jpeg: { name: 'image/jpeg' },
  jpg: { name: 'image/jpeg' },
  js: { name: 'text/javascript' },
  json: { name: 'application/json' },
  md: { name: 'text/markdown' },
  pdf: { name: 'application/pdf', version: 'PDF/A-3a, PDF/UA-1' },
  png: { name: 'image/png' },
  sarif: { name: 'application/sarif+json', version: '2.1.0' },
  svg: { name: 'image/svg+xml' },
  tmx: { name: 'application/x-tmx+xml', version: '1.4b' },
  tsv: { name: 'text/tab-separated-values' },
  txt: { name: 'text/plain' },
  webp: { name: 'image/webp' },
  woff2: { name: 'font/woff2' },
  xlf: { name: 'application/xliff+xml', version: '2.1' },
  xml: { name: 'application/xml' },
  yaml: { name: 'application/yaml' },
};

/** The format of a file, by the ending of its name. */
export function formatOf(path: string): Format {
  if (path.endsWith('.akn.xml')) return { name: 'application/akn+xml', version: '1.0' };
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return formats[ending] ?? { name: 'application/octet-stream' };
}
