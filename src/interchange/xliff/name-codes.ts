import type { Code, CodeKind, Token } from './token.ts';

/** How markup is written in XLIFF: around words, from one sentence to another, or by itself. */
export type CodeShape = 'pc' | 'span' | 'ph';

/** The name of a code in its unit, and how it is written. */
export interface CodeName {
  readonly id: string;
  readonly shape: CodeShape;
}

/** The names of codes. */
export type CodeNames = ReadonlyMap<Token, CodeName>;

/** A mark with its beginning and end, or what stands by itself. */
interface WholeCode {
  readonly kind: CodeKind;
  readonly shape: CodeShape;
  readonly tokens: Code[];
}

/**
 * Names the markup of a unit, so that what corresponds in source and target has one name: the same kind, the same
 * Markdown if there is any such, in its order.
 *
 * @param source for each segment its tokens.
 * @param target likewise.
 */
export function nameCodes(
  source: readonly (readonly Token[])[],
  target: readonly (readonly Token[])[],
): CodeNames {
  const [ours, theirs] = [wholeCodes(source), wholeCodes(target)];
  const names = new Map<Token, CodeName>();
  const name = ({ shape, tokens }: WholeCode, id: string) => {
    for (const token of tokens) names.set(token, { id, shape });
  };
  const ids = new Map(ours.map((code, index) => [code, `c${index + 1}`]));
  for (const [code, id] of ids) name(code, id);
  const free = new Set(ours);
  const left = new Set(theirs);
  for (const isAlike of [haveSameMarkdown, () => true]) {
    for (const code of left) {
      const found = [...free].find(
        (one) => one.kind === code.kind && one.shape === code.shape && isAlike(one, code),
      );
      if (!found) continue;
      name(code, ids.get(found) ?? '');
      free.delete(found);
      left.delete(code);
    }
  }
  for (const [index, code] of [...left].entries()) name(code, `c${ours.length + index + 1}`);
  return names;
}

function haveSameMarkdown(one: WholeCode, other: WholeCode): boolean {
  return one.tokens.every(({ markdown }, index) => markdown === other.tokens[index]?.markdown);
}

/** The codes of a unit, in the order in which they begin. */
function wholeCodes(segments: readonly (readonly Token[])[]): WholeCode[] {
  const codes: (WholeCode & { begins: number; shape: CodeShape })[] = [];
  const open: (typeof codes)[number][] = [];
  for (const [number, tokens] of segments.entries()) {
    for (const token of tokens) {
      if (token.type === 'words') continue;
      const begun = token.type === 'close' ? open.pop() : undefined;
      if (begun) {
        begun.tokens.push(token);
        if (begun.begins === number) begun.shape = 'pc';
        continue;
      }
      const shape = token.type === 'alone' ? 'ph' : 'span';
      const code = {
        kind: token.kind,
        shape,
        tokens: [token],
        begins: number,
      } satisfies (typeof codes)[number];
      codes.push(code);
      if (token.type === 'open') open.push(code);
    }
  }
  return codes;
}
