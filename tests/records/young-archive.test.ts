import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Archive } from '../../src/archive/archive.ts';
import { createArticlePage, type ArticlePage } from '../../src/records/article-page.ts';
import { createMonthData } from '../../src/records/archive-data.ts';
import { listArticles } from '../../src/records/listed-story.ts';
import { articleFiles, createTestSite, house, siteFiles, type TestArticle } from '../test-site.ts';

/*
 * What stands under You may like in archives that have begun: articles of few words, most of them like no other.
 */

function siteIn(language: string): Record<string, string> {
  return { 'site.yaml': `${siteFiles['site.yaml'] ?? ''}${house}language: ${language}\n` };
}

/** Two a day from the first of March. */
function dateAt(index: number): string {
  return new Date(
    Date.UTC(2022, 2, 1, index % 2 === 0 ? 8 : 17) + Math.floor(index / 2) * 86_400_000,
  ).toISOString();
}

const polish: readonly (readonly [title: string, ...topics: readonly string[]])[] = [
  ['Most w Toruniu zamknięty do czerwca', 'Drogi'],
  ['Żubry wyszły na pola pod Hajnówką', 'Przyroda'],
  ['Rada miasta uchwaliła budżet', 'Samorząd'],
  ['Szkoła w Kartuzach ma nowe boisko', 'Szkoły', 'Sport'],
  ['Wisła opada, alarm odwołany', 'Przyroda', 'Wisła'],
  ['Piekarnia z ulicy Długiej kończy działalność', 'Handel'],
  ['Siatkarki z Rzeszowa wygrały derby', 'Sport'],
  ['Tramwaje wracają na Pragę', 'Drogi'],
  ['Biblioteka otwarta także w niedziele', 'Kultura'],
  ['Nowa wystawa o Chopinie', 'Kultura'],
  ['Bobry przegrodziły strumień', 'Przyroda'],
  ['Targ wraca na rynek', 'Handel'],
  ['Dyrektor szpitala odchodzi', 'Zdrowie'],
  ['Komisja zbada przetarg na śmieci', 'Samorząd'],
  ['Biegacze okrążyli zalew', 'Sport'],
  ['Chór z Gniezna śpiewa w Pradze', 'Kultura'],
  ['Obwodnica gotowa przed czasem', 'Drogi'],
  ['Bociany przyleciały wcześniej', 'Przyroda'],
  ['Uczniowie zbudowali sondę', 'Szkoły'],
  ['Sołtysi chcą światłowodu', 'Samorząd'],
  ['Kajakarze sprzątali Wisłę', 'Wisła', 'Sport'],
  ['Kino pod gołym niebem', 'Kultura'],
  ['Pierwsze truskawki po dwadzieścia złotych', 'Handel'],
  ['Przychodnia bez kolejek', 'Zdrowie'],
  ['Rowerem wzdłuż wału', 'Drogi', 'Wisła'],
  ['Łoś na parkingu', 'Przyroda'],
  ['Matury bez przecieku', 'Szkoły'],
  ['Burmistrz odpowiada na pytania', 'Samorząd'],
  ['Koszykarze grają o finał', 'Sport'],
  ['Noc muzeów do świtu', 'Kultura'],
];

const polishArticles: Readonly<Record<string, TestArticle>> = Object.fromEntries(
  polish.map(([title, ...topics], index) => [
    `tekst-${String(index).padStart(2, '0')}`,
    { published: dateAt(index), title, topics, source: '', body: `${title}. Piszemy o tym dziś.` },
  ]),
);

const things = ['Brücke', 'Schule', 'Kirche', 'Mühle', 'Halle', 'Straße', 'Wiese', 'Fabrik', 'Bahn', 'Bühne'];
const deeds = [
  'wird gebaut',
  'schließt',
  'feiert',
  'brennt',
  'bekommt Geld',
  'zieht um',
  'sucht Helfer',
  'wächst',
];

/** Of two outlets, without topics. */
const germanArticles: Readonly<Record<string, TestArticle>> = Object.fromEntries(
  Array.from({ length: 120 }, (_, index) => {
    const title = `${things[index % 10] ?? ''} Nummer ${String(index)} ${deeds[index % 8] ?? ''}`;
    const source = index % 3 === 0 ? 'alpha' : 'beta';
    return [
      `text-${String(index).padStart(3, '0')}`,
      { published: dateAt(index), title, source, body: title },
    ];
  }),
);

