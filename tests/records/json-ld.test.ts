import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ArticlePage } from '../../src/records/article-page.ts';
import { createArticleJsonLd, createWebSiteJsonLd } from '../../src/records/json-ld.ts';
import { siteSchema } from '../../src/archive/site.ts';
import { englishWording } from '../english-wording.ts';

const site = siteSchema.parse({ name: 'The Gazette', url: 'https://gazette.example' });

const plain: ArticlePage = {
  path: '/2022/01/13/a-dam-breaks/',
  title: 'A dam breaks',
  published: { instant: '2022-01-13T03:16:54.256Z', day: '2022-01-13', isDayOnly: false },
  language: 'en',
  direction: 'ltr',
  authors: [],
  body: { text: 'Text' },
  moreInformation: [],
  source: {
    id: 'elpueblo',
    name: { text: 'El Pueblo', language: 'es', direction: 'ltr' },
    path: '/sources/elpueblo/',
    languageName: 'Spanish',
  },
  topics: [],
  day: { title: '2022-01-13', path: '/2022/01/13/' },
  related: [],
  more: [],
  trends: { trends: [] },
  latest: [],
  duplicates: [],
  corrections: [],
  isHidden: false,
};

test('An article has its headline, instant, language and address, and nothing without a value', () => {
  assert.deepEqual(printed(plain), {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: 'A dam breaks',
    url: 'https://gazette.example/2022/01/13/a-dam-breaks/',
    mainEntityOfPage: 'https://gazette.example/2022/01/13/a-dam-breaks/',
    inLanguage: 'en',
    datePublished: '2022-01-13T03:16:54+00:00',
    author: [
      { '@type': 'Organization', name: 'El Pueblo', url: 'https://gazette.example/sources/elpueblo/' },
    ],
    publisher: { '@type': 'Organization', name: 'The Gazette', url: 'https://gazette.example/' },
    isAccessibleForFree: true,
  });
});

test('Where only the day is known, only the day is told', () => {
  const published = { ...plain.published, isDayOnly: true };
  assert.equal(printed({ ...plain, published })['datePublished'], '2022-01-13');
});

test('Instants have the offset of the site’s clocks, and the licence its address', () => {
  const inMadrid = { ...site, timeZone: 'Europe/Madrid' };
  const license = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' };
  const page = { ...plain, updated: '2022-07-01T10:00:00.000Z', license };
  const found = createArticleJsonLd(page, inMadrid, englishWording);
  assert.equal(found['datePublished'], '2022-01-13T04:16:54+01:00');
  assert.equal(found['dateModified'], '2022-07-01T12:00:00+02:00');
  assert.equal(found['license'], license.url);
});

test('People come before the outlet as authors', () => {
  const authors = [{ name: 'Ana Ruiz', path: '/authors/ana-ruiz/' }, { name: '?!' }];
  assert.deepEqual(printed({ ...plain, authors })['author'], [
    { '@type': 'Person', name: 'Ana Ruiz', url: 'https://gazette.example/authors/ana-ruiz/' },
    { '@type': 'Person', name: '?!' },
  ]);
});

test('A translation names the original with its outlet, and its translator', () => {
  const translation = {
    method: 'human',
    fromLanguage: 'es',
    fromLanguageName: 'Spanish',
    translator: 'Tom Field',
    originalTitle: { text: 'Se rompe una presa', language: 'es', direction: 'ltr' },
  } as const;
  assert.ok(plain.source !== undefined);
  const source = {
    ...plain.source,
    originalUrl: 'https://elpueblo.example/1',
    homeUrl: 'https://elpueblo.example/',
  };
  const jsonLd = printed({ ...plain, translation, source });
  assert.equal(jsonLd['isBasedOn'], 'https://elpueblo.example/1');
  assert.deepEqual(jsonLd['translator'], { '@type': 'Person', name: 'Tom Field' });
  assert.equal(jsonLd['digitalSourceType'], undefined);
  assert.deepEqual(jsonLd['translationOfWork'], {
    '@type': 'NewsArticle',
    headline: 'Se rompe una presa',
    inLanguage: 'es',
    url: 'https://elpueblo.example/1',
    publisher: { '@type': 'Organization', name: 'El Pueblo', url: 'https://elpueblo.example/' },
  });
});

