import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import { findFault, formatArticle } from '../../src/import/article-file.ts';

const matter = { title: 'Rain', published: '2021-05-04', source: 'post' };

test('an article’s file has its front matter and its body', () => {
  assert.equal(
    formatArticle(matter, 'It rains.'),
    '---\ntitle: Rain\npublished: 2021-05-04\nsource: post\n---\n\nIt rains.\n',
  );
});

test('an article without a body ends with its front matter', () => {
  assert.match(formatArticle(matter, ''), /post\n---\n$/);
});

test('text comes back from the front matter as it was', () => {
  const long = `${'word '.repeat(60)}end`;
  for (const title of [
    '1984',
    'true',
    'a: b',
    '# x',
    '- y',
    '"q" \'r\'',
    '*z',
    '%',
    '@',
    'null',
    '---',
    '2021-05-04',
    long,
  ]) {
    const text = formatArticle({ ...matter, title }, '');
    assert.deepEqual(parse(text.split(/^---\n/m)[1] ?? text), { ...matter, title }, title);
  }
});

test('a long line is not folded', () => {
  const summary = 'word '.repeat(100).trim();
  assert.ok(formatArticle({ ...matter, summary }, '').includes(`\nsummary: ${summary}\n`));
});

test('front matter that would not pass is told with its field', () => {
  assert.equal(findFault(matter), undefined);
  assert.match(findFault({ ...matter, source: 'No Id' }) ?? '', /^source is not/);
});
