import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findBuiltBasePath } from '../../src/preview/built-site.ts';
import { createTemporaryFolder } from '../temporary-folder.ts';

test('A built site says in its feed for which base path it was made', (context) => {
  const folder = createTemporaryFolder(context, {
    'feed.json': '{"version":"1","home_page_url":"https://ana.github.io/a/b/","items":[]}',
  });
  assert.equal(findBuiltBasePath(folder), '/a/b/');
});

test('Anything else is shown at the root', (context) => {
  for (const feed of ['', '{', '{}', '{"home_page_url":"somewhere"}'])
    assert.equal(findBuiltBasePath(createTemporaryFolder(context, { 'feed.json': feed })), '/', feed);
  assert.equal(findBuiltBasePath(createTemporaryFolder(context)), '/');
});
