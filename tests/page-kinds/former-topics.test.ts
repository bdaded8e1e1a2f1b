import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { sitePages } from '../../src/page-kinds/page-directory.ts';
import { planSite } from '../planning/plan-site.ts';
import { articleFiles, createTestSite } from '../test-site.ts';

const first = { published: '2022-01-12T10:00:00Z', topics: ['Año nuevo', 'Energy'] };
const feeds = ['feed.xml', 'atom.xml', 'feed.json'];

test('A topic answers at the address that it had, with its months and feeds', async (context) => {
  const archive = await createTestSite(context, articleFiles({ first })).take();
  const redirect = sitePages.find(archive, '/topics/ano-nuevo/');
  assert.equal(redirect?.kind, 'former-topic');
  assert.deepEqual(sitePages.createRecord(archive, redirect), { target: '/topics/año-nuevo/' });
  const month = sitePages.find(archive, '/topics/ano-nuevo/2022-01/');
  assert.ok(month);
  assert.deepEqual(sitePages.createRecord(archive, month), { target: '/topics/año-nuevo/2022-01/' });
  for (const name of feeds) {
    const [former, present] = ['ano-nuevo', 'año-nuevo'].map((id) =>
      sitePages.find(archive, `/topics/${id}/${name}`),
    );
    assert.ok(former && present);
    assert.deepEqual(sitePages.createRecord(archive, former), sitePages.createRecord(archive, present));
  }
});

test('A topic whose address is the same has no other', async (context) => {
  const site = createTestSite(context, articleFiles({ first: { ...first, topics: ['São Tomé', 'Energy'] } }));
  assert.deepEqual((await site.take()).listFormerTopics(), []);
});

test('An address that another topic has now stays its own', async (context) => {
  const second = { published: '2022-02-13T10:00:00Z', topics: ['Ano nuevo'] };
  const archive = await createTestSite(context, articleFiles({ first, second })).take();
  assert.equal(sitePages.find(archive, '/topics/ano-nuevo/')?.kind, 'part');
  assert.equal(sitePages.find(archive, '/topics/ano-nuevo/2022-01/'), undefined);
  const paths = sitePages.list(archive).map(({ path }) => path);
  assert.equal(new Set(paths).size, paths.length);
});

test('The addresses of two topics that are one now lead to it', async (context) => {
  const second = { published: '2022-01-13T10:00:00Z', topics: ['على'] };
  const files = articleFiles({ first: { ...first, topics: ['علي'] }, second });
  const archive = await createTestSite(context, files).take();
  assert.deepEqual(
    archive.listFormerTopics().map(({ id, topic }) => [id, topic]),
    [
      ['على', 'علی'],
      ['علي', 'علی'],
    ],
  );
});

test('Former addresses come and go with the topics, as in a new archive', async (context) => {
  const second = { published: '2022-02-13T10:00:00Z', topics: ['Ano nuevo'] };
  const site = createTestSite(
    context,
    articleFiles({ first, other: { ...first, published: '2022-03-01', topics: [] } }),
  );
  const published = new Set<string>();
  const publish = async () => {
    const { stale, removed } = await planSite(site);
    for (const path of stale) published.add(path);
    for (const path of removed) published.delete(path);
    const archive = await site.take();
    assert.deepEqual(
      [...published].sort(),
      sitePages
        .list(archive)
        .map(({ path }) => path)
        .sort(),
    );
  };
  await publish();
  assert.ok(published.has('/topics/ano-nuevo/2022-01/') && published.has('/topics/ano-nuevo/feed.xml'));
  site.write(articleFiles({ second }));
  await publish();
  assert.ok(!published.has('/topics/ano-nuevo/2022-01/') && published.has('/topics/ano-nuevo/2022-02/'));
  rmSync(join(site.folder, 'articles/2022/02/13/second.md'));
  await publish();
  assert.ok(published.has('/topics/ano-nuevo/2022-01/') && !published.has('/topics/ano-nuevo/2022-02/'));
  rmSync(join(site.folder, 'articles/2022/01/12/first.md'));
  await publish();
  assert.ok(!published.has('/topics/ano-nuevo/') && !published.has('/topics/ano-nuevo/atom.xml'));
});
