import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  countElements,
  listItems,
  outlineHead,
  outlineMain,
  outlinePage,
  readJsonLd,
} from './page-outline.ts';
import { buildWholeSite } from './whole-site.ts';

/*
 * What each page shows and in which order, over a small site that has something for every part of every page. The words
 * of each line are those that a reader reads.
 */

const read = buildWholeSite();
const article = read('2022/01/13/strike-goes-on/index.html');
const copy = read('2022/01/13/another-copy/index.html');
const home = read('index.html');

test('Every page stands between the site’s name, its sections, and the footer', () => {
  const page = outlinePage(read('topics/index.html'));
  const main = outlineMain(read('topics/index.html'));
  const [before, after] = [page.slice(0, 4), page.slice(4 + main.length)];
  assert.deepEqual(before, [
    'p.name [Test Times](/)',
    'p.tag Tried and tested',
    'form.seek.find /search/ q',
    'nav Sections: [Latest](/latest/)[Trends](/trends/)[Archive](/archive/)[Sources](/sources/)' +
      '*[Topics](/topics/)*[Authors](/authors/)[Languages](/languages/)[Read in](/in/)[Stories](/stories/)[Search](/search/)',
  ]);
  assert.deepEqual(after, ['p © Test - [Privacy](/privacy/)', 'p Nothing here is true.', 'ul 1']);
});

test('The site’s name is the heading of the home page alone', () => {
  assert.equal(outlinePage(home)[0], 'h1.name [Test Times](/)');
});

test('A page below a section shows which it is', () => {
  assert.match(outlinePage(read('topics/work/index.html'))[3] ?? '', /\*\[Topics\]\(\/topics\/\)\*/);
});

test('An article prints its parts in the order that every article has', () => {
  const text =
    'The dockers’ union and the port of Valletta talk about wages. No crane moves, and ships wait outside. ' +
    'In Valletta the dockers’ union walked out of the talks about wages; the port’s cranes stand still, ships turn away.';
  assert.deepEqual(outlineMain(article), [
    'h1 A strike & its </script><i>price</i>',
    'p.meta 13 January 2022, 10:00 UTC By [Ana Ruiz](/authors/ana-ruiz/), [Bo Lind](/authors/bo-lind/) Translated from Spanish by machine (Babel) [es:{Alpha}](/sources/alpha/), Spain [Read the original](https://alpha.example/strike) Updated 14 January 2022, 08:00 UTC ' +
      '[Corrected on 16 January 2022](#corrections) 1 minute to read',
    'p.lede Nothing is “unloaded” <yet>.',
    'p.note Translated from Spanish by machine (Babel), reviewed by Eva Field. Original headline: es:{La huelga sigue}',
    'figure /2022/01/13/port.gif The port at noon A. Ruiz',
    'div.body',
    `p ${text}`,
    'h2 Corrections',
    'dl 15 January 2022It was noon.16 January 2022It was a Thursday.',
    'h2 More information',
    'ul 3',
    'h2 Source: [es:{Alpha}](/sources/alpha/)',
    'p.meta Spanish, Spain [alpha.example](https://alpha.example/)',
    'p.tags Topics: [Port of Valletta](/topics/port-of-valletta/) [Work](/topics/work/)',
    'h2 [All news articles on 13 January 2022](/2022/01/13/)',
    'p Ana Ruiz, Bo Lind. A strike & its </script><i>price</i>. Test Times, 13 January 2022. https://test.example/2022/01/13/strike-goes-on/',
    'h2 You may like',
    'ol.list 1',
    'h2 Trends 24h',
    'p.meta [12 January 2022](/trends/2022-01-12/)',
    'ol.list.trends 1',
    'h2 Latest',
    'ol.list.columns 3',
    'h2 More on this story',
    'ol.list.line 5',
    'p [The whole story: 5 articles](/stories/strike-begins-2022-01-12/)',
    'nav.near Articles before and after: [Previous fa:{Dockers’ strike in Valletta spreads}](/2022/01/12/strike-spreads/) ' +
      '[Next Copied](/2022/01/13/another-copy/)',
  ]);
});

