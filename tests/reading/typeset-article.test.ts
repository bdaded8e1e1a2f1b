import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTestSite, type TestArticle } from '../test-site.ts';

const written: TestArticle = {
  published: '2022-01-13T10:00:00Z',
  title: `"It's" -- so`,
  matter: [
    'image: { src: ./a.png, alt: "b\'s", caption: "c\'s" }',
    `originalTitle: '"Así"'`,
    `corrections: [{ date: 2022-01-14, text: "d's" }]`,
  ].join('\n'),
  body: `The "body"'s first sentence.`,
};
const path = '/2022/01/13/a/';

test('The lines of an article are set where it is read, so that all that prints them agrees', async (context) => {
  const site = createTestSite(context, { ...pictures, ...file(written) });
  const archive = await site.take();
  const article = archive.findArticle(path);
  assert.equal(article?.title, '“It’s” – so');
  assert.equal(article.excerpt, 'The “body”’s first sentence.');
  assert.deepEqual(article.image, { src: './a.png', alt: "b's", caption: 'c’s' });
  assert.equal(article.originalTitle, '«Así»');
  assert.equal(article.corrections[0]?.text, 'd’s');
  const [listed] = archive.listNewest({ kind: 'archive' }, 1);
  assert.equal(listed?.title, article.title);
  assert.equal(listed.summary, article.excerpt);
});

test('A summary is set by the language of the article', async (context) => {
  const matter = `language: de\nsummary: '"Ja" ...'`;
  const archive = await createTestSite(context, file({ ...written, matter })).take();
  assert.equal(archive.findArticle(path)?.summary, '„Ja“ …');
  assert.equal(archive.findArticle(path)?.title, '„It’s“ – so');
});

test('A site can print what is typed, and a change of mind reaches articles that were read', async (context) => {
  const site = createTestSite(context, { ...pictures, ...file(written) });
  const titleOf = async () => (await site.take()).findArticle(path)?.title;
  const settings = 'name: Test Times\nurl: https://test.example/\n';
  assert.equal(await titleOf(), '“It’s” – so');
  site.write({ 'site.yaml': `${settings}typography: false\n` });
  assert.equal(await titleOf(), written.title);
  site.write({ 'site.yaml': settings });
  assert.equal(await titleOf(), '“It’s” – so');
});

function file(article: TestArticle): Readonly<Record<string, string>> {
  const lines = [`title: '${article.title?.replaceAll("'", "''") ?? ''}'`, `published: ${article.published}`];
  const matter = [...lines, 'source: alpha', article.matter ?? ''].join('\n');
  return { 'articles/2022/01/13/a.md': `---\n${matter}\n---\n${article.body ?? ''}\n` };
}

/** The smallest GIF. */
const pictures = { 'articles/2022/01/13/a.png': 'GIF89a\u0001\u0000\u0001\u0000\u0000\u0000\u0000;' };
