import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createNewArticle, type NewArticleWords } from '../../src/import/new-article.ts';
import { readSettings } from '../../src/reading/read-settings.ts';
import { createTemporaryFolder } from '../temporary-folder.ts';
import { siteFiles } from '../test-site.ts';

const now = new Date('2022-01-13T23:16:54.256Z');

/** Begins an article of a site with the sources alpha and beta, in a time zone where it is the next day already. */
async function begin(
  context: Parameters<typeof createTemporaryFolder>[0],
  words: NewArticleWords,
  files: Readonly<Record<string, string>> = siteFiles,
) {
  const folder = createTemporaryFolder(context, {
    ...files,
    'site.yaml': `${siteFiles['site.yaml'] ?? ''}timeZone: Asia/Tokyo\n`,
  });
  const { settings, errors } = await readSettings(folder);
  assert.ok(settings !== undefined, JSON.stringify(errors));
  return createNewArticle(words, settings, now);
}

test('An article is a draft of now, in the folder of its day in the site’s time zone', async (context) => {
  assert.deepEqual(
    await begin(context, { title: 'Tea: a “history”', source: 'alpha', topics: ['Tea', 'Trade'] }),
    {
      file: 'articles/2022/01/14/tea-a-history.md',
      path: '/2022/01/14/tea-a-history/',
      text: '---\ntitle: "Tea: a “history”"\npublished: 2022-01-14T08:16:54+09:00\nsource: alpha\ntopics:\n  - Tea\n  - Trade\ndraft: true\n---\n',
    },
  );
});

test('It has the day and the address that it is given, and is no draft then', async (context) => {
  const words = { title: 'Tea', source: 'alpha', published: '2022-01-12', slug: 'green-tea' };
  const article = await begin(context, words);
  assert.equal(article.file, 'articles/2022/01/12/green-tea.md');
  assert.doesNotMatch(article.text, /draft/);
});

test('A day that the time zone left out is refused, with the next one', async (context) => {
  const settings = `${siteFiles['site.yaml'] ?? ''}timeZone: Pacific/Apia\n`;
  const folder = createTemporaryFolder(context, { ...siteFiles, 'site.yaml': settings });
  const { settings: apia } = await readSettings(folder);
  assert.ok(apia !== undefined);
  const words = { title: 'Tea', source: 'alpha', published: '2011-12-30' };
  assert.throws(
    () => createNewArticle(words, apia, now),
    /2011-12-30, a day that Pacific\/Apia never had.*2011-12-31\?/,
  );
});

test('Where there is one source, nobody is asked for it', async (context) => {
  const { 'sources/beta.yaml': _, ...files } = siteFiles;
  assert.match((await begin(context, { title: 'Tea' }, files)).text, /source: alpha/);
});

test('What is missing or wrong is said, with what to say instead', async (context) => {
  const faults: readonly (readonly [NewArticleWords, RegExp])[] = [
    [{ title: 'Tea' }, /Say which outlet it is from: --source alpha, beta\./],
    [{ title: 'Tea', source: 'alpa' }, /There is no source “alpa”\. Did you mean “alpha”\?/],
    [{ title: 'Tea', source: 'times' }, /There are alpha, beta; .* sources\/times\.yaml/],
    [{ title: ' ', source: 'alpha' }, /title/],
    [{ title: 'Tea', source: 'alpha', published: '2022-02-30' }, /published is neither/],
    [{ title: '🫖', source: 'alpha' }, /--slug some-words/],
    [{ title: 'Tea', source: 'alpha', slug: 'Green Tea' }, /not “Green Tea”/],
  ];
  for (const [words, message] of faults) await assert.rejects(begin(context, words), message);
});