test('An article that has next to nothing keeps its order, without the lists that would be empty', () => {
  assert.deepEqual(outlineMain(read('2021/12/30/rain/index.html')), [
    'h1 rain',
    'p.meta 30 December 2021, 08:00 UTC [es:{Alpha}](/sources/alpha/), Spain 1 minute to read',
    'div.body',
    'p Rain fell on the plain.',
    'h2 Source: [es:{Alpha}](/sources/alpha/)',
    'p.meta Spanish, Spain [alpha.example](https://alpha.example/)',
    'p.tags Topics: [Weather](/topics/weather/)',
    'h2 [All news articles on 30 December 2021](/2021/12/30/)',
    'p Alpha. rain. Test Times, 30 December 2021. https://test.example/2021/12/30/rain/',
    'nav.near Articles before and after: [Next harvest](/2022/01/02/harvest/)',
  ]);
});

test('A copy says under its source who published it before', () => {
  const outline = outlineMain(copy);
  const place = outline.indexOf('h3 Also published by');
  assert.deepEqual(outline.slice(place - 1, place + 3), [
    'p.meta Persian',
    'h3 Also published by',
    'ol.list 1',
    'h2 [All news articles on 13 January 2022](/2022/01/13/)',
  ]);
  assert.match(listItems(copy, 'list')[0] ?? '', /strike-goes-on/);
});

test('In its story an article is marked as the one that is read', () => {
  assert.deepEqual(listItems(article, 'line'), [
    '[Dockers’ strike in Valletta](/2022/01/12/strike-begins/) 12 Jan 2022, 08:00 · Alpha',
    'fa:{[Dockers’ strike in Valletta spreads](/2022/01/12/strike-spreads/)} 12 Jan 2022, 09:00 · Beta',
    '*[A strike & its </script><i>price</i>](/2022/01/13/strike-goes-on/)* 13 Jan 2022, 10:00 · Alpha',
    '[Copied](/2022/01/13/another-copy/) 13 Jan 2022, 11:00 · Beta',
    '[Dockers’ strike in Valletta is over](/2022/01/14/strike-ends/) 14 Jan 2022, 08:00 · Alpha',
  ]);
});

test('Further reading leads elsewhere only with a word to browsers that it does', () => {
  assert.match(article, /<li><a href="\/2021\/12\/30\/rain\/"><bdi>The rain<\/bdi><\/a><\/li>/);
  assert.match(
    article,
    /<li><a href="https:\/\/else\.example\/" rel="noopener external"><bdi>Elsewhere<\/bdi><\/a><\/li>/,
  );
  assert.match(article, /<li><bdi>In print<\/bdi><\/li>/);
});

test('A headline’s markup is text wherever it is printed', () => {
  for (const page of [article, copy, read('2022/01/13/index.html'), read('latest/index.html')]) {
    assert.equal(countElements(page, 'i'), 0);
  }
});

test('The structured data of an article end where they end', () => {
  assert.equal(readJsonLd(article)['headline'], 'A strike & its </script><i>price</i>');
});

test('The picture over a text says what it shows and how large it is', () => {
  assert.match(
    article,
    /<img src="\/2022\/01\/13\/port\.gif" alt="The port" width="64" height="48"[^>]* decoding="async"[^>]*>/,
  );
});

test('Every name beside other words runs in a direction of its own', () => {
  const names = [
    'Ana Ruiz',
    'Bo Lind',
    'Babel',
    'Eva Field',
    'The port at noon',
    'A. Ruiz',
    'Alpha',
    'The rain',
    'Work',
  ];
  for (const name of names) assert.match(article, new RegExp(`<bdi>${name}</bdi>`), name);
});

test('What is in another language says so, with its direction', () => {
  assert.match(copy, /<bdi lang="fa" dir="rtl">Beta<\/bdi>/);
  assert.match(
    read('2022/01/13/strike-goes-on/index.html'),
    /<a href="\/2022\/01\/12\/strike-spreads\/" lang="fa" dir="rtl">/,
  );
});

test('An instant stands on the page for machines too, a bare day without an hour', () => {
  assert.match(article, /<time datetime="2022-01-13T10:00:00\.000Z">13 January 2022, 10:00 UTC<\/time>/);
  assert.match(read('2022/01/02/harvest/index.html'), /<time datetime="2022-01-02">2 January 2022<\/time>/);
});

