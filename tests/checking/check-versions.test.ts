import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { articleFiles, createTestSite, house, siteFiles, type TestArticle } from '../test-site.ts';

const es = (original: string, more = ''): TestArticle => ({
  published: '2022-01-13',
  source: '',
  matter: `language: es\ntranslationOf: ${original}${more}`,
});
const plain: TestArticle = { published: '2022-01-12', source: '' };

async function check(context: TestContext, articles: Readonly<Record<string, TestArticle>>) {
  const site = createTestSite(context, {
    'site.yaml': `${siteFiles['site.yaml'] ?? ''}${house}`,
    ...articleFiles(articles),
  });
  const errors = await site.listErrors();
  return errors.map(
    ({ file, line, what, remedy }) => `${file.slice(-6)}:${String(line)} ${what} > ${remedy}`,
  );
}

test('Versions in several languages that name one original are right', async (context) => {
  const fr = { ...plain, matter: 'language: fr\ntranslationOf: /2022/01/12/a/' };
  assert.deepEqual(await check(context, { a: plain, b: es('/2022/01/12/a/'), c: fr }), []);
});

test('An original that is not there is an error, with the path that is meant', async (context) => {
  assert.deepEqual(await check(context, { a: plain, b: es('/2022/01/11/a/') }), [
    '3/b.md:5 the original “/2022/01/11/a/” is not an article of this site > Did you mean /2022/01/12/a/?',
  ]);
});

test('A page that is not an article is no original', async (context) => {
  assert.deepEqual(await check(context, { b: es('/2022/01/13/b/x/') }), [
    '3/b.md:5 “translationOf” is not the path of an article, with a slash at both ends, such as /2022/01/12/slug/: /2022/01/13/b/x/ > Did you mean “/2022/01/13/b/”?',
  ]);
});

test('An article is not a version of itself, nor of one in its own language', async (context) => {
  assert.deepEqual(
    await check(context, {
      a: plain,
      b: es('/2022/01/13/b/'),
      c: { ...plain, matter: 'translationOf: /2022/01/12/a/' },
    }),
    [
      '2/c.md:4 the original, articles/2022/01/12/a.md, is in English too > Write “language: …” in the one that is not, or remove “translationOf”.',
      '3/b.md:5 the article names itself as its original > Remove the line from the original, and write it in the others.',
    ],
  );
});

test('A draft or a withdrawn article is no original of a published one', async (context) => {
  const errors = await check(context, {
    a: { ...plain, matter: 'draft: true' },
    b: es('/2022/01/12/a/'),
    c: { ...plain, matter: 'status: withdrawn\nwithdrawn: { date: 2022-01-14, reason: Wrong. }' },
    d: es('/2022/01/12/c/'),
    e: es('/2022/01/12/a/', '\ndraft: true'),
  });
  assert.deepEqual(
    errors.map((error) => error.replace(/ > .*/, '')),
    [
      '3/b.md:5 the original “/2022/01/12/a/” is a draft',
      '3/d.md:5 the original “/2022/01/12/c/” is withdrawn',
    ],
  );
});

test('Two versions that name one another, or three in a circle, are errors in each', async (context) => {
  const name = (original: string, language: string) => ({
    ...plain,
    matter: `language: ${language}\ntranslationOf: ${original}`,
  });
  const remedy =
    'Remove “translationOf” from the one that was written first, and name that one in the others.';
  assert.deepEqual(
    await check(context, { a: name('/2022/01/12/b/', 'fr'), b: name('/2022/01/12/a/', 'es') }),
    ['a', 'b'].map(
      (slug, place) =>
        `2/${slug}.md:5 this article and articles/2022/01/12/${'ba'.charAt(place)}.md name one another as their original > ${remedy}`,
    ),
  );
  const circle = await check(context, {
    a: name('/2022/01/12/b/', 'fr'),
    b: name('/2022/01/12/c/', 'es'),
    c: name('/2022/01/12/a/', 'de'),
  });
  assert.deepEqual(
    circle.map((error) => error.endsWith(remedy)),
    [true, true, true],
  );
});

test('A version of a version is an error that names the original', async (context) => {
  const third = { ...plain, matter: 'language: fr\ntranslationOf: /2022/01/13/b/' };
  assert.deepEqual(await check(context, { a: plain, b: es('/2022/01/12/a/'), c: third }), [
    '2/c.md:5 the original is itself a version, of /2022/01/12/a/ > Write “translationOf: /2022/01/12/a/”.',
  ]);
});

test('An original has one version in a language', async (context) => {
  assert.deepEqual(await check(context, { a: plain, b: es('/2022/01/12/a/'), c: es('/2022/01/12/a/') }), [
    '3/c.md:5 /2022/01/12/a/ has another version in Spanish: articles/2022/01/13/b.md > Correct “language” here or there, or withdraw one of the two.',
  ]);
});
