import type { TextRule } from '../rule.ts';
import { placeInBlock } from '../../source/place-in-block.ts';

/** An address as it is compared: without scheme, `www.`, capitals, a final slash, a mail's subject. */
const plain = (address: string) =>
  address
    .trim()
    .toLowerCase()
    .replace(/^(?:mailto:|https?:\/\/|tel:)/, '')
    .replace(/^www\./, '')
    .replace(/\?subject=.*$/, '')
    .replace(/\/$/, '');

const mail = /^(?:mailto:)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/i;
const web = /^(?:https?:\/\/|www\.)\S+$|^[\w-]+(?:\.[\w-]+)*\.(?:int|org|com|net|edu|gov|az|ch)(?:\/\S*)?$/i;
const phone = /^\+[\d ()-]{7,}$/;

/**
 * A link whose words are an address leads to that address.
 *
 * @example bad: `[green@itu.int](mailto:blue@itu.int)`: "Unexpected address `mailto:blue@itu.int` behind the words `green@itu.int`"
 * @example bad: `[www.itu.int](https://www.example.org)`: "Unexpected address `https://www.example.org` behind the words `www.itu.int`"
 * @example good: `[green@itu.int](mailto:green@itu.int?subject=COP29)`, `[www.itu.int](https://itu.int/)`, `[+41 22 730 5316](tel:+41227305316)`
 */
export const linksMismatch: TextRule = {
  id: 'links/mismatch',
  level: 'error',
  scope: 'text',
  check({ blocks, file }, tell, { facts }) {
    for (const block of blocks) {
      for (const { kind, start, end, target, node } of block.marks) {
        if (kind !== 'link' || target === undefined) continue;
        const words = block.text.slice(start, end).trim();
        const address = node.type === 'linkReference' ? facts?.links[target] : target;
        if (!address || address.startsWith('#') || leadsThere(words, address)) continue;
        tell(
          `Unexpected address \`${address}\` behind the words \`${words}\`, expected the same`,
          placeInBlock(file, block, start, end),
        );
      }
    }
  },
};

function leadsThere(words: string, address: string): boolean {
  if (phone.test(words))
    return (
      !address.startsWith('tel:') || words.replace(/[^\d+]/g, '') === address.slice(4).replace(/[^\d+]/g, '')
    );
  if (!mail.test(words) && !web.test(words)) return true;
  return plain(words) === plain(address);
}
