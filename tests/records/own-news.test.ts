import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { Archive } from '../../src/archive/archive.ts';
import { sitePages } from '../../src/page-kinds/page-directory.ts';
import { createArticlePage } from '../../src/records/article-page.ts';
import { createFeed } from '../../src/records/feed.ts';
import { createArticleJsonLd } from '../../src/records/json-ld.ts';
import { createSearchPage } from '../../src/records/search-page.ts';
import { englishWording } from '../english-wording.ts';
import { planSite } from '../planning/plan-site.ts';
import { articleFiles, createTestSite, house, siteFiles, type TestArticle } from '../test-site.ts';

/** A site that may have news of its own. */
function createHouse(context: TestContext, articles: Readonly<Record<string, TestArticle>>) {
  return createTestSite(context, {
    'site.yaml': `${siteFiles['site.yaml'] ?? ''}${house}`,
    ...articleFiles(articles),
  });
}

function takeHouse(context: TestContext, articles: Readonly<Record<string, TestArticle>>): Promise<Archive> {
  return createHouse(context, articles).take();
}

function findPage(archive: Archive, path: string) {
  const article = archive.findArticle(path);
  assert.ok(article !== undefined);
  return createArticlePage(archive, article);
}

const own = { published: '2022-01-13', source: '', topics: ['Harbour'] };
const paths = (archive: Archive) => sitePages.list(archive).map(({ path }) => path);

test('An article without a source is the house’s own: its page, lists and feeds name no outlet', async (context) => {
  const archive = await takeHouse(context, { own });
  const page = findPage(archive, '/2022/01/13/own/');
  assert.equal(page.source, undefined);
  assert.equal(archive.listNewest({ kind: 'archive' }, 1)[0]?.sourceName, undefined);
  assert.equal(archive.listData('2022')[0]?.sourceName, undefined);
  assert.equal(createFeed(archive, { kind: 'archive' }, 'rss').items[0]?.sourceName, undefined);
});

test('The house publishes what the site prints, and wrote its own news where no author is named', async (context) => {
  const archive = await takeHouse(context, {
    own,
    signed: { ...own, matter: 'authors: [Ana Ruiz]' },
    taken: { published: '2022-01-13' },
  });
  const print = (slug: string) =>
    createArticleJsonLd(findPage(archive, `/2022/01/13/${slug}/`), archive.site, englishWording);
  const newsroom = { '@type': 'Organization', name: 'The Harbour News', url: 'https://test.example/' };
  assert.deepEqual(print('own')['author'], [newsroom]);
  assert.deepEqual(print('own')['publisher'], newsroom);
  assert.deepEqual(print('taken')['publisher'], newsroom);
  assert.deepEqual(print('taken')['author'], [
    { '@type': 'Organization', name: 'Alpha', url: 'https://alpha.example/' },
  ]);
  assert.equal((print('signed')['author'] as { name: string }[])[0]?.name, 'Ana Ruiz');
});

