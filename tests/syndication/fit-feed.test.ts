import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { feedFormats, type FeedFormat } from '../../src/archive/permalink.ts';
import { createFeedPrinter } from '../../src/syndication/feed-printer.ts';
import { takeFitting, weigh } from '../../src/syndication/fit-feed.ts';
import { englishWording } from '../english-wording.ts';
import { article, body, feed, site } from './sample.ts';

/** How many of some entries fit, each of so many bytes, `hours` before the one before it. */
function countFitting(count: number, bytes: number, hours: number): number {
  const items = Array.from({ length: count }, (_, number) =>
    new Date(Date.UTC(2022, 0, 13) - number * hours * 3_600_000).toISOString(),
  );
  return takeFitting(items, (published) => ({ published, weight: bytes })).length;
}

test('Entries of any age fit into 54 kB', () => {
  assert.equal(countFitting(54, 1000, 24), 54);
  assert.equal(countFitting(55, 1000, 24), 54);
});

test('Beyond 54 kB only entries of the twelve hours before the newest fit', () => {
  assert.equal(countFitting(200, 2000, 0.1), 120);
  assert.equal(countFitting(200, 2000, 0.25), 48);
});

test('Five entries fit if they are not too heavy, whatever their age', () => {
  assert.equal(countFitting(9, 96_000, 24), 5);
  assert.equal(countFitting(9, 96_000, 0), 5);
});

test('Entries never weigh more than 480 kB together, but for a single one', () => {
  assert.equal(countFitting(9, 200_000, 0), 2);
  assert.equal(countFitting(9, 900_000, 0), 1);
});

test('What is weighed are bytes, not letters', () => {
  assert.equal(weigh('яя'), 4);
});

test('An entry that cannot fit any more is not printed', () => {
  let count = 0;
  takeFitting(['2022-01-13', '2022-01-12', '2022-01-11'], (published) => {
    count += 1;
    return { published, weight: 300_000 };
  });
  assert.equal(count, 2);
});

const long = article({ summary: 'It is "long" & <b>dull</b>.' }, 'long');
const print = createFeedPrinter({ site, wording: englishWording, renderBody: (text) => `<p>${text}</p>` });
const read: Readonly<Record<FeedFormat, (text: string) => string | undefined>> = {
  rss: (text) => parseRssFeed(text).items?.[0]?.content?.encoded,
  atom: (text) => parseAtomFeed(text).entries?.[0]?.content?.value,
  json: (text) => parseJsonFeed(text).items?.[0]?.content_html,
};

test('A text of more than 96 kB stands in no feed: its summary does, with a link, and who reported it', () => {
  for (const format of feedFormats) {
    const html = read[format](print(feed(format, [{ article: long, body: body('x'.repeat(96_001)) }])));
    assert.equal(
      html?.trim(),
      '<div lang="en" dir="ltr"><p>It is &quot;long&quot; &amp; &lt;b&gt;dull&lt;/b&gt;.</p>' +
        '<p><a href="https://gazette.example/2022/01/13/long/">A dam breaks</a></p></div>' +
        '<p lang="en" dir="ltr">Source: <bdi>El Pueblo</bdi>.</p>',
    );
  }
});

test('Feeds of texts of any length and number stay below 500 kB in every format', () => {
  for (const length of [10, 4000, 60_000, 95_000, 200_000]) {
    const items = Array.from({ length: 200 }, (_, number) => ({
      article: article({}, `of-${String(length)}-${String(number)}`),
      body: body('"я"'.repeat(length / 10)),
    }));
    for (const format of feedFormats) assert.ok(Buffer.byteLength(print(feed(format, items))) < 500_000);
  }
});
