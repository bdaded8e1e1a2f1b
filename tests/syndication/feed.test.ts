import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { createFeedPrinter } from '../../src/syndication/feed-printer.ts';
import type { FeedItem } from '../../src/records/feed.ts';
import { englishWording } from '../english-wording.ts';
import { body, article, feed, site } from './sample.ts';

const context = { site, wording: englishWording };
const renderFeed = createFeedPrinter({ ...context, renderBody: (markdown) => `<p>${markdown}</p>` });
const rss = (...items: Partial<FeedItem>[]) => renderFeed(feed('rss', items));
const atom = (...items: Partial<FeedItem>[]) => renderFeed(feed('atom', items));
const json = (...items: Partial<FeedItem>[]) => renderFeed(feed('json', items));

const hostile = {
  article: { ...article({}, 'hostile'), title: 'A < B & "C" ]]> \u0001\uFFFF' },
  body: body('x ]]> y & \u0000\u0008 z \uD800'),
};

const url = 'https://gazette.example/2022/01/13/a-dam-breaks/';
const html = '<div lang="en" dir="ltr"><p>Text</p></div>';
const credit = '<p lang="en" dir="ltr">Source: <bdi>El Pueblo</bdi>.</p>';

test('A feed of articles from before 1970 changed when they did', () => {
  const published = { instant: '1850-11-18T04:56:02.000Z', day: '1850-11-18', isDayOnly: true };
  const old = { article: { ...article({}, 'old'), published } };
  assert.equal(parseRssFeed(rss(old)).lastBuildDate, 'Mon, 18 Nov 1850 04:56:02 GMT');
  assert.equal(parseAtomFeed(atom(old)).updated, '1850-11-18T04:56:02.000Z');
});

test('An RSS feed names itself, its page, its language and its last change', () => {
  const channel = parseRssFeed(rss({}, { article: article({ updated: '2022-01-14T08:00:00Z' }, 'b') }));
  assert.equal(channel.title, 'The Gazette & Co.: Water');
  assert.equal(channel.link, 'https://gazette.example/topics/water/');
  assert.equal(channel.description, 'News <from> elsewhere.');
  assert.equal(channel.language, 'en');
  assert.equal(channel.lastBuildDate, 'Fri, 14 Jan 2022 08:00:00 GMT');
  assert.deepEqual(channel.atom?.links, [
    { href: 'https://gazette.example/topics/water/feed.xml', rel: 'self', type: 'application/rss+xml' },
  ]);
});

test('An RSS item has its permalink as its name, its people, topics, summary and full text', () => {
  const matter = {
    authors: ['Ana Ruiz'],
    topics: ['Water', 'Dams & locks'],
    summary: 'It broke.',
    sourceUrl: 'https://elpueblo.example/1?a=1&b=2',
  };
  const item = parseRssFeed(rss({ article: article(matter, 'rss') })).items?.[0];
  assert.deepEqual(item?.guid, { value: `https://gazette.example/2022/01/13/rss/`, isPermaLink: true });
  assert.equal(item.link, item.guid.value);
  assert.equal(item.pubDate, 'Thu, 13 Jan 2022 03:16:54 GMT');
  assert.deepEqual(item.dc?.creators, ['Ana Ruiz']);
  assert.deepEqual(
    item.categories?.map(({ name }) => name),
    ['Water', 'Dams & locks'],
  );
  assert.equal(item.description, 'It broke.');
  const content = item.content?.encoded ?? '';
  assert.ok(content.startsWith(html));
  assert.match(content, /<a href="https:\/\/elpueblo\.example\/1\?a=1&amp;b=2"><bdi>El Pueblo<\/bdi><\/a>/);
});

test('The body of an item is rendered for its own page', () => {
  const printFeed = createFeedPrinter({ ...context, renderBody: (_, { path }) => path });
  const [item] = parseRssFeed(printFeed(feed('rss', [{ article: article({}, 'b') }]))).items ?? [];
  assert.match(item?.content?.encoded ?? '', />\/2022\/01\/13\/b\/</);
});

test('An RSS item without a summary has the first sentences in its place', () => {
  const item = parseRssFeed(rss({ article: { ...article({}, 'a'), excerpt: 'The dam broke.' } })).items?.[0];
  assert.equal(item?.description, 'The dam broke.');
});

test('An RSS item says its language only where it is not the feed’s', () => {
  const items = parseRssFeed(rss({}, { article: article({ language: 'ar' }, 'ar') })).items;
  assert.equal(items?.[0]?.dc?.languages, undefined);
  assert.deepEqual(items?.[1]?.dc?.languages, ['ar']);
});

test('A text written from right to left is wrapped in its language and direction', () => {
  const item = parseJsonFeed(json({ article: article({ language: 'fa' }, 'fa') })).items?.[0];
  assert.equal(item?.content_html, `<div lang="fa" dir="rtl"><p>Text</p></div>${credit}`);
});