test('The lists that scripts bring up to date are Trends 24h and Latest', () => {
  assert.deepEqual(article.match(/<live-list src="[^"]+">/g), [
    '<live-list src="/fragments/trends.html">',
    '<live-list src="/fragments/latest.html">',
  ]);
});

test('The head of an article says what it is, to search engines and where it is shared', () => {
  assert.deepEqual(outlineHead(article), [
    'viewport width=device-width, initial-scale=1',
    'title A strike & its </script><i>price</i> - Test Times',
    'description Nothing is “unloaded” <yet>.',
    'canonical https://test.example/2022/01/13/strike-goes-on/',
    'og:site_name Test Times',
    'og:type article',
    'og:title A strike & its </script><i>price</i>',
    'og:url https://test.example/2022/01/13/strike-goes-on/',
    'og:description Nothing is “unloaded” <yet>.',
    'og:image https://test.example/2022/01/13/port.gif',
    'og:image:width 64',
    'og:image:height 48',
    'og:image:alt The port',
    'twitter:card summary_large_image',
    'article:published_time 2022-01-13T10:00:00+00:00',
    'article:modified_time 2022-01-14T08:00:00+00:00',
    'article:author https://test.example/authors/ana-ruiz/',
    'article:author https://test.example/authors/bo-lind/',
    'article:tag Port of Valletta',
    'article:tag Work',
    ...feedsOf('/'),
    'image/svg+xml /favicon.svg',
  ]);
});

test('The head of a topic names its feeds beside the site’s', () => {
  assert.deepEqual(
    outlineHead(read('topics/work/index.html')).filter((line) => line.startsWith('application/')),
    [...feedsOf('/'), ...feedsOf('/topics/work/')],
  );
});

test('The head of the home page has the site’s name and description', () => {
  assert.deepEqual(outlineHead(home).slice(1, 8), [
    'title Test Times',
    'description News to test with.',
    'canonical https://test.example/',
    'og:site_name Test Times',
    'og:type website',
    'og:title Test Times',
    'og:url https://test.example/',
  ]);
  assert.equal(readJsonLd(home)['@type'], 'WebSite');
});

test('Search engines are asked to leave out what was withdrawn and what was not found', () => {
  for (const file of ['2022/01/11/wrong/index.html', '404.html']) {
    assert.ok(outlineHead(read(file)).includes('robots noindex'));
  }
  assert.ok(!outlineHead(article).includes('robots noindex'));
});