test('A machine is no translator: the way of making and the credit say what it did', () => {
  const note = { fromLanguage: 'es', fromLanguageName: 'Spanish', engine: 'Babel' };
  const raw = printed({ ...plain, translation: { method: 'machine', ...note } });
  assert.equal(raw['translator'], undefined);
  assert.equal(raw['digitalSourceType'], 'https://schema.org/TrainedAlgorithmicMediaDigitalSource');
  assert.equal(raw['creditText'], 'Translated from Spanish by machine (Babel). Nobody has reviewed it.');
  const reviewed = printed({
    ...plain,
    translation: { method: 'machine-reviewed', reviewer: 'Tom Field', ...note },
  });
  assert.deepEqual(reviewed['editor'], { '@type': 'Person', name: 'Tom Field' });
  assert.equal(reviewed['creditText'], 'Translated from Spanish by machine (Babel), reviewed by Tom Field.');
});

test('A picture has its whole address', () => {
  const image = { src: './dam.jpg', alt: 'A dam', credit: 'A. Ruiz' };
  assert.deepEqual(printed({ ...plain, image })['image'], {
    '@type': 'ImageObject',
    url: 'https://gazette.example/2022/01/13/dam.jpg',
    caption: 'A dam',
    creditText: 'A. Ruiz',
  });
});

test('A picture’s caption is told before what it shows', () => {
  const image = { src: './dam.jpg', alt: 'A dam', caption: 'The dam in May' };
  const { caption } = printed({ ...plain, image })['image'] as { readonly caption: string };
  assert.equal(caption, 'The dam in May');
});

test('An article’s description describes it', () => {
  assert.equal(printed({ ...plain, description: 'It broke.' })['description'], 'It broke.');
});

test('A picture says how large it is, where that is known', () => {
  const image = { src: './dam.jpg', alt: 'A dam' };
  const { width, height } = printed({ ...plain, image, imageSize: { width: 64, height: 48 } })['image'] as {
    readonly width: number;
    readonly height: number;
  };
  assert.deepEqual([width, height], [64, 48]);
});

test('Topics, further reading, corrections and the story are told', () => {
  const jsonLd = printed({
    ...plain,
    updated: '2022-01-14T08:00:00.000Z',
    topics: [{ title: 'Water', path: '/topics/water/' }],
    moreInformation: [{ title: 'Earlier', url: '/2022/01/12/a/' }, { title: 'No address' }],
    corrections: [{ date: '2022-01-14', text: 'It was the other dam.' }],
    story: { path: '/stories/a-2022-01-12/', title: 'The dam', articles: [], articleCount: 2 },
  });
  assert.equal(jsonLd['dateModified'], '2022-01-14T08:00:00+00:00');
  assert.deepEqual(jsonLd['keywords'], ['Water']);
  assert.deepEqual(jsonLd['citation'], [
    { '@type': 'CreativeWork', name: 'Earlier', url: 'https://gazette.example/2022/01/12/a/' },
  ]);
  assert.deepEqual(jsonLd['correction'], [
    { '@type': 'CorrectionComment', datePublished: '2022-01-14', text: 'It was the other dam.' },
  ]);
  assert.deepEqual(jsonLd['isPartOf'], {
    '@type': 'Collection',
    name: 'The dam',
    url: 'https://gazette.example/stories/a-2022-01-12/',
  });
});

test('The site is told by its name, its tagline and its description', () => {
  const told = createWebSiteJsonLd({ ...site, tagline: 'Old news', description: 'News from elsewhere.' });
  assert.deepEqual(
    [told['name'], told['alternateName'], told['description'], told['inLanguage'], told['url']],
    ['The Gazette', 'Old news', 'News from elsewhere.', 'en', 'https://gazette.example/'],
  );
});

test('The site says how to search it', () => {
  const { potentialAction } = createWebSiteJsonLd(site);
  assert.deepEqual(potentialAction, {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: 'https://gazette.example/search/?q={search_term_string}' },
    'query-input': 'required name=search_term_string',
  });
});

/** As it stands on the page. */
function printed(page: ArticlePage): Record<string, unknown> {
  return JSON.parse(JSON.stringify(createArticleJsonLd(page, site, englishWording))) as Record<
    string,
    unknown
  >;
}
