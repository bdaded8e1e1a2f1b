import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createArticlePage } from '../../src/records/article-page.ts';
import { createLatestPage } from '../../src/records/latest-page.ts';
import { groupByStory } from '../../src/records/listed-story.ts';
import { createDayPage } from '../../src/records/period-pages.ts';
import { createArrayArchive, createNumbered } from './array-archive.ts';

const day = '2022-01-13';
const articles = [0, 1, 2, 3, 4, 5].map((number) => createNumbered(day, number));
const paths = articles.map(({ path }) => path);
/** Reports 1, 3 and 4 tell one event. */
const stories = [paths.filter((_, number) => [1, 3, 4].includes(number))];
const archive = createArrayArchive({ articles, stories });

interface Listed {
  readonly article: { readonly title: string };
  readonly others: readonly { readonly title: string }[];
}

function describe(listed: readonly Listed[]): readonly string[] {
  return listed.map(({ article, others }) =>
    [article, ...others].map(({ title }) => title.replace('report-', '')).join(' '),
  );
}

test('Latest shows a story once, at the place of its newest article', () => {
  assert.deepEqual(describe(createLatestPage(archive).stories), ['5', '4 3 1', '2', '0']);
});

test('A day shows a story once, at the hour of its headline, with the others in the order of the day', () => {
  assert.deepEqual(describe(createDayPage(archive, day).stories), ['0', '2', '4 1 3', '5']);
});

test('A day’s story has the headline that its editors want to lead', () => {
  const wanted = articles.with(1, createNumbered(day, 1, { lead: true }));
  const page = createDayPage(createArrayArchive({ articles: wanted, stories }), day);
  assert.deepEqual(describe(page.stories), ['0', '1 3 4', '2', '5']);
});

test('You may like shows a story once, by the article that is most alike', () => {
  const [newest] = articles.slice(-1);
  assert.ok(newest);
  const related = { [newest.path]: [3, 0, 4, 1, 2].map((number) => paths[number] ?? '') };
  const page = createArticlePage(createArrayArchive({ articles, stories, related }), newest);
  assert.deepEqual(describe(page.related), ['3 4 1', '0', '2']);
});

test('Under an article Latest knows nothing of how long a story became', () => {
  const [, , , middle] = articles;
  assert.ok(middle);
  const { latest } = createArticlePage(archive, middle);
  assert.deepEqual(describe(latest), ['2', '1', '0']);
  assert.deepEqual(
    latest.map(({ size }) => size),
    [undefined, undefined, undefined],
  );
});

test('A site without stories shows every article by itself', () => {
  const newest = archive.listNewest({ kind: 'archive' }, 9);
  const alone = groupByStory({ findFirstOfStory: (path) => path }, newest);
  assert.deepEqual(describe(alone), ['5', '4', '3', '2', '1', '0']);
});