test('Markup in a headline and the end of a CDATA section survive', () => {
  const { item, entry } = parseHostile();
  for (const [title, content] of [
    [item?.title, item?.content?.encoded],
    [entry?.title?.value, entry?.content?.value],
  ]) {
    assert.equal(title?.trimEnd(), 'A < B & "C" ]]>');
    assert.ok(content?.includes('x ]]> y &  z </p>'));
  }
});

test('Characters that XML cannot hold are left out', () => {
  for (const text of [rss(hostile), atom(hostile)]) {
    assert.ok(text.isWellFormed());
    assert.doesNotMatch(text, /[^\t\n\r\u{20}-\u{FFFD}\u{10000}-\u{10FFFF}]/u);
  }
});

test('An Atom feed has what RFC 4287 asks for', () => {
  const channel = parseAtomFeed(
    atom({
      article: article(
        { originalLanguage: 'es', sourceUrl: 'https://elpueblo.example/1', topics: ['Water'] },
        'atom',
      ),
    }),
  );
  assert.equal(channel.id, 'https://gazette.example/topics/water/');
  assert.equal(channel.updated, '2022-01-13T03:16:54.256Z');
  assert.equal(
    channel.links?.find(({ rel }) => rel === 'self')?.href,
    'https://gazette.example/topics/water/atom.xml',
  );
  const entry = channel.entries?.[0];
  assert.equal(entry?.id, 'https://gazette.example/2022/01/13/atom/');
  assert.equal(entry.published, '2022-01-13T03:16:54.256Z');
  assert.equal(entry.links?.find(({ rel }) => rel === 'via')?.href, 'https://elpueblo.example/1');
  assert.deepEqual(entry.authors, [{ name: 'El Pueblo' }]);
  assert.deepEqual(entry.categories, [{ term: 'Water' }]);
  assert.equal(entry.content?.type, 'html');
  assert.ok(entry.content.value?.startsWith(html));
});

test('A JSON feed keeps the instant to the millisecond and leaves out what has no value', () => {
  const parsed: unknown = JSON.parse(json({}));
  assert.deepEqual(parsed, {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'The Gazette & Co.: Water',
    home_page_url: 'https://gazette.example/topics/water/',
    feed_url: 'https://gazette.example/topics/water/feed.json',
    description: 'News <from> elsewhere.',
    language: 'en',
    authors: [{ name: 'The Gazette & Co.', url: 'https://gazette.example/' }],
    items: [
      {
        id: url,
        url,
        title: 'A dam breaks',
        content_html: html + credit,
        date_published: '2022-01-13T03:16:54.256Z',
        authors: [{ name: 'El Pueblo' }],
        language: 'en',
      },
    ],
  });
});

test('A picture stands before the text with its whole address', () => {
  const image = { src: './dam.jpg', alt: 'The "dam"', credit: 'A. Ruiz' };
  const item = parseJsonFeed(json({ article: article({ image }, 'image') })).items?.[0];
  assert.equal(item?.image, 'https://gazette.example/2022/01/13/dam.jpg');
  assert.ok(
    item.content_html?.includes(
      '<figure><img src="https://gazette.example/2022/01/13/dam.jpg" alt="The &quot;dam&quot;"><figcaption><bdi>A. Ruiz</bdi></figcaption></figure>',
    ),
  );
});

test('A machine’s translation says so in the feed', () => {
  const item = parseJsonFeed(json({ article: article({ translation: { method: 'machine' } }, 'machine') }))
    .items?.[0];
  assert.match(item?.content_html ?? '', /Translated from Spanish by machine\. Nobody has reviewed it\./);
});

test('A feed says who translated and who has reviewed, as text in its own direction', () => {
  const translation = { method: 'human', translator: 'Ana <Ruiz>', reviewer: 'Tom Field' } as const;
  const item = parseJsonFeed(json({ article: article({ translation }, 'human') })).items?.[0];
  assert.ok(
    item?.content_html?.endsWith(
      '<p lang="en" dir="ltr">Source: <bdi>El Pueblo</bdi>. ' +
        'Translated from Spanish by <bdi>Ana &lt;Ruiz&gt;</bdi>, reviewed by <bdi>Tom Field</bdi>.</p>',
    ),
  );
});

test('A body is rendered once for all three formats', () => {
  let count = 0;
  const print = createFeedPrinter({ ...context, renderBody: () => String((count += 1)) });
  for (const format of ['rss', 'atom', 'json'] as const) print(feed(format, [{}]));
  assert.equal(count, 1);
});

test('A feed without articles is still a feed in every format', () => {
  assert.equal(parseRssFeed(rss()).title, 'The Gazette & Co.: Water');
  assert.equal(parseAtomFeed(atom()).updated, '1970-01-01T00:00:00.000Z');
  assert.match(json(), /"items":\[\]/);
});

function parseHostile() {
  return {
    item: parseRssFeed(rss(hostile)).items?.[0],
    entry: parseAtomFeed(atom(hostile)).entries?.[0],
  };
}
