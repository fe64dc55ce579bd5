import { MARK_ELEMENTS } from './effects.ts';

/** What a document says about itself once its fonts are there. */
export interface Findings {
  /** The faces of fonts that are loaded, or could not be, each with its characters behind a tab. */
  readonly faces: readonly string[];
  /** What cannot be shown, in words. */
  readonly broken: readonly string[];
  /** How many elements have an effect, which are marked then; nothing where it was not asked. */
  readonly effects?: number;
}

// What follows is text: it runs in the page, which knows other types than Node.

const NAME = `((face) => [face.family, face.weight, face.style].join(' '))`;

/** Loads all faces of some names, before printing asks for them; one that cannot be used is told of when it is. */
export const LOAD_FACES = `(names) => Promise.allSettled([...document.fonts]
  .filter((face) => names.includes(${NAME}(face))).map((face) => face.load()))`;

/**
 * Finds what a document says about itself.
 *
 * Names elements in another language first: Chromium says in the tags which language something within a line is in only
 * where it has an id.
 */
export const FINDINGS = `for (const [index, element] of [...document.querySelectorAll('[lang]:not([id])')].entries())
  element.id = 'language-' + index;
document.fonts.ready.then((fonts) => ({
  faces: [...fonts].filter((face) => face.status !== 'unloaded').map((face) => ${NAME}(face) + '\\t' + face.unicodeRange),
  broken: [
    ...[...fonts].filter((face) => face.status === 'error')
      .map((face) => 'the font ' + ${NAME}(face) + ' cannot be used'),
    ...[...document.images].filter((image) => image.complete && image.naturalWidth === 0)
      .map((image) => image.src + ' shows no picture'),
  ],
}))`;

/** The same, and marks what has an effect: for a document that was not printed yet. */
export const FIRST_FINDINGS = `${FINDINGS}.then((found) => ({ ...found, effects: ${MARK_ELEMENTS} }))`;
