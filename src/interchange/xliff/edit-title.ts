import { isScalar, parseDocument, type Scalar } from 'yaml';
import type { CheckedText } from '../../check/rule.ts';
import { blockTokens } from './block-tokens.ts';
import { type Change, changed, type Edit } from './change.ts';

/**
 * The edit that makes changes in a title, or in what a letter calls an annex: the scalar of the front matter is written
 * anew, quoted as it was, and where it was not only if it must be.
 *
 * @param number of the block.
 */
export function editTitle(changes: readonly Change[], number: number, text: CheckedText): Edit | undefined {
  const block = text.blocks[number];
  const found = findScalar(text, number);
  if (!block || !found) return undefined;
  const title = changed(changes, blockTokens(block, String(text.file)))
    .map((token) => (token.type === 'words' ? token.value : ''))
    .join('');
  const { from, to, type } = found;
  const end = type?.startsWith('BLOCK') ? '\n' : '';
  return { from, to, text: `${quote(title, type)}${end}` };
}

/** Where the front matter says a title, and how it is quoted there. */
function findScalar(
  text: CheckedText,
  number: number,
): (Pick<Edit, 'from' | 'to'> & { readonly type: Scalar['type'] | undefined }) | undefined {
  const markdown = String(text.file);
  const [, fence = '', front = ''] = /^(---[^\S\r\n]*\r?\n)([\s\S]*?\n)---/.exec(markdown) ?? [];
  const document = parseDocument(front);
  const named = Object.entries(text.annexes).filter(([, title]) => title !== '');
  const own = [document.has('subject') ? 'subject' : 'title'];
  const paths = [...(text.title === '' ? [] : [own]), ...named.map(([name]) => ['annexes', name])];
  const node = document.getIn(paths[number] ?? [], true);
  if (!isScalar(node) || !node.range) return undefined;
  const [from, to] = node.range;
  return { from: fence.length + from, to: fence.length + to, type: node.type };
}

function quote(title: string, type: Scalar['type'] | undefined): string {
  if (type === 'QUOTE_SINGLE') return `'${title.replaceAll("'", "''")}'`;
  if (type === 'PLAIN' && isPlain(title)) return title;
  // YAML reads what JSON does.
  return JSON.stringify(title);
}

/** Whether YAML takes a title for a text without quotes around it. */
function isPlain(title: string): boolean {
  return (
    /^\p{L}/u.test(title) &&
    !/:\s|:$|\s#|\s$/.test(title) &&
    !/^(?:true|false|null|yes|no|on|off)$/i.test(title)
  );
}
