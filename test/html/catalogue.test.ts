import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { loadCatalogues } from '../../src/html/catalogue.ts';
import { openTemplates } from '../../src/html/templates.ts';
import { builtIn, six, templatesFolder } from './make.ts';

/** The leaves of a JSON file by their whole keys: `label.fax`. */
function leaves(value: object, prefix = ''): Map<string, string> {
  const found = Object.entries(value).flatMap(([key, one]: [string, string | object]) =>
    typeof one === 'string' ? [[prefix + key, one] as const] : [...leaves(one, `${prefix}${key}.`)],
  );
  return new Map(found);
}

const read = async (name: string) =>
  leaves(JSON.parse(await readFile(join(templatesFolder, 'locales', `${name}.json`), 'utf8')) as object);

const placeholders = (wording: string) => [...wording.matchAll(/\{\{.*?\}\}/g)].map(String).toSorted();

describe('the catalogues', () => {
  test('have the same keys in the same order in all six languages', async () => {
    const [first = new Map<string, string>(), ...others] = await Promise.all(six.map(read));
    expect(first.size).toBeGreaterThan(50);
    for (const other of others) expect([...other.keys()]).toEqual([...first.keys()]);
  });

  test('have the same placeholders in all six languages', async () => {
    const english = await read('en');
    for (const locale of six) {
      for (const [key, wording] of await read(locale)) {
        expect([locale, key, ...placeholders(wording)]).toEqual([
          locale,
          key,
          ...placeholders(english.get(key) ?? ''),
        ]);
      }
    }
  });

  test('have something for every key', async () => {
    for (const locale of six) {
      const empty = [...(await read(locale))].filter(([, wording]) => wording === '').map(([key]) => key);
      // Chinese sets no space between a sentence and what follows it.
      expect([locale, ...empty]).toEqual(locale === 'zh' ? ['zh', 'mark.space'] : [locale]);
    }
  });

  test('say of every wording what it is based on, and of nothing else', async () => {
    const basis = await read('basis');
    const keys = [...(await read('en')).keys()].flatMap((key) => six.map((locale) => `${key}.${locale}`));
    expect([...basis.keys()].toSorted()).toEqual(keys.toSorted());
    expect([...basis].filter(([, mark]) => !['s', '0', 'k', 'g'].includes(mark))).toEqual([]);
  });

  test('take from the seed what it has: Russian alone', async () => {
    const basis = await read('basis');
    const languages = [...basis].filter(([, mark]) => mark === '0').map(([key]) => key.split('.').at(-1));
    expect(new Set(languages)).toEqual(new Set(['ru']));
  });

  test('have no message', async () => {
    expect((await builtIn()).catalogues.files.flatMap(({ messages }) => messages)).toEqual([]);
  });
});

describe('a catalogue', () => {
  test('puts values in as they are', async () => {
    const { t } = (await builtIn()).catalogues.get('en');
    expect(t('date.dateline', { place: '<b>&"$t(close)', date: '{{place}}' })).toBe(
      '<b>&"$t(close), {{place}}',
    );
  });

  test('throws where it has no such key', async () => {
    const { t } = (await builtIn()).catalogues.get('fr');
    expect(() => t('label.nothing')).toThrow('the catalogue has no `label.nothing`');
    expect(() => t('label')).toThrow('the catalogue has no `label`');
  });

  test.each(six)('has a wording for one annex and for any number of them in %s', async (locale) => {
    const { t } = (await builtIn()).catalogues.get(locale);
    expect(t('label.annex', { count: 1 })).toBe(t('label.annex_one'));
    for (const count of [2, 3, 5, 11, 21, 100]) {
      const form = new Intl.PluralRules(locale).select(count) === 'one' ? 'one' : 'other';
      expect(t('label.annex', { count })).toBe(t(`label.annex_${form}`));
    }
  });

  test('words a fact by its key, or as the fact words it', async () => {
    const { word } = (await builtIn()).catalogues.get('ru');
    expect(word('place.geneva')).toBe('Женева');
    expect(word({ en: 'Town', ru: 'Город' })).toBe('Город');
  });

  test('counts the wordings that nobody has reviewed', async () => {
    const basis = await read('basis');
    for (const locale of six) {
      const open = [...basis].filter(([key, mark]) => key.endsWith(`.${locale}`) && /[kg]/.test(mark));
      expect((await builtIn()).catalogues.get(locale).unreviewed).toBe(open.length);
    }
  });
});

describe("a publication's own catalogues", () => {
  async function load(own: Record<string, string>, locales: readonly string[]) {
    const folder = await mkdtemp(join(tmpdir(), 'hexapla-test-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    await mkdir(join(folder, 'locales'));
    for (const [name, text] of Object.entries(own)) await writeFile(join(folder, 'locales', name), text);
    return loadCatalogues(await openTemplates(folder), locales);
  }

  const messages = ({ files }: Awaited<ReturnType<typeof load>>) =>
    files.flatMap((file) =>
      file.messages.map(({ ruleId, reason }) => `${file.basename} ${ruleId}: ${reason}`),
    );

  test('stand over the built-in ones, key by key', async () => {
    const { get } = await load({ 'fr.json': '{"label": {"fax": "Télécopie:"}}' }, ['fr']);
    expect(get('fr').t('label.fax')).toBe('Télécopie:');
    expect(get('fr').t('label.email')).toBe('E-mail:');
  });

  test('can have keys of their own, in every language or with a message', async () => {
    const some = {
      'en.json': '{"greeting": {"own": "Hello"}}',
      'fr.json': '{"greeting": {"own": "Bonjour"}}',
    };
    const loaded = await load(some, ['en', 'fr', 'ru']);
    expect(loaded.get('fr').t('greeting.own')).toBe('Bonjour');
    expect(messages(loaded)).toEqual([
      'ru.json catalogue/missing-key: Missing `greeting.own`, which other languages have',
    ]);
  });

  test('are asked for where a language has none', async () => {
    const loaded = await load({}, ['en', 'pt']);
    expect(() => loaded.get('pt').t('label.fax')).toThrow('the catalogue has no `label.fax`');
    expect(messages(loaded)).toEqual([
      'pt.json catalogue/missing: Missing catalogue, expected one for each language of the publication; copy that of another language and translate it',
    ]);
  });

  test('are refused by name and place where they are no JSON', async () => {
    await expect(load({ 'fr.json': '{"label": ' }, ['fr'])).rejects.toThrow(/fr\.json is no JSON: .+/);
  });
});
