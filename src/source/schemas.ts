import { z } from 'zod';

const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Names of parts become ids; those of blocks are `p1`, `p2` … */
const partName = /^(?!p\d+$)[a-z0-9]+(?:-[a-z0-9]+)*$/;

const words = (what: string) =>
  z
    .string(`expected ${what}`)
    .trim()
    .min(1, `expected ${what}`)
    .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, `expected ${what} on one line`);

const locale = z
  .string('expected a language tag such as `en`')
  .refine(isLocale, 'expected a BCP 47 language tag such as `en` or `zh`')
  .describe('A BCP 47 language tag, as in the names of the texts: ar, zh, en …');

const locales = z
  .array(locale, 'expected a list of language tags')
  .min(1, 'expected at least one language tag')
  .refine((list) => new Set(list).size === list.length, 'expected each language tag once');

const labelOrWordings =
  'expected a key of the catalogue such as `place.geneva`, or a wording for each language';

const label = z
  .union(
    [
      z.string().regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, labelOrWordings),
      z.record(locale, words('the wording'), labelOrWordings),
    ],
    labelOrWordings,
  )
  .describe('A key of the catalogue (place.geneva), or a wording for each language ({en: …, fr: …})');

const phone = z
  .string('expected a telephone number in quotes')
  .regex(/^\+\d[\d -]+\d$/, 'expected an international number such as `+41 22 730 5111`');

const isoDate = z.iso.date('expected a date of the calendar, as `2024-11-07`').describe('A date: YYYY-MM-DD');

const address = z
  .string('expected an address, or null for one that is not known yet')
  .refine(isSafeAddress, 'expected a whole `https:`, `http:`, `mailto:` or `tel:` address');

