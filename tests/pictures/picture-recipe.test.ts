import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  findCrop,
  findShared,
  listDerived,
  publishedSize,
  recipe,
} from '../../src/pictures/picture-recipe.ts';
import { createSourceSet } from '../../src/pictures/source-set.ts';

const photo = { id: 'a', width: 4000, height: 3000 };

const namesOf = (picture: Parameters<typeof listDerived>[0], isLead: boolean) =>
  listDerived(picture, isLead).map(({ name }) => name);

test('A picture in a text is made in three widths; one that leads an article is cut for lists and sharing too', () => {
  const inText = ['_pictures/a-480.webp', '_pictures/a-960.webp', '_pictures/a-1600.webp'];
  assert.deepEqual(namesOf(photo, false), inText);
  assert.deepEqual(namesOf(photo, true), [...inText, '_pictures/a-list.webp', '_pictures/a-share.jpg']);
});

test('Nothing is made larger than the picture is', () => {
  assert.deepEqual(namesOf({ ...photo, width: 700, height: 500 }, true), [
    '_pictures/a-480.webp',
    '_pictures/a-700.webp',
    '_pictures/a-list.webp',
  ]);
  assert.deepEqual(namesOf({ ...photo, width: 960, height: 200 }, true), [
    '_pictures/a-480.webp',
    '_pictures/a-960.webp',
  ]);
});

test('Nothing is made from a small picture, or from one that cannot be decoded', () => {
  assert.deepEqual(namesOf({ id: 'a', width: 1, height: 1 }, true), []);
  assert.deepEqual(namesOf({ width: 4000, height: 3000 }, true), []);
  assert.equal(findCrop({ id: 'a', width: 399, height: 300 }), undefined);
  assert.equal(findShared({ id: 'a', width: 1200, height: 629 }), undefined);
});

test('A strip of a picture keeps a height', () => {
  assert.equal(listDerived({ id: 'a', width: 20_000, height: 2 }, false)[0]?.height, 1);
  assert.deepEqual(publishedSize({ width: 20_000, height: 2 }), { width: 2400, height: 1 });
});

test('The longest side of a published picture has 2,400 pixels', () => {
  assert.deepEqual(publishedSize(photo), { width: 2400, height: 1800 });
  assert.deepEqual(publishedSize({ width: 2400, height: 2400 }), { width: 2400, height: 2400 });
});

test('A source set names each width once, with its address', () => {
  const set = createSourceSet({ id: 'a', width: 500, height: 400 }, (path) => `/base${path}`, '94vw');
  assert.deepEqual(set, {
    type: 'image/webp',
    srcset: '/base/_pictures/a-480.webp 480w, /base/_pictures/a-500.webp 500w',
    sizes: '94vw',
  });
  assert.equal(
    createSourceSet({ width: 500, height: 400 }, (path) => path),
    undefined,
  );
});

test('The recipe names the version of sharp that the program brings', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    dependencies: Record<string, string>;
  };
  assert.ok(recipe.endsWith(`sharp ${dependencies['sharp'] ?? ''}`));
});
