import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listUsedMedia } from '../../src/store/content/media.ts';
import { articleFiles, createTestSite, siteFiles } from '../test-site.ts';
import { checkOf } from '../../src/store/database/checked-value.ts';

const readBefore = checkOf('read before', null);

const siteAt = (url: string) => ({ 'site.yaml': `name: Test Times\nurl: ${url}\n` });

const files = {
  ...articleFiles({
    first: { published: '2022-01-12' },
    linking: {
      published: '2022-01-13',
      matter: 'moreInformation: [{ title: First, url: https://new.example/a/2022/01/12/first/ }]',
      body: '[First](/2022/01/12/first/) ![At the old place](https://test.example/2022/01/13/old.gif) ![At the new](https://new.example/a/2022/01/13/new.gif)',
    },
  }),
  'articles/2022/01/13/old.gif': 'GIF89a\x40\0\x30\0',
  'articles/2022/01/13/new.gif': 'GIF89a\x20\0\x10\0',
};

test('After a change of the address no article is read again', async (context) => {
  const site = createTestSite(context, files);
  await site.take();
  site.store.run(
    `update articles set title = 'read before', summary = null, heading_check = ${String(readBefore)}`,
  );
  for (const url of ['https://test.example/a/', 'https://new.example/a/', 'http://localhost:4321/']) {
    site.write(siteAt(url));
    const archive = await site.take();
    assert.equal(archive.site.url, url);
    assert.deepEqual(
      archive.listNewest({ kind: 'archive' }, 10).map(({ title }) => title),
      ['read before', 'read before'],
    );
  }
});

test('After a change of the address the store holds what a new store does', async (context) => {
  const contentOf = ({ store }: ReturnType<typeof createTestSite>) => [
    ...['articles', 'article_data', 'article_files'].map((table) =>
      store.all(`select * from ${table} order by path`),
    ),
    store.all('select * from pictures order by file'),
  ];
  const moved = createTestSite(context, files);
  await moved.take();
  moved.write(siteAt('https://new.example/a/'));
  await moved.take();
  const fresh = createTestSite(context, { ...files, ...siteAt('https://new.example/a/') });
  await fresh.take();
  assert.deepEqual(contentOf(moved), contentOf(fresh));
});

test('A file is published where an address of the site names it, and only there', async (context) => {
  const site = createTestSite(context, files);
  const used = () => listUsedMedia(site.store).map(({ name }) => name.slice(-7));
  const picturesOf = async () => (await site.take()).findArticle('/2022/01/13/linking/')?.pictures ?? [];
  assert.deepEqual(
    (await picturesOf()).map((file) => file.slice(-7)),
    ['old.gif'],
  );
  assert.deepEqual(used(), ['old.gif']);
  site.write(siteAt('https://new.example/a/'));
  assert.deepEqual(
    (await picturesOf()).map((file) => file.slice(-7)),
    ['new.gif'],
  );
  assert.deepEqual(used(), ['new.gif']);
  site.write(siteAt('https://else.example/'));
  assert.deepEqual(await picturesOf(), []);
});

test('After a change of the address a link that is now one of the site is checked', async (context) => {
  const body = '[Gone](https://new.example/a/gone/) [Beside](https://new.example/b/)';
  const site = createTestSite(context, articleFiles({ linking: { published: '2022-01-13', body } }));
  assert.deepEqual(await site.listErrors(), []);
  site.write(siteAt('https://new.example/a/'));
  const errors = await site.listErrors();
  assert.deepEqual(
    errors.map(({ what }) => what),
    ['the link “https://new.example/a/gone/” leads nowhere'],
  );
  site.write(siteFiles);
  assert.deepEqual(await site.listErrors(), []);
});
