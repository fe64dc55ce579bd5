import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { h } from 'hastscript';
import { select, selectAll } from 'hast-util-select';
import { describe, expect, onTestFinished, test } from 'vitest';
import { writePage } from '../../src/html/pipeline.ts';
import { openTemplates, TemplateError, type Templates } from '../../src/html/templates.ts';
import { templatesFolder } from './make.ts';

const t = (key: string, values: object = {}) => `[${[key, ...Object.values(values)].join(' ')}]`;

/** Templates of a publication: files by their names. */
async function own(files: Record<string, string>): Promise<Templates> {
  const folder = await mkdtemp(join(tmpdir(), 'hexapla-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return openTemplates(folder);
}

async function fill(template: string, values: object = {}, bodies?: Map<string, ReturnType<typeof body>>) {
  const templates = await own({ 'page.html': `<!doctype html><title>x</title><body>${template}` });
  const page = await templates.fill('page.html', values, t, bodies);
  return writePage(page).replace(/^.*<body>|<\/body>.*\n$/gs, '');
}

const body = (...words: string[]) => ({ type: 'root' as const, children: words.map((word) => h('p', word)) });

describe('a template', () => {
  test('has its values escaped, in text and in attributes', async () => {
    const html = await fill('<p title="{{ subject }}">{{ subject }}</p>', { subject: '<b>&"</b>' });
    expect(html).toBe('<p title="<b>&#x26;&#x22;</b>">&#x3C;b>&#x26;"&#x3C;/b></p>');
  });

  test('has a value for one paragraph only, whatever stands in it', async () => {
    const templates = await own({ 'page.html': '<body><p title="{{ x }}">{{ x }}</p></body>' });
    const page = await templates.fill('page.html', { x: '"><img src=x onerror=alert(1)></p><p>' }, t);
    expect(selectAll('p', page)).toHaveLength(1);
    expect(select('img', page)).toBeUndefined();
    expect(select('p', page)?.properties.title).toBe('"><img src=x onerror=alert(1)></p><p>');
  });

  test('has the wordings of the catalogue, escaped too', async () => {
    expect(await fill('<p>{{ "label.fax" | t }} {{ "label.annex" | t: count: n }}</p>', { n: 2 })).toBe(
      '<p>[label.fax] [label.annex 2]</p>',
    );
    expect(await fill('<p>{{ "<i>" | t }}</p>')).toBe('<p>[&#x3C;i>]</p>');
  });

  test('has bodies in the places of its slots', async () => {
    const bodies = new Map([
      ['letter', body('A', 'B')],
      ['annex', body('C')],
    ]);
    expect(await fill('<div><slot name="letter"></slot></div><slot name="annex"></slot>', {}, bodies)).toBe(
      '<div><p>A</p><p>B</p></div><p>C</p>',
    );
  });

  test('leaves no position of its own, as those of a page are places in texts', async () => {
    const templates = await own({ 'page.html': '<body><p>A</p><slot name="letter"></slot></body>' });
    const placed = { ...body('B'), position: { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } } };
    const [paragraph] = placed.children;
    const position = { start: { line: 7, column: 1 }, end: { line: 7, column: 2 } };
    Object.assign(paragraph ?? {}, { position });
    const page = await templates.fill('page.html', {}, t, new Map([['letter', placed]]));
    expect(selectAll('p', page).map((one) => one.position)).toEqual([undefined, position]);
  });
});

describe('a template with a fault', () => {
  test.each([
    [
      'a value that is not there',
      '<p>\n{{ edition.nothing }}</p>',
      /undefined variable: edition\.nothing.*line:2/s,
    ],
    ['a value of nothing', '<p>{{ nothing }}</p>', /undefined variable: nothing.*line:1/s],
    ['a filter that is not there', '\n\n{{ "x" | translate }}', /undefined filter: translate.*line:3/s],
    ['a tag that is not there', '{% nothing %}', /tag "nothing" not found.*line:1/s],
    ['a tag that is not closed', '{% if edition %}', /tag \{% if edition %\} not closed.*line:1/s],
    ['a slot without a body', '<slot name="nothing"></slot>', /there is no `nothing` for its slot/],
    ['a file that is not there', '{% render "nothing.html" %}', /nothing\.html/],
  ])('is refused by its name, place and %s', async (_what, template, reason) => {
    const filled = fill(template, { edition: {} });
    await expect(filled).rejects.toThrow(TemplateError);
    await expect(filled).rejects.toThrow(/^The template page\.html cannot be filled: /);
    await expect(filled).rejects.toThrow(reason);
  });

  test('is refused by its place and the key that the catalogue has not', async () => {
    const templates = await own({ 'page.html': '<p>A</p>\n<p>{{ "label.nothing" | t }}</p>' });
    const throwing = () => {
      throw new Error('the catalogue has no `label.nothing`');
    };
    const filled = templates.fill('page.html', {}, throwing);
    await expect(filled).rejects.toThrow(TemplateError);
    await expect(filled).rejects.toThrow(
      /page\.html.*the catalogue has no `label\.nothing`.*page\.html, line:2/s,
    );
  });

  test('is refused where it is not there at all', async () => {
    const templates = await own({});
    await expect(templates.fill('nothing.html', {}, t)).rejects.toThrow(TemplateError);
  });
});

describe("a publication's own templates", () => {
  test('stand over the built-in ones, file by file', async () => {
    const templates = await own({
      'letter.html': '<p>{{ edition.reference }}</p>',
      'styles/letter.css': 'p{}',
      'styles/own.css': 'q{}',
      'styles/notes.txt': '',
    });
    const page = await templates.fill('letter.html', { edition: { reference: 'CL-24/63' } }, t);
    expect(writePage(page)).toContain('<p>CL-24/63</p>');
    expect([...templates.styles.keys()].toSorted()).toEqual([
      'index.css',
      'letter.css',
      'own.css',
      'page.css',
      'parallel.css',
      'print.css',
    ]);
    const ownStyles = [...templates.styles].filter(([, path]) => !path.startsWith(templatesFolder));
    expect(ownStyles.map(([name]) => name).toSorted()).toEqual(['letter.css', 'own.css']);
    expect(await templates.find('letter.html')).toHaveLength(2);
    expect(await templates.find('index.html')).toEqual([join(templatesFolder, 'index.html')]);
  });

  test('need not be there', async () => {
    const templates = await openTemplates(join(templatesFolder, 'nothing'));
    expect(await templates.find('letter.html')).toEqual([join(templatesFolder, 'letter.html')]);
  });

  test('have JSON merged over the built-in, branch by branch', async () => {
    const templates = await own({ 'locales/fr.json': '{"label": {"fax": "Télécopie:"}, "own": "x"}' });
    const { value } = await templates.readJson('locales/fr.json');
    expect(value).toMatchObject({ own: 'x', label: { fax: 'Télécopie:', email: 'E-mail:' } });
  });
});
