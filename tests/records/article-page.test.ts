import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article } from '../../src/archive/article.ts';
import { createArticlePage } from '../../src/records/article-page.ts';
import { listArticles } from '../../src/records/listed-story.ts';
import { createArrayArchive, createDated, createNumbered, createTrend } from './array-archive.ts';

const day = '2022-01-13';
const articles = Array.from({ length: 20 }, (_, number) => createNumbered(day, number));
const [first, ...others] = articles.map(({ path }) => path);
const middle = articleAt(10);

function articleAt(place: number): Article {
  const article = articles[place];
  assert.ok(article !== undefined);
  return article;
}

function namesOf(list: readonly { readonly path: string }[] | undefined): readonly string[] | undefined {
  return list?.map(({ path }) => path.split('/').at(-2) ?? '');
}

/** `report-4`, `report-5` … */
function reports(start: number, end: number): readonly string[] {
  return Array.from({ length: end - start + 1 }, (_, index) => `report-${String(start + index)}`);
}

test('An article lists six articles of its story before it and six after it, and counts all', () => {
  const archive = createArrayArchive({ articles, stories: [articles.map(({ path }) => path)] });
  const { story } = createArticlePage(archive, middle);
  assert.deepEqual(namesOf(story?.articles), reports(4, 16));
  assert.equal(story?.articleCount, 20);
});

test('The first article of a story lists itself and the six after it', () => {
  const archive = createArrayArchive({ articles, stories: [articles.map(({ path }) => path)] });
  assert.deepEqual(namesOf(createArticlePage(archive, articleAt(0)).story?.articles), reports(0, 6));
});

test('You may like is as long as site.yaml says, best first', () => {
  const related = { [middle.path]: others.slice(0, 5) };
  const archive = createArrayArchive({ articles, related, settings: { lists: { related: 3 } } });
  assert.deepEqual(namesOf(listArticles(createArticlePage(archive, middle).related)), reports(1, 3));
});

test('Latest are the articles just before this one, newest first, as many as site.yaml says', () => {
  const archive = createArrayArchive({ articles, settings: { lists: { latest: 3 } } });
  assert.deepEqual(
    namesOf(listArticles(createArticlePage(archive, middle).latest)),
    reports(7, 9).toReversed(),
  );
});

test('An article leads to the one before it and to the one after it', () => {
  const { previous, next } = createArticlePage(createArrayArchive({ articles }), middle);
  assert.deepEqual([previous?.title, next?.title], ['report-9', 'report-11']);
});

test('The oldest article leads to none before it, the newest to none after it', () => {
  const archive = createArrayArchive({ articles });
  assert.equal('previous' in createArticlePage(archive, articleAt(0)), false);
  assert.equal('next' in createArticlePage(archive, articleAt(19)), false);
});

test('An article’s trends are those of the newest day before its own that had any', () => {
  const trends = Object.fromEntries(
    ['2022-01-10', '2022-01-11', day, '2022-01-14'].map((each) => [each, [createTrend(each, middle)]]),
  );
  assert.equal(createArticlePage(createArrayArchive({ articles, trends }), middle).trends.day, '2022-01-11');
});

test('An article before all trends lists none', () => {
  const trends = { [day]: [createTrend('port', middle)] };
  const archive = createArrayArchive({ articles, trends });
  assert.deepEqual(createArticlePage(archive, middle).trends, { trends: [] });
});

test('Also published by are all copies that were published before', () => {
  const duplicates = { [middle.path]: [first ?? '', ...others.slice(0, 8)] };
  const archive = createArrayArchive({ articles, duplicates });
  assert.deepEqual(namesOf(createArticlePage(archive, middle).duplicates), reports(0, 8));
});

test('An article’s day is linked by its date, and its topics by their names', () => {
  const page = pageOf({ topics: ['Deep Water', 'Energy'] });
  assert.deepEqual(page.day, { title: day, path: '/2022/01/13/' });
  assert.deepEqual(page.topics, [
    { title: 'Deep Water', path: '/topics/deep-water/' },
    { title: 'Energy', path: '/topics/energy/' },
  ]);
});

test('A source is told by its name in its own language, what it writes in, where, and its addresses', () => {
  assert.deepEqual(pageOf({ sourceUrl: 'https://alpha.example/1' }).source, {
    id: 'alpha',
    name: { text: 'Alpha', language: 'es', direction: 'ltr' },
    path: '/sources/alpha/',
    originalUrl: 'https://alpha.example/1',
    languageName: 'Spanish',
    countryName: 'Spain',
    homeUrl: 'https://alpha.example/',
  });
});

test('A source without country and home page is told without them', () => {
  assert.deepEqual(pageOf({ source: 'beta' }).source, {
    id: 'beta',
    name: { text: 'Beta', language: 'fa', direction: 'rtl' },
    path: '/sources/beta/',
    languageName: 'Persian',
  });
});

