import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Archive } from '../../src/archive/archive.ts';
import { printAnswered } from '../../src/renderer/answers.ts';
import type { Question } from '../../src/records/article-entry.ts';
import { rememberAsked } from '../../src/store/published/asked.ts';
import { articleFiles, createTestSite, type TestSite } from '../test-site.ts';
import { planSite } from './plan-site.ts';

/** A page that no change below would reach: it prints a name and a list of 2021. */
const page = '/topics/old/2021-01/';
const files = articleFiles({
  old: { published: '2021-01-02', topics: ['Old'] },
  first: { published: '2022-01-12T10:00:00Z', topics: ['Power'] },
  second: { published: '2022-01-12T11:00:00Z', topics: ['Power'], body: 'The dam holds.' },
  other: { published: '2022-01-12T12:00:00Z', topics: ['Water'] },
});

/** A site of which one published page asked something. */
async function publishAsking(site: TestSite, questions: readonly Question[]): Promise<void> {
  await planSite(site);
  await ask(site, await site.take(), questions);
}

async function ask(site: TestSite, archive: Archive, questions: readonly Question[]): Promise<void> {
  const { asked } = await printAnswered(archive, (answerer) => {
    for (const question of questions) answerer.answer(() => question);
    return Promise.resolve('');
  });
  rememberAsked(site.store, page, asked);
}

async function isStale(site: TestSite): Promise<boolean> {
  return (await planSite(site)).stale.has(page);
}

const newest: Question = { query: { topic: 'power', limit: 1 } };

const edits: readonly (readonly [what: string, isStale: boolean, edit: (site: TestSite) => void])[] = [
  [
    'an article that it lists changes',
    true,
    (site) => {
      writeArticle(site, 'second', { title: 'Other' });
    },
  ],
  [
    'the text of one changes',
    true,
    (site) => {
      writeArticle(site, 'second', { body: 'The dam breaks.' });
    },
  ],
  [
    'an article comes that it lists',
    true,
    (site) => {
      writeArticle(site, 'third', {});
    },
  ],
  [
    'an article that it lists goes',
    true,
    (site) => {
      removeArticle(site, 'second');
    },
  ],
  [
    'an article of the topic changes that is behind the limit',
    false,
    (site) => {
      writeArticle(site, 'first', { title: 'Other' });
    },
  ],
  [
    'an article of another topic comes',
    false,
    (site) => {
      writeArticle(site, 'third', { topics: ['Water'] });
    },
  ],
  [
    'an article of another topic changes',
    false,
    (site) => {
      writeArticle(site, 'other', { topics: ['Water'], title: 'X' });
    },
  ],
];

for (const [what, expected, edit] of edits) {
  test(`A page that asked for the newest article of a topic is ${expected ? 'stale' : 'as it was'} if ${what}`, async (context) => {
    const site = createTestSite(context, files);
    await publishAsking(site, [newest]);
    assert.equal(await isStale(site), false);
    edit(site);
    assert.equal(await isStale(site), expected);
  });
}

test('A page that asked for an article that is not there is stale when it comes', async (context) => {
  const site = createTestSite(context, files);
  await publishAsking(site, [{ path: '/2022/01/12/third/' }]);
  writeArticle(site, 'third', {});
  assert.equal(await isStale(site), true);
});

test('A page that shows a picture of an article is stale when the picture has another size', async (context) => {
  const picture = 'articles/2022/01/12/dam.gif';
  const site = createTestSite(context, { ...files, [picture]: 'GIF89a\x40\0\x30\0' });
  writeArticle(site, 'second', { body: '![A dam](./dam.gif)' });
  await publishAsking(site, [newest]);
  site.write({ [picture]: 'GIF89a\x41\0\x30\0' });
  assert.equal(await isStale(site), true);
});

test('A question that fails fails the printing, whatever the view makes of it', async (context) => {
  const archive = await createTestSite(context, files).take();
  const printing = printAnswered(archive, (answerer) => {
    assert.throws(() =>
      answerer.answer(() => {
        throw new Error('no such filter');
      }),
    );
    return Promise.resolve('half a page');
  });
  await assert.rejects(printing, /no such filter/);
});

test('A page’s questions are noted once and in one order', async (context) => {
  const archive = await createTestSite(context, files).take();
  const listQuestions = async (questions: readonly Question[]) => {
    const { asked } = await printAnswered(archive, (answerer) => {
      for (const question of questions) answerer.answer(() => question);
      return Promise.resolve('');
    });
    return asked;
  };
  const other: Question = { query: {} };
  const asked = await listQuestions([newest, other, newest]);
  assert.equal(asked.length, 2);
  assert.deepEqual(asked, await listQuestions([other, newest]));
});

function writeArticle(
  site: TestSite,
  slug: string,
  article: Partial<Parameters<typeof articleFiles>[0][string]>,
): void {
  const published = {
    first: '2022-01-12T10:00:00Z',
    second: '2022-01-12T11:00:00Z',
    other: '2022-01-12T12:00:00Z',
  }[slug];
  site.write(
    articleFiles({
      [slug]: { published: published ?? '2022-01-12T13:00:00Z', topics: ['Power'], ...article },
    }),
  );
}

function removeArticle(site: TestSite, slug: string): void {
  rmSync(join(site.folder, `articles/2022/01/12/${slug}.md`));
}
