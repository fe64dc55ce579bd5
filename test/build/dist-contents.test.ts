import { describe, expect, test } from 'vitest';
import { type Contents, filesInOrder, isAmong } from '../../src/build/dist-contents.ts';
import type { StagedFile } from '../../src/build/stage.ts';

const file = (path: string): StagedFile => ({ path, size: 1, sha256: '0' });

function contentsOf(
  circulars: Readonly<Record<string, readonly string[]>>,
  rest: readonly string[],
): Contents {
  return {
    slugs: Object.keys(circulars),
    filesOf: (slug) => (circulars[slug] ?? []).map(file),
    rest: new Map(rest.map((path) => [path, file(path)])),
  };
}

describe('what dist is to hold', () => {
  const contents = contentsOf(
    {
      'cl-1-2': ['cl-1-2/fr/index.html', 'cl-1-2/en/index.html'],
      'cl-1': ['cl-1/parallel/index.html', 'cl-1/en/index.html'],
      'zz-1': ['zz-1/en/index.html'],
    },
    ['index.html', 'sitemap.xml', 'assets/styles/page.css', 'zzz.html'],
  );

  test('is listed in the order of all its paths', () => {
    const paths = Array.from(filesInOrder(contents), ({ path }) => path);
    expect(paths).toEqual([
      'assets/styles/page.css',
      'cl-1-2/en/index.html',
      'cl-1-2/fr/index.html',
      'cl-1/en/index.html',
      'cl-1/parallel/index.html',
      'index.html',
      'sitemap.xml',
      'zz-1/en/index.html',
      'zzz.html',
    ]);
    expect(paths).toEqual(paths.toSorted());
  });

  test('is told from what is not among it', () => {
    const paths = ['index.html', 'cl-1/en/index.html', 'cl-1/fr/index.html', 'cl-2/en/index.html', 'cl-1'];
    expect(paths.filter(isAmong(contents))).toEqual(['index.html', 'cl-1/en/index.html']);
  });
});
