import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { articleFiles, createTestSite } from '../test-site.ts';

const first = { published: '2022-01-12T10:00:00Z', body: 'A bear was seen.' };
const file = 'articles/2022/01/12/first.md';

test('A body is read from its file where that holds what the store read', async (context) => {
  const site = createTestSite(context, articleFiles({ first }));
  const archive = await site.take();
  const [data] = archive.listData('2022-01-12');
  assert.ok(data);
  assert.equal(archive.findBody(data.article).text, 'A bear was seen.\n');
});

test('A file that was changed after the store read it is named, and so is one that went', async (context) => {
  const site = createTestSite(context, articleFiles({ first }));
  const archive = await site.take();
  const article = archive.findArticle('/2022/01/12/first/');
  assert.ok(article);
  const expected = new RegExp(
    `^Error: ${file} was changed while the site was built: .* Build it again, shards from a new plan\\.$`,
  );
  site.write(articleFiles({ first: { ...first, body: 'A boar was seen.' } }));
  assert.throws(() => archive.findBody(article).text, expected);
  rmSync(join(site.folder, file));
  assert.throws(() => archive.findBody(article).text, expected);
});