test('A translation says from which language, how and by whom, and how the original was headed', () => {
  const translation = { method: 'machine-reviewed', engine: 'Babel', translator: 'Eva', reviewer: 'Tom' };
  assert.deepEqual(pageOf({ translation, originalTitle: 'سد شکست', source: 'beta' }).translation, {
    method: 'machine-reviewed',
    fromLanguage: 'fa',
    fromLanguageName: 'Persian',
    engine: 'Babel',
    translator: 'Eva',
    reviewer: 'Tom',
    originalTitle: { text: 'سد شکست', language: 'fa', direction: 'rtl' },
  });
});

test('An article that is no translation has no note of one', () => {
  assert.equal('translation' in pageOf({ originalTitle: 'Se rompe una presa' }), false);
});

test('Further reading without an address keeps its title', () => {
  const moreInformation = [{ title: 'Earlier', url: '/2022/01/12/a/' }, { title: 'In print only' }];
  assert.deepEqual(pageOf({ moreInformation }).moreInformation, moreInformation);
});

test('An article without a summary is described by its first sentences, which its page does not repeat', () => {
  const article = { ...createDated(`${day}T10:00:00Z`, 'a', {}), excerpt: 'The dam broke.' };
  const page = createArticlePage(createArrayArchive({ articles: [article] }), article);
  assert.deepEqual([page.description, page.summary], ['The dam broke.', undefined]);
  assert.equal(pageOf({ summary: 'It broke.' }).description, 'It broke.');
});

test('An article’s people, summary, change and corrections are on its page as they were written', () => {
  const matter = {
    authors: ['Ana Ruiz', '?!'],
    section: 'Sports',
    summary: 'It broke.',
    corrections: [{ date: '2022-01-15', text: 'It was the other dam.' }],
  };
  const { authors, section, summary, corrections, updated } = pageOf({
    ...matter,
    updated: '2022-01-14T08:00:00Z',
  });
  assert.deepEqual(authors, [{ name: 'Ana Ruiz', path: '/authors/ana-ruiz/' }, { name: '?!' }]);
  assert.deepEqual(section, { title: 'Sports', path: '/sections/sports/' });
  assert.deepEqual({ summary, corrections }, { summary: matter.summary, corrections: matter.corrections });
  assert.equal(updated, '2022-01-14T08:00:00.000Z');
});

test('An unreviewed machine’s translation is kept from search engines where site.yaml says so', () => {
  const hidden = { noindexMachineTranslations: true };
  const isHidden = (method: string, settings = {}) => pageOf({ translation: { method } }, settings).isHidden;
  assert.deepEqual(
    [isHidden('machine', hidden), isHidden('machine-reviewed', hidden), isHidden('machine')],
    [true, false, false],
  );
});

/** The page of an article with some front matter. */
function pageOf(matter: Readonly<Record<string, unknown>>, settings = {}) {
  const article = createDated(`${day}T10:00:00Z`, 'a', matter);
  return createArticlePage(createArrayArchive({ articles: [article], settings }), article);
}

const ofEnergy = { scope: { kind: 'topic', id: 'energy' }, articles: others.slice(0, 4) } as const;
const ofArchive = { scope: { kind: 'archive' }, articles: others.slice(4, 8) } as const;
const goingOn = createNumbered('2022-01-14', 0, { topics: ['Energy!'] });

function readMore(settings: Readonly<Record<string, unknown>>, related: readonly string[] = []) {
  const archive = createArrayArchive({
    articles: [...articles, goingOn],
    related: { [goingOn.path]: related },
    more: { [goingOn.path]: [ofEnergy, ofArchive] },
    settings,
  });
  return createArticlePage(archive, goingOn).more;
}

test('What a short list goes on with is named as the article names it, and leads to all of it', () => {
  const [energy, archive] = readMore({});
  assert.deepEqual(energy?.of, { title: 'Energy!', path: '/topics/energy/' });
  assert.deepEqual(archive?.of, { title: '', path: '/archive/' });
});

test('A list that goes on has six articles in all', () => {
  assert.deepEqual(
    readMore({}, others.slice(10, 11)).map(({ articles: listed }) => namesOf(listed)),
    [reports(1, 4), reports(5, 5)],
  );
});

test('Where site.yaml lists fewer related articles, a list goes on to as many', () => {
  const lists = { lists: { related: 3 } };
  assert.deepEqual(
    readMore(lists, others.slice(10, 11)).map(({ articles: listed }) => namesOf(listed)),
    [reports(1, 2)],
  );
  assert.deepEqual(readMore(lists, others.slice(10, 14)), []);
});
