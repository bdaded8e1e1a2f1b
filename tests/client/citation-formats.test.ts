import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citationFormats, type CitedArticle } from '../../src/client/citation-formats.ts';

const article: CitedArticle = {
  headline: 'Prices up 5 % & {more}',
  url: 'https://gazette.example/2022/01/13/prices-up/',
  datePublished: '2022-01-13T00:16:54+01:00',
  inLanguage: 'en',
  author: [{ name: 'Ana Ruiz' }, { name: 'El Pueblo' }],
  publisher: { name: 'The Gazette' },
};

test('BibTeX keeps each name whole, and no mark of a headline means anything to it', () => {
  assert.equal(
    citationFormats['BibTeX']?.(article),
    String.raw`@article{2022-01-13-prices-up,
  author = {{Ana Ruiz} and {El Pueblo}},
  title = {{Prices up 5 \% \&  more }},
  journal = {The Gazette},
  date = {2022-01-13},
  year = {2022},
  langid = {en},
  url = {https://gazette.example/2022/01/13/prices-up/}
}
`,
  );
});

test('RIS has a line for each author and the day by the site’s clocks', () => {
  const lines = citationFormats['RIS']?.(article).split('\r\n') ?? [];
  assert.deepEqual(lines.slice(0, 7), [
    'TY  - NEWS',
    'AU  - Ana Ruiz',
    'AU  - El Pueblo',
    'TI  - Prices up 5 % & {more}',
    'T2  - The Gazette',
    'DA  - 2022/01/13',
    'PY  - 2022',
  ]);
  assert.equal(lines.at(-2), 'ER  - ');
});

test('CSL-JSON is a list with one newspaper article', () => {
  const [item] = JSON.parse(citationFormats['CSL-JSON']?.(article) ?? '') as Record<string, unknown>[];
  assert.equal(item?.['type'], 'article-newspaper');
  assert.deepEqual(item['issued'], { 'date-parts': [[2022, 1, 13]] });
  assert.deepEqual(item['author'], [{ literal: 'Ana Ruiz' }, { literal: 'El Pueblo' }]);
});
