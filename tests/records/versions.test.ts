import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { Archive } from '../../src/archive/archive.ts';
import { sitePages } from '../../src/page-kinds/page-directory.ts';
import { createArticlePage } from '../../src/records/article-page.ts';
import { createFeed } from '../../src/records/feed.ts';
import { createHomePage } from '../../src/records/home-page.ts';
import { createArticleJsonLd } from '../../src/records/json-ld.ts';
import { createLatestPage } from '../../src/records/latest-page.ts';
import { createPartsPage } from '../../src/records/part-pages.ts';
import { createSearchPage } from '../../src/records/search-page.ts';
import { chooseVersions } from '../../src/records/versions.ts';
import { listArticles } from '../../src/records/listed-story.ts';
import { englishWording } from '../english-wording.ts';
import { planSite } from '../planning/plan-site.ts';
import { articleFiles, createTestSite, house, siteFiles, type TestArticle } from '../test-site.ts';
import { createArrayArchive, createDated } from './array-archive.ts';

const original: TestArticle = { published: '2022-01-12T08:00:00Z', source: '', topics: ['Harbour'] };
const version = (language: string, more = ''): TestArticle => ({
  published: '2022-01-13T09:00:00Z',
  source: '',
  matter: `language: ${language}\ntranslationOf: /2022/01/12/original/\ntranslation: { method: human }${more}`,
});

function createSite(context: TestContext, articles: Readonly<Record<string, TestArticle>>) {
  return createTestSite(context, {
    'site.yaml': `${siteFiles['site.yaml'] ?? ''}${house}`,
    ...articleFiles(articles),
  });
}

function findPage(archive: Archive, path: string) {
  const article = archive.findArticle(path);
  assert.ok(article !== undefined);
  return createArticlePage(archive, article);
}

const threeLanguages = { original, en: version('es'), arabic: version('ar') };
const originalPath = '/2022/01/12/original/';

test('Every version names all, the original first, each by the name that its language has for itself', async (context) => {
  const archive = await createSite(context, threeLanguages).take();
  const expected = [
    [originalPath, 'English', 'ltr'],
    ['/2022/01/13/arabic/', 'العربية', 'rtl'],
    ['/2022/01/13/en/', 'Español', 'ltr'],
  ];
  for (const path of [originalPath, '/2022/01/13/en/', '/2022/01/13/arabic/']) {
    const { versions } = findPage(archive, path);
    assert.deepEqual(
      versions?.map((each) => [each.path, each.name, each.direction]),
      expected,
    );
  }
});

test('An article without versions has none, nor has its data and its feed', async (context) => {
  const archive = await createSite(context, { ...threeLanguages, alone: original }).take();
  assert.equal(findPage(archive, '/2022/01/12/alone/').versions, undefined);
  const [item] = createFeed(archive, { kind: 'topic', id: 'harbour' }, 'atom').items;
  assert.equal(item?.article.path, originalPath);
  assert.equal(item.versions?.length, 2);
});

test('In structured data an original has its translations, and they have it', async (context) => {
  const archive = await createSite(context, threeLanguages).take();
  const print = (path: string) => createArticleJsonLd(findPage(archive, path), archive.site, englishWording);
  const describe = (path: string, inLanguage: string) => ({
    '@type': 'NewsArticle',
    url: `https://test.example${path}`,
    inLanguage,
  });
  assert.deepEqual(print(originalPath)['workTranslation'], [
    describe('/2022/01/13/arabic/', 'ar'),
    describe('/2022/01/13/en/', 'es'),
  ]);
  assert.deepEqual(print('/2022/01/13/en/')['translationOfWork'], describe(originalPath, 'en'));
});

test('A version that comes or goes makes the pages of the others stale, and their feeds, and no other article', async (context) => {
  const site = createSite(context, {
    original,
    en: version('es'),
    earlier: { ...original, published: '2022-01-02' },
  });
  await planSite(site);
  site.write(articleFiles({ arabic: { ...version('ar'), published: '2022-03-13' } }));
  const { stale } = await planSite(site);
  assert.deepEqual([...stale].filter((path) => /^\/\d{4}\/\d\d\/\d\d\/[^/]+\/$/.test(path)).sort(), [
    originalPath,
    '/2022/01/13/en/',
    '/2022/03/13/arabic/',
  ]);
  assert.ok(stale.has('/topics/harbour/feed.xml'));
  assert.ok(stale.has('/data/articles-2022-01.jsonl'));
});

test('A list has one version of an article: that of its language, in the first one’s place', () => {
  const archive = createArrayArchive({
    articles: [
      createDated('2022-01-12T08:00:00Z', 'a'),
      createDated('2022-01-12T09:00:00Z', 'b'),
      createDated('2022-01-12T10:00:00Z', 'a-es', { language: 'es', translationOf: '/2022/01/12/a/' }),
    ],
  });
  const newest = archive.listNewest({ kind: 'archive' }, 9);
  const choose = (language: string) => chooseVersions(newest, language).map(({ path }) => path.slice(12, -1));
  assert.deepEqual(choose('es'), ['a-es', 'b']);
  assert.deepEqual(choose('en'), ['a', 'b']);
  assert.deepEqual(choose('fr'), ['a-es', 'b']);
  const [a] = archive.listNewest({ kind: 'archive' }, 9).slice(-1);
  assert.deepEqual(
    chooseVersions(newest, 'en', a).map(({ path }) => path),
    ['/2022/01/12/b/'],
  );
});

test('Home and Latest print an article once, in the site’s language', async (context) => {
  const archive = await createSite(context, {
    ...threeLanguages,
    other: { ...original, published: '2022-01-11', body: 'Rain fell on the plain.' },
    'of-day': { ...original, published: '2022-01-13', body: 'A rocket left for orbit.' },
  }).take();
  const ofDay = '/2022/01/13/of-day/';
  const listed = listArticles(createLatestPage(archive).stories).map(({ path }) => path);
  assert.deepEqual(listed, [ofDay, originalPath, '/2022/01/11/other/']);
  const { lead, seconds, stories, latest } = createHomePage(archive);
  assert.deepEqual(
    [lead, ...seconds, ...stories, ...latest].map((story) => story?.article.path),
    [ofDay, originalPath, '/2022/01/11/other/'],
  );
});

test('Where texts are in several languages, each has a page, months and feeds, and a choice in the search', async (context) => {
  const archive = await createSite(context, threeLanguages).take();
  const paths = sitePages.list(archive).map(({ path }) => path);
  assert.deepEqual(
    paths.filter((path) => /^\/in\/(?:es\/.*)?$/.test(path)),
    ['/in/', '/in/es/', '/in/es/2022-01/', '/in/es/feed.xml', '/in/es/atom.xml', '/in/es/feed.json'],
  );
  assert.deepEqual(
    createPartsPage(archive, 'text').entries.map(({ name }) => name),
    ['العربية', 'English', 'Español'],
  );
  assert.deepEqual(
    createSearchPage(archive).texts.map(({ value }) => value),
    ['ar', 'en', 'es'],
  );
});

test('An archive in one language of text has no pages of languages to read in', async (context) => {
  const archive = await createSite(context, { original }).take();
  assert.equal(sitePages.find(archive, '/in/'), undefined);
  assert.equal(sitePages.find(archive, '/in/en/'), undefined);
  assert.deepEqual(createSearchPage(archive).texts, []);
});
