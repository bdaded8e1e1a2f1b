import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createArticlePage, findSharedPicture } from '../../src/records/article-page.ts';
import { createArticleJsonLd } from '../../src/records/json-ld.ts';
import { englishWording } from '../english-wording.ts';
import { createArrayArchive, createDated } from './array-archive.ts';

const image = { src: './a.jpg', alt: 'A harbour' };
const article = createDated('2022-01-13T10:00:00Z', 'a', { image });
const archive = createArrayArchive({ articles: [article] });
const page = createArticlePage(archive, article);

test('A shared article shows the cut of its picture for networks, else the picture itself', () => {
  const large = { id: 'x', width: 1600, height: 900 };
  assert.equal(findSharedPicture({ ...page, imageSize: large })?.path, '/_pictures/x-share.jpg');
  const small = { id: 'x', width: 600, height: 400 };
  assert.deepEqual(findSharedPicture({ ...page, imageSize: small }), {
    path: '/2022/01/13/a.jpg',
    size: small,
  });
  assert.deepEqual(findSharedPicture(page), { path: '/2022/01/13/a.jpg' });
});

test('Structured data have the size of a picture, and nothing else of how it is kept', () => {
  const imageSize = { id: 'x', width: 600, height: 400, colour: '#123456' };
  const { image: printed } = createArticleJsonLd({ ...page, imageSize }, archive.site, englishWording);
  assert.deepEqual(JSON.parse(JSON.stringify(printed)), {
    '@type': 'ImageObject',
    url: 'https://test.example/2022/01/13/a.jpg',
    width: 600,
    height: 400,
    caption: 'A harbour',
  });
});