function readPages(archive: Archive): readonly ArticlePage[] {
  return archive.listArticlePaths().map((path) => {
    const article = archive.findArticle(path);
    assert.ok(article !== undefined);
    return createArticlePage(archive, article);
  });
}

function pathsOf({ related, more }: ArticlePage): readonly string[] {
  return [...listArticles(related), ...more.flatMap(({ articles }) => articles)].map(({ path }) => path);
}

/** The headings by the slugs of what stands under them. */
function describeMore({ more }: ArticlePage): readonly string[] {
  return more.map(({ kind, of, articles }) =>
    [`${kind} ${of.title}:`, ...articles.map(({ path }) => path.split('/')[4])].join(' '),
  );
}

test('In thirty Polish articles each list goes on with topics, and the first articles have none', async (context) => {
  const archive = await createTestSite(context, { ...siteIn('pl'), ...articleFiles(polishArticles) }).take();
  const pages = readPages(archive);
  assert.deepEqual(pages.slice(0, 3).map(pathsOf), [[], [], []]);
  assert.deepEqual(describeMore(pages[24] ?? assert.fail()), [
    'topic Drogi: tekst-16 tekst-07 tekst-00',
    'topic Wisła: tekst-20 tekst-04',
    'archive : tekst-13',
  ]);
  for (const page of pages.slice(20)) assert.ok(pathsOf(page).length >= 3, page.title);
});

test('In 120 German articles without topics no list after the hundredth has fewer than three', async (context) => {
  const archive = await createTestSite(context, { ...siteIn('de'), ...articleFiles(germanArticles) }).take();
  const pages = readPages(archive);
  assert.ok(pages.some(({ related }) => related.length < 3));
  for (const page of pages.slice(100)) assert.ok(pathsOf(page).length >= 3, page.title);
});

test('A list names each article once, and none that comes after its own', async (context) => {
  const archive = await createTestSite(context, { ...siteIn('de'), ...articleFiles(germanArticles) }).take();
  const order = archive.listArticlePaths();
  for (const page of readPages(archive)) {
    const paths = pathsOf(page);
    assert.equal(new Set(paths).size, paths.length);
    for (const path of paths) assert.ok(order.indexOf(path) < order.indexOf(page.path));
  }
});

test('Today’s article changes no list of an earlier one', async (context) => {
  const site = createTestSite(context, { ...siteIn('pl'), ...articleFiles(polishArticles) });
  const before = readPages(await site.take()).map(describeMore);
  const today = { published: '2022-06-01T08:00:00Z', title: 'Sum w Wiśle', topics: ['Wisła'], source: '' };
  site.write(articleFiles({ today }));
  const after = readPages(await site.take()).map(describeMore);
  assert.deepEqual(after.slice(0, -1), before);
  assert.equal(after.at(-1)?.[0], 'topic Wisła: tekst-24 tekst-20 tekst-04');
});

test('The data of a month name what a page prints', async (context) => {
  const archive = await createTestSite(context, { ...siteIn('pl'), ...articleFiles(polishArticles) }).take();
  const { articles } = createMonthData(archive, '2022-03');
  const page = readPages(archive)[24];
  const data = articles[24];
  assert.deepEqual(
    data?.more.map(({ kind, name, articles: paths }) => [kind, name, ...paths]),
    page?.more.map(({ kind, of, articles: listed }) => [kind, of.title, ...listed.map(({ path }) => path)]),
  );
});

test('Articles that all have one topic and tell one text have short lists, not copies', async (context) => {
  const words = Array.from({ length: 80 }, (_, word) => `Wort${String(word)}`).join(' ');
  const same = Array.from({ length: 50 }, (_, index) => [
    `text-${String(index).padStart(2, '0')}`,
    { published: dateAt(index), title: 'Gleich', topics: ['Alles'], body: words },
  ]);
  const archive = await createTestSite(context, {
    ...siteIn('de'),
    ...articleFiles(Object.fromEntries(same) as Record<string, TestArticle>),
  }).take();
  assert.deepEqual(readPages(archive).flatMap(pathsOf), []);
});
