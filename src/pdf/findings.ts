/** What a document says about itself once its fonts are there. */
export interface Findings {
  /** The faces of fonts that are loaded, or could not be, each with its characters behind a tab. */
  readonly faces: readonly string[];
  /** What cannot be shown, in words. */
  readonly broken: readonly string[];
}

// What follows is text: it runs in the page, which knows other types than Node.

const NAME = `((face) => [face.family, face.weight, face.style].join(' '))`;

/** Loads all faces of some names, before printing asks for them; one that cannot be used is told of when it is. */
export const LOAD_FACES = `(names) => Promise.allSettled([...document.fonts]
  .filter((face) => names.includes(${NAME}(face))).map((face) => face.load()))`;

/**
 * Finds what a document says about itself. Evaluation works with scripts switched off.
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
