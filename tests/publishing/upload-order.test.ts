import assert from 'node:assert/strict';
import { test } from 'node:test';
import { orderUploads, type Upload } from '../../src/publishing/upload-order.ts';

const page = (name: string, isReplaced: boolean): Upload => ({ name, maker: 'page', isReplaced });

/** In the order in which they are to be uploaded. */
const ordered: readonly Upload[] = [
  { name: '_astro/page.C0ffee.js', maker: 'asset', isReplaced: false },
  { name: 'search/bundles/2022/index/en_C0ffee.pf_index', maker: 'search', isReplaced: false },
  { name: '2022/01/14/frost.jpg', maker: 'media', isReplaced: false },
  { name: 'ads.txt', maker: 'public', isReplaced: true },
  page('2022/01/14/frost/index.html', false),
  page('topics/frost/feed.xml', false),
  page('topics/frost/index.html', false),
  page('2022/01/13/fog/index.html', true),
  page('feed.xml', true),
  page('index.html', true),
  { name: '_redirects', maker: 'host', isReplaced: true },
  { name: 'search/bundles.json', maker: 'search', isReplaced: true },
];

test('What pages name comes before them, new pages before those that lead to them, the list of bundles last', () => {
  assert.deepEqual(
    orderUploads(ordered.toReversed()),
    ordered.map(({ name }) => name),
  );
});
