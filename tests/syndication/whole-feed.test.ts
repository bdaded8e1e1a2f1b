import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { siteSchema } from '../../src/archive/site.ts';
import { createFeedPrinter } from '../../src/syndication/feed-printer.ts';
import type { FeedFormat } from '../../src/archive/permalink.ts';
import { englishWording } from '../english-wording.ts';
import { article, feed, site } from './sample.ts';

/*
 * Everything that each format says of a feed and of an article that has all there is to have: an element that goes
 * missing, readers miss.
 */

const printFeed = createFeedPrinter({
  site: siteSchema.parse({ ...site, footer: '© The Gazette' }),
  wording: englishWording,
  renderBody: () => '<p>Water.</p>',
});
const url = 'https://gazette.example/2022/01/13/whole/';
const whole = article(
  {
    title: 'It broke & fell',
    language: 'ar',
    authors: ['Ana Ruiz', 'Bo Lind'],
    topics: ['Water', 'Dams'],
    summary: 'Nobody was hurt.',
    sourceUrl: 'https://elpueblo.example/1',
    updated: '2022-01-14T08:00:00Z',
    translation: { method: 'machine-reviewed' },
    image: { src: './dam.jpg', alt: 'A <dam>', caption: 'Below it', credit: 'A. Ruiz' },
  },
  'whole',
);
const html = [
  '<div lang="ar" dir="rtl"><figure><img src="https://gazette.example/2022/01/13/dam.jpg" alt="A &lt;dam&gt;">',
  '<figcaption><bdi>Below it</bdi> <bdi>A. Ruiz</bdi></figcaption></figure><p>Water.</p></div><p lang="en" dir="ltr">',
  'Source: <a href="https://elpueblo.example/1"><bdi>El Pueblo</bdi></a>.',
  ' Translated from Spanish by machine, reviewed by an editor.</p>',
].join('');

function print(format: FeedFormat): string {
  return printFeed(feed(format, [{ article: whole }]));
}

test('An RSS feed says all that its channel has', () => {
  const { items, ...channel } = parseRssFeed(print('rss'));
  assert.equal(items?.length, 1);
  assert.deepEqual(channel, {
    title: 'The Gazette & Co.: Water',
    link: 'https://gazette.example/topics/water/',
    description: 'News <from> elsewhere.',
    language: 'en',
    copyright: '© The Gazette',
    lastBuildDate: 'Fri, 14 Jan 2022 08:00:00 GMT',
    atom: {
      links: [
        { href: 'https://gazette.example/topics/water/feed.xml', rel: 'self', type: 'application/rss+xml' },
      ],
    },
  });
});

test('An RSS item says all that an article has, its original and its language too', () => {
  assert.deepEqual(parseRssFeed(print('rss')).items, [
    {
      title: 'It broke & fell',
      link: url,
      guid: { value: url, isPermaLink: true },
      pubDate: 'Thu, 13 Jan 2022 03:16:54 GMT',
      dc: {
        creators: ['Ana Ruiz', 'Bo Lind'],
        languages: ['ar'],
        sources: ['https://elpueblo.example/1'],
      },
      categories: [{ name: 'Water' }, { name: 'Dams' }],
      description: 'Nobody was hurt.',
      content: { encoded: html },
      xml: { lang: 'ar' },
    },
  ]);
});

test('An Atom feed says all that it has', () => {
  const { entries, ...channel } = parseAtomFeed(print('atom'));
  assert.equal(entries?.length, 1);
  assert.deepEqual(channel, {
    id: 'https://gazette.example/topics/water/',
    title: { value: 'The Gazette & Co.: Water' },
    subtitle: { value: 'News <from> elsewhere.' },
    updated: '2022-01-14T08:00:00.000Z',
    links: [
      { rel: 'self', type: 'application/atom+xml', href: 'https://gazette.example/topics/water/atom.xml' },
      { rel: 'alternate', type: 'text/html', href: 'https://gazette.example/topics/water/' },
    ],
    authors: [{ name: 'The Gazette & Co.', uri: 'https://gazette.example/' }],
    rights: { value: '© The Gazette' },
    xml: { lang: 'en' },
  });
});

test('An Atom entry says all that an article has', () => {
  assert.deepEqual(parseAtomFeed(print('atom')).entries, [
    {
      id: url,
      title: { value: 'It broke & fell' },
      links: [
        { rel: 'alternate', type: 'text/html', hreflang: 'ar', href: url },
        { rel: 'via', href: 'https://elpueblo.example/1' },
      ],
      published: '2022-01-13T03:16:54.256Z',
      updated: '2022-01-14T08:00:00.000Z',
      authors: [{ name: 'Ana Ruiz' }, { name: 'Bo Lind' }],
      categories: [{ term: 'Water' }, { term: 'Dams' }],
      summary: { value: 'Nobody was hurt.' },
      content: { type: 'html', value: html },
      xml: { lang: 'ar' },
    },
  ]);
});

test('A JSON item says all that an article has', () => {
  assert.deepEqual(parseJsonFeed(print('json')).items, [
    {
      id: url,
      url,
      title: 'It broke & fell',
      content_html: html,
      summary: 'Nobody was hurt.',
      image: 'https://gazette.example/2022/01/13/dam.jpg',
      date_published: '2022-01-13T03:16:54.256Z',
      date_modified: '2022-01-14T08:00:00.000Z',
      authors: [{ name: 'Ana Ruiz' }, { name: 'Bo Lind' }],
      tags: ['Water', 'Dams'],
      language: 'ar',
    },
  ]);
});

test('An outlet’s name is text in the credit, whatever it holds', () => {
  const items = [{ article: article({}, 'outlet'), sourceName: 'Fish & <b>Chips</b>' }];
  const [item] = parseJsonFeed(printFeed(feed('json', items))).items ?? [];
  assert.match(item?.content_html ?? '', /<bdi>Fish &amp; &lt;b&gt;Chips&lt;\/b&gt;<\/bdi>/);
});

test('A person’s translation says from which language it is', () => {
  const items = [{ article: article({ translation: { method: 'human' } }, 'by-a-person') }];
  assert.match(printFeed(feed('json', items)), /<\/bdi>\. Translated from Spanish\.<\/p>/);
});

test('A site without a description is described by its name, and without a footer claims no rights', () => {
  const { name, url: address } = site;
  const plain = createFeedPrinter({
    site: siteSchema.parse({ name, url: address }),
    wording: englishWording,
    renderBody: () => '',
  });
  const channel = parseRssFeed(plain(feed('rss', [{}])));
  assert.deepEqual([channel.description, channel.copyright], ['The Gazette & Co.', undefined]);
});
