import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { VersionedData } from '../../src/records/archive-data.ts';
import { renderDayData, renderMonthData } from '../../src/syndication/archive-json.ts';
import { article, site } from './sample.ts';

const matter = {
  originalTitle: 'Se rompe una presa',
  sourceUrl: 'https://elpueblo.example/1',
  topics: ['Water'],
  moreInformation: [{ title: 'Earlier', url: '/2022/01/12/a/' }, { title: 'No address' }],
  image: { caption: 'Water', alt: 'A dam', src: './dam.jpg' },
};
const data: VersionedData = {
  article: { ...article(matter), translation: { engine: 'Babel', method: 'machine' } },
  sourceName: 'El Pueblo',
  related: ['/2022/01/11/a/'],
  more: [
    { kind: 'topic', name: 'Water', articles: ['/2022/01/10/b/'] },
    { kind: 'archive', name: '', articles: ['/2022/01/09/c/'] },
  ],
  duplicates: [],
  story: '/stories/a-2022-01-11/',
};

test('A month is an article a line, with whole addresses and a stable order of keys', () => {
  const other: VersionedData = { ...data, article: article({}, 'b') };
  const lines = renderMonthData({ articles: [data, other] }, site).split('\n');
  assert.equal(lines.length, 3);
  assert.equal(
    lines[0],
    '{"url":"https://gazette.example/2022/01/13/a-dam-breaks/","title":"A dam breaks",' +
      '"published":"2022-01-13T03:16:54.256Z","day":"2022-01-13","language":"en","originalLanguage":"es",' +
      '"originalTitle":"Se rompe una presa",' +
      '"source":{"id":"elpueblo","name":"El Pueblo","url":"https://elpueblo.example/1"},' +
      '"translation":{"method":"machine","engine":"Babel"},"authors":[],"topics":["Water"],' +
      '"moreInformation":[{"title":"Earlier","url":"https://gazette.example/2022/01/12/a/"},{"title":"No address"}],' +
      '"image":{"url":"https://gazette.example/2022/01/13/dam.jpg","alt":"A dam","caption":"Water"},' +
      '"corrections":[],"related":["https://gazette.example/2022/01/11/a/"],' +
      '"more":[{"on":"Water","articles":["https://gazette.example/2022/01/10/b/"]},' +
      '{"articles":["https://gazette.example/2022/01/09/c/"]}],"duplicates":[],' +
      '"story":"https://gazette.example/stories/a-2022-01-11/"}',
  );
});

test('A line has what an article may have beside: its summary, last change, people, corrections and copies', () => {
  const corrections = [{ date: '2022-01-15', text: 'It was the other dam.' }];
  const more = { summary: 'It broke.', updated: '2022-01-14T08:00:00Z', authors: ['Ana Ruiz'], corrections };
  const whole: VersionedData = { ...data, article: article(more), duplicates: ['/2022/01/12/b/'] };
  const line = renderMonthData({ articles: [whole] }, site);
  const {
    summary,
    updated,
    authors,
    corrections: told,
    duplicates,
  } = JSON.parse(line) as typeof more & {
    readonly duplicates: readonly string[];
  };
  assert.deepEqual(
    { summary, updated, authors, corrections: told },
    { ...more, updated: '2022-01-14T08:00:00.000Z' },
  );
  assert.deepEqual(duplicates, ['https://gazette.example/2022/01/12/b/']);
});

test('Where only the day is known, only the day is published', () => {
  const articles = [{ ...data, article: article({ published: '2022-01-13' }) }];
  assert.match(renderMonthData({ articles }, site), /"published":"2022-01-13","day":"2022-01-13"/);
});

test('A month without articles is an empty file', () => {
  assert.equal(renderMonthData({ articles: [] }, site), '');
});

test('A day has its page, its articles and its trends', () => {
  const { path, title, published, language } = data.article;
  const newest = {
    path,
    title,
    published,
    language,
    direction: 'ltr',
    sourceId: 'elpueblo',
    sourceName: 'El Pueblo',
  } as const;
  const text = renderDayData(
    {
      day: '2022-01-13',
      pagePath: '/2022/01/13/',
      articles: [data],
      trends: [
        { phrase: 'dam', articleCount: 3, sourceCount: 2, newest, storyPath: '/stories/a-2022-01-11/' },
      ],
    },
    site,
  );
  const { articles, ...rest }: Record<string, unknown> = JSON.parse(text) as Record<string, unknown>;
  assert.ok(Array.isArray(articles) && articles.length === 1);
  assert.deepEqual(rest, {
    url: 'https://gazette.example/2022/01/13/',
    day: '2022-01-13',
    trends: [
      {
        phrase: 'dam',
        articleCount: 3,
        sourceCount: 2,
        newest: 'https://gazette.example/2022/01/13/a-dam-breaks/',
        story: 'https://gazette.example/stories/a-2022-01-11/',
      },
    ],
  });
});

test('A line has the first sentences where nobody wrote a summary, and says that they were made', () => {
  const made: VersionedData = { ...data, article: { ...article({}), excerpt: 'The dam broke.' } };
  const line = JSON.parse(renderMonthData({ articles: [made] }, site)) as Record<string, unknown>;
  assert.deepEqual([line['summary'], line['summaryIsMade']], ['The dam broke.', true]);
});