test('An archive of own news in one language has no pages of sources and languages, and no choice of them', async (context) => {
  const archive = await takeHouse(context, { own });
  assert.deepEqual(
    paths(archive).filter((path) => /^\/(?:sources|languages)\//.test(path)),
    [],
  );
  assert.equal(sitePages.find(archive, '/languages/en/'), undefined);
  const { sources, languages, topics } = createSearchPage(archive);
  assert.deepEqual([sources, languages, topics.length], [[], [], 1]);
});

test('Own news that was translated from several languages has pages of these', async (context) => {
  const archive = await takeHouse(context, {
    own,
    translated: { ...own, matter: 'originalLanguage: es\ntranslation: { method: human }' },
  });
  assert.deepEqual(
    paths(archive).filter((path) => /^\/languages\/[a-z]*\/?$/.test(path)),
    ['/languages/', '/languages/en/', '/languages/es/'],
  );
});

test('An archive without topics has no page of topics', async (context) => {
  const archive = await takeHouse(context, { own: { ...own, topics: [] } });
  assert.equal(sitePages.find(archive, '/topics/'), undefined);
});

test('A translation of own news is from the site’s language unless it says otherwise', async (context) => {
  const archive = await takeHouse(context, {
    es: { ...own, matter: 'language: es\ntranslation: { method: human }' },
    plain: { ...own, matter: 'language: fr' },
  });
  assert.equal(archive.findArticle('/2022/01/13/es/')?.originalLanguage, 'en');
  assert.equal(archive.findArticle('/2022/01/13/plain/')?.originalLanguage, 'fr');
});

test('A translation of own news into the site’s language has to say from which one', async (context) => {
  const site = createHouse(context, { own: { ...own, matter: 'translation: { method: human }' } });
  assert.deepEqual(
    (await site.listErrors()).map(({ line, what }) => `${String(line)}: ${what}`),
    ['5: the text is a translation, but nothing says from which language'],
  );
});

test('Where no house is named, an article without a source is an error, as soon as the house is gone', async (context) => {
  const site = createHouse(context, { own });
  await site.take();
  site.write({ 'site.yaml': siteFiles['site.yaml'] ?? '' });
  assert.deepEqual(
    (await site.listErrors()).map(({ file, what }) => `${file}: ${what}`),
    ['articles/2022/01/13/own.md: “source” is missing'],
  );
});

const signed = (authors: string, section: string) => ({
  ...own,
  matter: `authors: ${authors}\nsection: ${section}`,
});

test('Sections and authors have pages, months and feeds, as topics have; spellings with one address are one', async (context) => {
  const archive = await takeHouse(context, {
    first: signed('[Ana García, Bo Lind]', 'World News'),
    second: { ...signed('[ana garcia]', 'world news'), published: '2022-01-14' },
  });
  assert.deepEqual(
    paths(archive).filter((path) => /^\/(?:sections|authors)\//.test(path)),
    [
      '/sections/',
      '/authors/',
      '/sections/world-news/',
      '/authors/ana-garcia/',
      '/authors/bo-lind/',
      '/sections/world-news/2022-01/',
      '/authors/ana-garcia/2022-01/',
      '/authors/bo-lind/2022-01/',
      ...['sections/world-news', 'authors/ana-garcia', 'authors/bo-lind'].flatMap((folder) =>
        ['feed.xml', 'atom.xml', 'feed.json'].map((file) => `/${folder}/${file}`),
      ),
    ],
  );
  const [world] = archive.listParts('section');
  assert.deepEqual([world?.name, world?.count], ['World News', 2]);
  assert.equal(createFeed(archive, { kind: 'author', id: 'ana-garcia' }, 'rss').part, 'Ana García');
});

test('An author whose name makes no address is named without a page', async (context) => {
  const archive = await takeHouse(context, { own: { ...own, matter: 'authors: ["?!"]' } });
  assert.deepEqual(findPage(archive, '/2022/01/13/own/').authors, [{ name: '?!' }]);
  assert.equal(sitePages.find(archive, '/authors/'), undefined);
});

test('A section whose name is too long for a folder is an error where it stands', async (context) => {
  const site = createHouse(context, { own: signed('[Ana]', 'स्वास्थ्य'.repeat(12)) });
  assert.deepEqual(
    (await site.listErrors()).map(({ line, what }) => `${String(line)}: ${what}`),
    ['6: “section” makes an address of 324 bytes; 255 is the most'],
  );
});

test('A new article touches the pages of its own authors and section alone', async (context) => {
  const site = createHouse(context, {
    first: signed('[Ana García]', 'News'),
    other: signed('[Bo Lind]', 'Sports'),
  });
  await planSite(site);
  site.write(articleFiles({ next: { ...signed('[Ana García]', 'News'), published: '2022-01-14' } }));
  assert.deepEqual(
    [...(await planSite(site)).stale].filter((path) => /^\/(?:sections|authors)\//.test(path)).sort(),
    ['/authors/', '/authors/ana-garcia/', '/sections/', '/sections/news/'].flatMap((path) =>
      path.split('/').length === 3
        ? [path]
        : [path, `${path}2022-01/`, `${path}atom.xml`, `${path}feed.json`, `${path}feed.xml`],
    ),
  );
});
