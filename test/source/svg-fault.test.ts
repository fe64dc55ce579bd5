import { expect, test } from 'vitest';
import { svgFault } from '../../src/source/svg-fault.ts';

const svg = (inner: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">${inner}</svg>`;

test.each([
  ['a script', '<script>alert(1)</script>'],
  ['an event handler', '<path onclick="x()"/>'],
  ['HTML', '<foreignObject><p>x</p></foreignObject>'],
  ['what is fetched from elsewhere', '<image href="https://example.org/x.png"/>'],
  ['what is fetched from elsewhere', '<use xlink:href="other.svg#a"/>'],
  ['what is fetched from elsewhere', '<path style="fill:url(https://example.org/f)"/>'],
  ['what is fetched from elsewhere', '<style>@import "x.css"</style>'],
  ['text, which needs a font; make outlines of it', '<text>Geneva</text>'],
])('tells of %s', (fault, inner) => {
  expect(svgFault(svg(inner))).toBe(fault);
});

test.each([
  '<path d="M0 0"/>',
  '<use href="#a"/>',
  '<path fill="url(#g)"/>',
  '<image href="data:image/png;base64,AA"/>',
])('finds nothing wrong with %s', (inner) => {
  expect(svgFault(svg(inner))).toBeUndefined();
});
