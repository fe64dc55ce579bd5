/** What an SVG file may not have: what runs, what is fetched from elsewhere, and text, which the pages' fonts do not reach. */
const refused: readonly (readonly [RegExp, string])[] = [
  [/<script\b/i, 'a script'],
  [/\son[a-z]+\s*=/i, 'an event handler'],
  [/<foreignObject\b/i, 'HTML'],
  [/<!ENTITY\b|<\?xml-stylesheet\b|@import\b/i, 'what is fetched from elsewhere'],
  [/(?:href|src)\s*=\s*["']\s*(?!#|data:image\/)[^"'\s]/i, 'what is fetched from elsewhere'],
  [/url\(\s*["']?\s*(?!#|["'])[^)\s]/i, 'what is fetched from elsewhere'],
  [/<text\b/i, 'text, which needs a font; make outlines of it'],
];

/** What makes an SVG unfit to be published, in words; nothing where it is fit. */
export function svgFault(svg: string): string | undefined {
  return refused.find(([pattern]) => pattern.test(svg))?.[1];
}
