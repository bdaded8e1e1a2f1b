import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  articleFolder,
  articlePath,
  feedPath,
  foldersOf,
  imagePath,
  partPeriodPath,
  storyPath,
  topicSlug,
} from '../../src/archive/permalink.ts';

test('An article is printed at its file’s place', () => {
  assert.equal(
    articlePath('articles/2022/01/13/russia-on-the-offensive.md'),
    '/2022/01/13/russia-on-the-offensive/',
  );
});

test('A story’s address bears the slug and the day of its first article', () => {
  assert.equal(storyPath('/2022/01/05/unrest-in-almaty/'), '/stories/unrest-in-almaty-2022-01-05/');
});

test('A path, or a file’s name, lies in the folders above it, the site’s root not counted', () => {
  assert.deepEqual(foldersOf('/a/b/c'), ['/a', '/a/b']);
  assert.deepEqual(foldersOf('a/b/c.txt'), ['a', 'a/b']);
  assert.deepEqual(foldersOf('/robots.txt'), []);
});

test('A part’s months and feeds lie below it', () => {
  const part = { kind: 'topic', id: 'energy' } as const;
  assert.equal(partPeriodPath(part, '2024-05'), '/topics/energy/2024-05/');
  assert.equal(feedPath(part, 'atom'), '/topics/energy/atom.xml');
  assert.equal(feedPath({ kind: 'archive' }, 'rss'), '/feed.xml');
});

test('A topic’s slug keeps letters of every script and drops accents and marks', () => {
  assert.equal(topicSlug('Covid-19'), 'covid-19');
  assert.equal(topicSlug('  São Tomé & Príncipe '), 'sao-tome-principe');
  assert.equal(topicSlug('طاقة'), 'طاقة');
  assert.equal(topicSlug('能源'), '能源');
  assert.equal(topicSlug('ガス'), 'ガス');
  assert.equal(topicSlug('!!'), 'other');
});

test('A single letter keeps its plus signs and sharps as words, so that C, C++ and C# are three topics', () => {
  assert.deepEqual(['C', 'C++', 'c#', 'Objective-C++', 'C/C++', 'A+', 'C＋＋'].map(topicSlug), [
    'c',
    'c-plus-plus',
    'c-sharp',
    'objective-c-plus-plus',
    'c-c-plus-plus',
    'a-plus',
    'c-plus-plus',
  ]);
});

test('Every other sign stays what parts words, as addresses that were given out have it', () => {
  assert.deepEqual(
    ['LGBT+', 'Canal+', '#MeToo', 'A+B', 'Vitamin C + D', 'N+1', 'Yahoo!', 'R&D', '4#', '+44'].map(topicSlug),
    ['lgbt', 'canal', 'metoo', 'a-b', 'vitamin-c-d', 'n-1', 'yahoo', 'r-d', '4', '44'],
  );
});

test('An article’s image is published in the folder of its article', () => {
  const path = '/2022/01/13/a-dam-breaks/';
  assert.equal(articleFolder(path), '/2022/01/13/');
  assert.equal(imagePath({ path, image: { src: './dam.jpg' } }), '/2022/01/13/dam.jpg');
  assert.equal(imagePath({ path }), undefined);
});
