import { expect, test } from 'vitest';
import { VFile } from 'vfile';
import { checkFactKeys } from '../../src/html/check-fact-keys.ts';
import { builtIn, makeCircular, makePublication, makeText } from './make.ts';

test('a fact that names no key of the catalogues is told with its place and the nearest key', async () => {
  const circular = {
    ...makeCircular([makeText('x')], {
      place: 'place.genva',
      addressees: ['addressee.member-states', { en: 'Others' }, 'nothing.like-it'],
    }),
    file: new VFile({
      path: 'circular.yaml',
      value: 'reference: X\nplace: place.genva\naddressees:\n  - nothing.like-it\n',
    }),
  };
  const publication = makePublication([circular], {
    publisher: { name: 'publisher.nam', short: 'publisher.short', address: 'x' },
    file: new VFile({ path: 'publication.yaml', value: 'publisher:\n  name: publisher.nam\n' }),
  });
  checkFactKeys(publication, (await builtIn()).catalogues);
  expect([publication.file, circular.file].flatMap(({ messages }) => messages.map(String))).toEqual([
    'publication.yaml:2:9: Unknown key `publisher.nam` of the catalogue, did you mean `publisher.name`?',
    'circular.yaml:2:8: Unknown key `place.genva` of the catalogue, did you mean `place.geneva`?',
    'circular.yaml:4:5: Unknown key `nothing.like-it` of the catalogue, expected one of templates/locales or a wording for each language',
  ]);
});

test('facts that are worded or name a key are in order', async () => {
  const circular = makeCircular([makeText('x')]);
  const publication = makePublication([circular]);
  checkFactKeys(publication, (await builtIn()).catalogues);
  expect([...publication.file.messages, ...circular.file.messages]).toEqual([]);
});