test('A page takes styles and scripts of this site alone', () => {
  const [policy = ''] = /default-src[^"]*/.exec(article) ?? [];
  assert.match(
    policy,
    /^default-src 'self'; script-src 'self' 'sha256-[^']+' 'wasm-unsafe-eval'; style-src 'self' 'sha256-[^']+'; img-src 'self' https: data:; worker-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'self'$/,
  );
});

/** What every other page shows between its frame. */
const pages: Readonly<Record<string, readonly string[]>> = {
  'index.html': [
    'p.dateline Friday, 14 January 2022 11 articles since 30 December 2021 [RSS](/feed.xml)',
    'p.kicker [Port of Valletta](/topics/port-of-valletta/)',
    'h2 [Dockers’ strike in Valletta is over](/2022/01/14/strike-ends/)',
    'p.lede They load again.',
    'p.meta 14 January 2022, 08:00 UTC Alpha',
    'p.meta.also Also: [Beta](/2022/01/13/another-copy/) [5 articles since 12 January 2022](/stories/strike-begins-2022-01-12/)',
    'h2 [day-later](/2022/01/14/day-later/)',
    'p.lede A choir sings in the square.',
    'p.meta 14 January 2022, 10:00 UTC Alpha',
    'h2 [day-after](/2022/01/14/day-after/)',
    'p.lede Snow lies on the hills.',
    'p.meta 14 January 2022, 09:00 UTC Alpha',
    'p [All news articles on 14 January 2022](/2022/01/14/)',
    'h2.rule [Trends of 12 January 2022](/trends/2022-01-12/)',
    'ol.list.trends 1',
    'h2.rule Find an article',
    'table.cal [January 2022](/2022/01/) 10 articles',
    'p.hint Every word counts, in any order. The [search page](/search/) narrows by source, language, topic and date; ' +
      'the [archive](/archive/) goes by day.',
    'h2.rule Latest',
    'ol.list.columns 3',
  ],
  '2022/01/13/index.html': [
    'h1 All news articles on 13 January 2022',
    'p.meta Thursday, 13 January 2022 4 articles from 2 sources',
    'ol.list.timed 3',
    'p.meta [This day as data (JSON)](/2022/01/13/index.json)',
    'nav.near Days before and after: [Previous 12 January 2022](/2022/01/12/) [Next 14 January 2022](/2022/01/14/)',
  ],
  '2022/01/index.html': [
    'h1 January 2022',
    'p.meta 10 articles on 4 days',
    'table.cal [January 2022](/2022/01/) 10 articles',
    'p.meta [This month as data (JSON Lines)](/data/articles-2022-01.jsonl)',
    'h2 [Sunday, 2 January 2022](/2022/01/02/) 1 article',
    'ol.list.timed 1',
    'h2 [Wednesday, 12 January 2022](/2022/01/12/) 2 articles',
    'ol.list.timed 1',
    'p [All 2 articles](/2022/01/12/)',
    'h2 [Thursday, 13 January 2022](/2022/01/13/) 4 articles',
    'ol.list.timed 3',
    'p [All 4 articles](/2022/01/13/)',
    'h2 [Friday, 14 January 2022](/2022/01/14/) 3 articles',
    'ol.list.timed 3',
    'nav.near Months before and after: [Previous December 2021](/2021/12/)',
  ],
  '2022/index.html': [
    'h1 2022',
    'p.meta 10 articles',
    'table.cal [January](/2022/01/) 10 articles',
    'nav.near Years before and after: [Previous 2021](/2021/)',
  ],
  'archive/index.html': [
    'h1 Archive',
    'p.meta 11 articles, each at its address for ever',
    'form.find /search/ q',
    'p.meta.key 1 article 4 articles',
    'h2.rule [2022](/2022/) 10 articles',
    'table.heat [January](/2022/01/)',
    'h2.rule [2021](/2021/) 1 article',
    'table.heat [December](/2021/12/)',
  ],
  'topics/weather/index.html': [
    'h1 Weather',
    'p.meta 2 articles [RSS](/topics/weather/feed.xml)',
    'p.meta December 2021 January 2022',
    'table.cal 2022 2021',
    'h2.rule Newest articles',
    'ol.list 2',
    'h2 Sources',
    'ul.grid 1',
  ],
  'topics/weather/2022-01/index.html': [
    'h1 [Weather](/topics/weather/), January 2022',
    'p.meta 1 article',
    'ol.list 1',
    'nav.near Months before and after: [Previous December 2021](/topics/weather/2021-12/)',
  ],
  'sources/alpha/index.html': [
    'h1 es:{Alpha}',
    'p.meta Spanish, Spain 9 articles [alpha.example](https://alpha.example/) [RSS](/sources/alpha/feed.xml)',
    'p.meta December 2021 January 2022',
    'table.cal 2022 2021',
    'h2.rule Newest articles',
    'ol.list 9',
    'h2 Topics',
    'ul.grid 3',
    'h2 Authors',
    'ul.grid 2',
    'h2 Reported the same events',
    'ul.grid 1',
  ],
  'languages/index.html': [
    'h1 Languages',
    'p.meta The languages that the articles were first written in',
    'ul.grid 2',
  ],
  'stories/index.html': [
    'h1 Stories',
    'p.meta Events that several articles report, the newest first',
    'ol.list 1',
  ],
  'stories/strike-begins-2022-01-12/index.html': [
    'h1 Dockers’ strike in Valletta is over',
    'p.meta [Story](/stories/) 5 articles on 3 days',
    'table.shares Sources',
    'h2 [Wednesday, 12 January 2022](/2022/01/12/)',
    'ol.list.timed 2',
    'h2 [Thursday, 13 January 2022](/2022/01/13/)',
    'ol.list.timed 2',
    'h2 [Friday, 14 January 2022](/2022/01/14/)',
    'ol.list.timed 1',
  ],
  'latest/index.html': ['h1 Latest', 'p.meta [RSS](/feed.xml)', 'ol.list.columns 7'],
  'trends/index.html': [
    'h1 Trends 24h',
    'p.meta What the news of 12 January 2022 spoke of far more than in the four weeks before',
    'ol.list.trends 1',
    'h2 By day',
    'ul.grid 1',
  ],
  'trends/2022-01-12/index.html': [
    'h1 Trends of 12 January 2022',
    'p.meta What the news of 12 January 2022 spoke of far more than in the four weeks before',
    'ol.list.trends 1',
    'p [All news articles on 12 January 2022](/2022/01/12/)',
  ],
  'search/index.html': [
    'h1 Search',
    'p.note The search needs JavaScript. Without it every article is found by its day in the [archive](/archive/), ' +
      'and by its [source](/sources/), [topic](/topics/) or [language](/languages/).',
    'form.ask /search/ q, source (All sources, Alpha, Beta), language (All languages, Spanish, Persian), text (All languages, English, Persian), ' +
      'topic (All topics, Port of Valletta, Weather, Work), from (The beginning, 2022, 2021), to (Today, 2022, 2021), ' +
      'order (Newest first, Best match first)',
    'p.hint',
    'ol.list 0',
  ],
  '404.html': [
    'h1 Page not found',
    'p.lede Nothing was ever published at this address, or it was mistyped.',
    'form.find /search/ q',
    'p Or go by date, through the [archive](/archive/).',
    'h2 Latest',
    'ol.list 3',
  ],
  '2022/01/11/wrong/index.html': [
    'h1 This article was withdrawn',
    'p.meta 1 February 2022',
    'p.lede It was wrong.',
    'p Its address stays, so that links to it still tell what became of it. The rest is in the [archive](/archive/).',
  ],
  'about/index.html': ['h1 About', 'div.body', 'p Nobody.'],
};

for (const [file, outline] of Object.entries(pages)) {
  test(`${file} shows its parts in their order`, () => {
    assert.deepEqual(outlineMain(read(file)), outline);
  });
}

/** What the items of a page’s first list, or grid, say. */
const lists: Readonly<Record<string, readonly [name: string, ...items: string[]]>> = {
  'latest/index.html': [
    'list',
    '[day-later](/2022/01/14/day-later/) A choir sings in the square.14 Jan 2022, 10:00 · Alpha',
    '[day-after](/2022/01/14/day-after/) Snow lies on the hills.14 Jan 2022, 09:00 · Alpha',
    '[Dockers’ strike in Valletta is over](/2022/01/14/strike-ends/) They load again.14 Jan 2022, 08:00 · Alpha' +
      'Also: [Beta](/2022/01/13/another-copy/) [5 articles since 12 January 2022](/stories/strike-begins-2022-01-12/)',
    '[last-of-day](/2022/01/13/last-of-day/) A comet was seen by many.13 Jan 2022, 13:00 · Alpha',
    '[on-the-day](/2022/01/13/on-the-day/) The museum shows its coins.13 Jan 2022, 12:00 · Alpha',
    '[harvest](/2022/01/02/harvest/) The farmers brought in their wheat.2 Jan 2022 · Alpha',
    '[rain](/2021/12/30/rain/) Rain fell on the plain.30 Dec 2021, 08:00 · Alpha',
  ],
  '2022/01/13/index.html': [
    'list',
    '11:00 [Copied](/2022/01/13/another-copy/) The dockers’ union and the port of Valletta talk about wages. No crane moves, and ships wait outside. In Valletta the dockers’ union walked out of the talks about wages; the port’s cranes stand still, ships turn away.Beta' +
      '[A strike & its </script><i>price</i>](/2022/01/13/strike-goes-on/) 10:00 Alpha',
    '12:00 [on-the-day](/2022/01/13/on-the-day/) The museum shows its coins.Alpha',
    '13:00 [last-of-day](/2022/01/13/last-of-day/) A comet was seen by many.Alpha',
  ],
  'sources/alpha/index.html': [
    'list',
    '[day-later](/2022/01/14/day-later/) A choir sings in the square.14 Jan 2022, 10:00 · Alpha',
    '[day-after](/2022/01/14/day-after/) Snow lies on the hills.14 Jan 2022, 09:00 · Alpha',
    '[Dockers’ strike in Valletta is over](/2022/01/14/strike-ends/) They load again.14 Jan 2022, 08:00 · Alpha',
    '[last-of-day](/2022/01/13/last-of-day/) A comet was seen by many.13 Jan 2022, 13:00 · Alpha',
    '[on-the-day](/2022/01/13/on-the-day/) The museum shows its coins.13 Jan 2022, 12:00 · Alpha',
    '[A strike & its </script><i>price</i>](/2022/01/13/strike-goes-on/) Nothing is “unloaded” <yet>.13 Jan 2022, 10:00 · Alpha',
    '[Dockers’ strike in Valletta](/2022/01/12/strike-begins/) The dockers’ union and the port of Valletta talk about wages. No crane moves, and ships wait outside.12 Jan 2022, 08:00 · Alpha',
    '[harvest](/2022/01/02/harvest/) The farmers brought in their wheat.2 Jan 2022 · Alpha',
    '[rain](/2021/12/30/rain/) Rain fell on the plain.30 Dec 2021, 08:00 · Alpha',
  ],
  '404.html': [
    'list',
    '[day-later](/2022/01/14/day-later/) 14 Jan 2022, 10:00 · Alpha',
    '[day-after](/2022/01/14/day-after/) 14 Jan 2022, 09:00 · Alpha',
    '[Dockers’ strike in Valletta is over](/2022/01/14/strike-ends/) 14 Jan 2022, 08:00 · Alpha' +
      'Also: [Beta](/2022/01/13/another-copy/) [5 articles since 12 January 2022](/stories/strike-begins-2022-01-12/)',
  ],
  'topics/weather/index.html': ['grid', '[es:{Alpha}](/sources/alpha/)'],
  'sources/index.html': [
    'grid',
    '[es:{Alpha}](/sources/alpha/)Spanish, Spain9 articles, the newest on 14 January 2022',
    '[fa:{Beta}](/sources/beta/)Persian2 articles, the newest on 13 January 2022',
  ],
  'stories/index.html': [
    'list',
    '[Dockers’ strike in Valletta is over](/stories/strike-begins-2022-01-12/) 5 articles, 12 January 2022 to 14 January 2022',
  ],
  'trends/index.html': [
    'trends',
    'fa:{[Valletta](/stories/strike-begins-2022-01-12/)} 2 articles, 2 sources' +
      'fa:{[Dockers’ strike in Valletta spreads](/2022/01/12/strike-spreads/)}',
  ],
  'fragments/latest.html': [
    'list',
    '[day-later](/2022/01/14/day-later/) 14 Jan 2022, 10:00 · Alpha',
    '[day-after](/2022/01/14/day-after/) 14 Jan 2022, 09:00 · Alpha',
    '[Dockers’ strike in Valletta is over](/2022/01/14/strike-ends/) 14 Jan 2022, 08:00 · Alpha' +
      'Also: [Beta](/2022/01/13/another-copy/) [5 articles since 12 January 2022](/stories/strike-begins-2022-01-12/)',
  ],
};

for (const [file, [name, ...items]] of Object.entries(lists)) {
  test(`The items of the ${name} of ${file} say what they are to say`, () => {
    assert.deepEqual(listItems(read(file), name), items);
  });
}

test('A calendar leads to the days that have articles, the fuller the darker, and names their count', () => {
  const calendar = read('2022/01/index.html');
  assert.match(
    calendar,
    /<td>1<\/td><td class="d1"><a href="\/2022\/01\/02\/" aria-label="2 January 2022: 1 article">2<\/a>/,
  );
  assert.match(
    calendar,
    /<td class="d2"><a href="\/2022\/01\/13\/" aria-label="13 January 2022: 4 articles">13<\/a>/,
  );
  assert.match(calendar, /<th scope="col" abbr="Monday">Mon<\/th>/);
});

function feedsOf(path: string): readonly string[] {
  return [
    `application/rss+xml ${path}feed.xml`,
    `application/atom+xml ${path}atom.xml`,
    `application/feed+json ${path}feed.json`,
  ];
}