/** `publication.yaml`. */
export const publicationSchema = z
  .strictObject({
    publisher: z.strictObject({
      name: label,
      short: label,
      address: words('the line at the foot of a first page').describe(
        'At the foot of a first page, all languages',
      ),
    }),
    site: z
      .url({
        protocol: /^https?$/,
        error: 'expected the address at which dist is served, such as `https://example.org/`',
      })
      .regex(/^[^?#]*$/, 'expected an address without `?` and `#`')
      .transform((url) => (url.endsWith('/') ? url : `${url}/`))
      .describe('The address at which dist is served'),
    locales: locales.describe('The languages of the publication, in the order in which they are shown'),
    typography: z.enum(['itu', 'un'], 'expected `itu` or `un`').describe('The profile of typographic rules'),
    levels: z
      .record(
        z
          .string()
          .regex(
            /^[a-z]+\/(?:[a-z-]+|\*)$/,
            'expected a rule such as `meaning/omitted`, or a family such as `meaning/*`',
          ),
        z.enum(['error', 'warning', 'info', 'off'], 'expected `error`, `warning`, `info` or `off`'),
      )
      .default({})
      .describe('The levels of rules, or of families of rules, where they are not to be the default ones'),
  })
  .describe('What is the same for all circulars of a publication');

/** `circular.yaml`. */
export const circularSchema = z
  .strictObject({
    reference: words('a reference such as `CL-24/63`, in quotes if it is a number').describe(
      'What the circular is known by: CL-24/63',
    ),
    date: isoDate,
    version: z
      .int('expected the number of the version, such as `2`')
      .min(1, 'expected the number of the version, such as `2`')
      .default(1)
      .describe('Which version of the circular this is, from 1; a corrigendum makes a new one'),
    corrected: isoDate
      .optional()
      .describe('The day on which it was corrected; of every version but the first'),
    replaces: z
      .int('expected the number of the version that is replaced, such as `1`')
      .min(1, 'expected the number of the version that is replaced, such as `1`')
      .optional()
      .describe('The version that it replaces, the one before if not given; of every version but the first'),
    place: label,
    office: label,
    contact: z.strictObject({
      name: label,
      latin: words('the name in Latin letters').optional(),
      phone,
      fax: phone.optional(),
      email: z.email('expected an e-mail address'),
    }),
    addressees: z.array(label, 'expected a list of addressees').min(1, 'expected at least one addressee'),
    signatory: z.strictObject({ name: label, role: label }),
    signed: z.literal('original', 'expected `original`').describe('What stands for the signature'),
    links: z
      .record(z.string().regex(slug, 'expected a link name such as `presidency-letter`'), address.nullable())
      .default({})
      .describe('The address behind each link name of the texts; null is a declared gap'),
    parts: z
      .record(
        z.string().regex(partName, 'expected a part name such as `declaration`, not one such as `p1`'),
        z.strictObject({
          source: locale.describe('The language the source text is written in'),
          locales: locales.describe('The languages the part has a text in'),
        }),
        'expected the parts: `letter`, and the annexes',
      )
      .refine((parts) => 'letter' in parts, 'expected a part `letter`')
      .describe('The letter and its annexes: the files letter.<locale>.md and so on'),
  })
  .superRefine(({ date, version, corrected, replaces }, context) => {
    const fault = (path: string, input: unknown, message: string) =>
      context.addIssue({ code: 'custom', path: [path], input, message });
    if (version > 1 && corrected === undefined) {
      fault('corrected', undefined, 'expected the day of the correction, as this is no first version');
    }
    if (version === 1 && corrected !== undefined) {
      fault('corrected', corrected, 'expected none in version 1: a corrigendum makes a new `version`');
    }
    if (corrected !== undefined && corrected < date) {
      fault('corrected', corrected, 'expected a day that is not before the `date`');
    }
    if (replaces !== undefined && replaces >= version) {
      fault('replaces', replaces, 'expected a version before this one');
    }
  })
  .describe('The facts of a circular, stated once for all its languages');

const textFields = {
  status: z
    .enum(['official', 'draft'], 'expected `official` or `draft`')
    .describe('Whether the text is accepted'),
  translatedFrom: locale.optional().describe('The language of the text it was translated from'),
};

/** The front matter of a letter. */
export const letterSchema = z.strictObject({
  subject: words('the subject of the letter').describe('The subject of the letter'),
  ...textFields,
  annexes: z
    .record(z.string(), words('the title of the annex'))
    .default({})
    .describe('The title of each annex in the language of the letter'),
});

/** The front matter of an annex. */
export const annexSchema = z.strictObject({
  title: words('the title of the annex').describe('The title of the annex'),
  ...textFields,
});

/** `waivers.yaml`. */
export const waiversSchema = z
  .array(
    z.strictObject({
      rule: z
        .string()
        .regex(/^[a-z]+\/[a-z-]+$/, 'expected a rule such as `meaning/omitted`')
        .describe('The rule'),
      text: z
        .string()
        .regex(/^[^./]+\.[^./]+\.md$/, 'expected the name of a text, such as `letter.fr.md`')
        .describe('The text that the message is about: letter.fr.md'),
      block: z
        .string()
        .regex(/^p\d+(?:-\d+)?$/, 'expected the id of a block, such as `p5`')
        .optional()
        .describe('The block it stands in, by its id: p5'),
      quote: words('words of the text that the message is about')
        .optional()
        .describe('Words that the message is about'),
      reason: words('why it is accepted').describe('Why it is accepted'),
      by: words('who accepted it').describe('Who accepted it'),
      until: isoDate.optional().describe('The last day on which it is accepted: YYYY-MM-DD'),
    }),
    'expected a list of waivers',
  )
  .describe('Messages on a circular that are accepted in writing');

const hash = z
  .string()
  .regex(/^[0-9a-f]{16}$/, 'expected a hash of 16 digits, as `hexapla accept` writes it');

/** `accepted.yaml`. */
export const acceptedSchema = z
  .record(
    z.string(),
    z.array(
      z.strictObject({
        hash: hash.describe('The hash of the words of the source'),
        words: words('the words of the source').describe('The words of the source as they were accepted'),
        accepted: z.array(
          z.strictObject({
            locale,
            hash: hash.describe('The hash of the words of the translation'),
            by: words('who accepted it').describe('Who accepted it'),
            on: isoDate.describe('The day: YYYY-MM-DD'),
          }),
        ),
      }),
    ),
    'expected the parts, with the passages that were accepted',
  )
  .describe('What was accepted of the translations of a circular; `hexapla accept` writes it');

const termForm = z
  .string('expected words such as `Member State*`')
  .regex(/^[^*\s]+\*?(?: [^*\s]+\*?)*$/, 'expected words such as `Member State*`: `*` only ends a word')
  .regex(
    /^(?!.*[^\p{L}\p{M}\p{N}]\*)/u,
    'expected words such as `Member State*`: `*` stands behind a letter',
  );

const badForms = z
  .array(
    z.strictObject({
      form: termForm.describe('The words that are not to be written'),
      instead: words('what is to be written').optional().describe('What is to be written instead'),
      reason: words('why it is not to be written').describe('Why'),
    }),
    'expected a list of forms and reasons',
  )
  .default([]);

/** `glossary.yaml`. */
export const glossarySchema = z
  .array(
    z.strictObject({
      source: words('where the term comes from').optional().describe('Where the term comes from'),
      forms: z
        .record(
          locale,
          z.strictObject({
            status: z
              .enum(['seen', 'seed', 'known', 'guess'], 'expected `seen`, `seed`, `known` or `guess`')
              .describe(
                'Whether it was seen in a public document, in the seed letter, or is known or guessed',
              ),
            required: z
              .array(termForm, 'expected a list of forms')
              .min(1, 'expected at least one form')
              .describe('What is to be written, the preferred form first; * stands for any ending'),
            admitted: z
              .array(termForm, 'expected a list of forms')
              .default([])
              .describe('What may stand for it too, but means other things as well'),
            forbidden: badForms.describe('What never was right'),
            superseded: badForms.describe('What once was right'),
          }),
          'expected the forms of each language',
        )
        .describe('The forms of the term, by language'),
    }),
    'expected a list of terms',
  )
  .describe('The terms of a publication');

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
}

/** Whether an address is whole and of a kind that a reader may be sent to. */
export function isSafeAddress(url: string): boolean {
  return /^(?:https?:\/\/[^/]|mailto:.|tel:.)/i.test(url) && !/\s/.test(url) && URL.canParse(url);
}
