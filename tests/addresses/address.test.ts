import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeAddress, isPromised, listAbove } from '../../src/addresses/address.ts';

test('Pages, feeds, pictures and public files are promised; what comes and goes with others is not', () => {
  const promised = [
    'index.html',
    '2022/01/13/storm/index.html',
    '2022/01/13/storm.jpg',
    'topics/sea/feed.xml',
    'old/page.php',
    'ads.txt',
    'search-tips/index.html',
    'about/index.html',
  ];
  assert.deepEqual(promised.filter(isPromised), promised);
  const others = [
    '_astro/page.C0ffee.js',
    'search/index.html',
    'search/bundles.json',
    '_headers',
    '_redirects',
    'robots.txt',
    '404.html',
    'sitemap.xml',
    'sitemap-2022-01.xml',
    'sitemap-pages.xml',
    'sitemap-lists-2022-01.xml',
    'data/index.json',
    'news-sitemap.xml',
    'data/articles-2022-01.jsonl',
    '2022/01/13/index.json',
    'fragments/latest.html',
  ];
  assert.deepEqual(others.filter(isPromised), []);
});

test('An address is told by its form', () => {
  assert.deepEqual(describeAddress('2022/01/13/storm/index.html'), { kind: 'article' });
  assert.deepEqual(describeAddress('2022/01/13/index.html'), { kind: 'list' });
  assert.deepEqual(describeAddress('trends/2022-01-13/index.html'), { kind: 'list' });
  assert.deepEqual(describeAddress('stories/storm-2022-01-13/index.html'), {
    kind: 'story',
    first: '/2022/01/13/storm/',
  });
  assert.deepEqual(describeAddress('topics/sea/2022-01/index.html'), {
    kind: 'part',
    part: 'topic',
    id: 'sea',
    rest: '2022-01/',
  });
  assert.deepEqual(describeAddress('in/es/feed.json'), {
    kind: 'part',
    part: 'text',
    id: 'es',
    rest: 'feed.json',
  });
  for (const file of ['about/index.html', 'ads.txt', '2022/01/13/storm.jpg', 'topics/sea/other/index.html'])
    assert.deepEqual(describeAddress(file), { kind: 'other' }, file);
});

test('A list leads to the lists above it, the nearest first, and a year to the archive', () => {
  assert.deepEqual(listAbove('/topics/sea/2022-01/'), ['/topics/sea/', '/topics/', '/']);
  assert.deepEqual(listAbove('/2022/01/13/'), ['/2022/01/', '/2022/', '/archive/', '/']);
  assert.deepEqual(listAbove('/2022/'), ['/archive/', '/']);
});

test('A day or an hour of a long list leads to the list that it was a piece of', () => {
  assert.deepEqual(listAbove('/topics/sea/2022-01-13T14/').slice(0, 3), [
    '/topics/sea/2022-01-13/',
    '/topics/sea/2022-01/',
    '/topics/sea/',
  ]);
  assert.deepEqual(listAbove('/archive/2022-01-13T14/').slice(0, 2), ['/2022/01/13/', '/2022/01/']);
  assert.deepEqual(listAbove('/trends/2022-01-13/'), ['/trends/', '/']);
  assert.deepEqual(describeAddress('archive/2022-01-13T14/index.html'), { kind: 'list' });
  assert.deepEqual(describeAddress('topics/sea/2022-01-13T14/index.html'), {
    kind: 'part',
    part: 'topic',
    id: 'sea',
    rest: '2022-01-13T14/',
  });
  assert.deepEqual(describeAddress('stories/storm-2022-01-13/2022-02-01T03/index.html'), {
    kind: 'story',
    first: '/2022/01/13/storm/',
  });
});
