import { isParagraph, type Piece, piecesOf, replacePiece, sentencesOf } from './blocks.ts';
import type { Sound, Spoilt } from './spoilt.ts';
import { pick, type Random } from './random.ts';

/** Puts a paragraph of the source text in the place of its translation, or of what stands there if there are as many. */
export function leaveUntranslated({ body, source, locale, random }: Sound): Spoilt | undefined {
  const [own, others] = [piecesOf(body), piecesOf(source)];
  if (body === source || own.length !== others.length) return undefined;
  const number =
    pick(
      own.flatMap((piece, index) =>
        isParagraph(piece) && others[index] && isParagraph(others[index]) ? [index] : [],
      ),
      random,
    ) ?? -1;
  const [piece, original] = [own[number], others[number]];
  if (!piece || !original) return undefined;
  const sentences = sentencesOf(piece.text, locale);
  const originals = sentencesOf(original.text, 'und');
  const at = Math.floor(random() * sentences.length);
  const whole = sentences.length < 2 || sentences.length !== originals.length || random() < 0.5;
  const blank = locale === 'zh' ? '' : ' ';
  const mixed = sentences
    .map((one, index) => (index === at ? (originals[at] ?? '') : one).trim())
    .join(blank);
  return replacePiece(body, piece, whole ? original.text.trim() : mixed);
}

export function dropParagraph({ body, random }: Sound): Spoilt | undefined {
  const piece = pick(piecesOf(body).filter(isParagraph), random);
  return piece && replacePiece(body, piece, '');
}

export function duplicateParagraph({ body, random }: Sound): Spoilt | undefined {
  const piece = pick(piecesOf(body).filter(isParagraph), random);
  return piece && replacePiece(body, piece, `${piece.text.trim()}\n\n${piece.text.trim()}`);
}

/** Leaves out one of several sentences of a paragraph. */
export function dropSentence({ body, locale, random }: Sound): Spoilt | undefined {
  const piece = pick(
    piecesOf(body).filter((one) => isParagraph(one) && sentencesOf(one.text, locale).length > 1),
    random,
  );
  if (!piece) return undefined;
  const sentences = sentencesOf(piece.text, locale);
  sentences.splice(Math.floor(random() * sentences.length), 1);
  return replacePiece(body, piece, sentences.join('').trim());
}

/** Puts a sentence of another letter into a paragraph. */
export function addSentence({ body, locale, others, random }: Sound): Spoilt | undefined {
  const piece = pick(piecesOf(body).filter(isParagraph), random);
  const other = pick(
    others.flatMap((one) => piecesOf(one).filter(isParagraph)),
    random,
  );
  const sentence = other && pick(sentencesOf(other.text, locale), random)?.trim();
  if (!piece || !sentence || !/^[^[]*[.!?。！？؟]$/u.test(sentence)) return undefined;
  const sentences = sentencesOf(piece.text.trim(), locale);
  sentences.splice(Math.floor(random() * (sentences.length + 1)), 0, sentence);
  const blank = locale === 'zh' ? '' : ' ';
  return replacePiece(body, piece, sentences.map((one) => one.trim()).join(blank));
}

/** Exchanges two items of a list; what ends them stays where it is. */
export function moveItem({ body, random }: Sound): Spoilt | undefined {
  const list = pick(
    piecesOf(body).filter(({ text }) => itemsOf(text).length > 1),
    random,
  );
  if (!list) return undefined;
  const items = itemsOf(list.text);
  const [one, other] = pickTwo(items.length, random);
  const ends = items.map((item) => /[;；。؛.,،]?$/.exec(item)?.[0] ?? '');
  const bare = items.map((item, index) => item.slice(0, item.length - (ends[index]?.length ?? 0)));
  const [first = '', second = ''] = [bare[one], bare[other]];
  const marks = items.map((item) => /^(?:[-*]|\d+[.)]) +/.exec(item)?.[0] ?? '');
  const moved = bare.with(one, second).with(other, first);
  const lines = moved.map(
    (item, index) => marks[index] + item.replace(/^(?:[-*]|\d+[.)]) +/, '') + ends[index],
  );
  const spoilt = replacePiece(body, list, lines.join('\n'));
  return first === second ? undefined : { ...spoilt, lines: [list.line, list.line + items.length - 1] };
}

/** The items of a list without lists within. */
function itemsOf(text: string): string[] {
  const lines = text.trim().split('\n');
  return lines.every((line) => /^(?:[-*]|\d+[.)]) +\S/.test(line)) ? lines : [];
}

/** Exchanges two paragraphs. */
export function moveParagraph({ body, random }: Sound): Spoilt | undefined {
  const paragraphs = piecesOf(body).filter((piece) => isParagraph(piece) && piece.text.length > 60);
  if (paragraphs.length < 2) return undefined;
  const [one, other] = pickTwo(paragraphs.length, random).toSorted((a, b) => a - b) as [number, number];
  const [first, second] = [paragraphs[one], paragraphs[other]] as [Piece, Piece];
  const later = replacePiece(body, second, first.text.trim());
  const { lines } = replacePiece(later.body, first, second.text.trim());
  return {
    body: replacePiece(later.body, first, second.text.trim()).body,
    lines: [lines[0], later.lines[1]],
  };
}

/** Two of several places, as a rule neighbours. */
function pickTwo(count: number, random: Random): [number, number] {
  const one = Math.floor(random() * (count - 1));
  const other = random() < 0.5 ? one + 1 : one + 1 + Math.floor(random() * (count - 1 - one));
  return [one, other];
}
