import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createArticle, isHidden, type Article } from '../../src/archive/article.ts';
import { frontMatterSchema } from '../../src/archive/front-matter.ts';
import { siteSchema } from '../../src/archive/site.ts';

const site = siteSchema.parse({ name: 'Test Times', url: 'https://test.example', timeZone: 'Europe/Madrid' });
const source = { id: 'alpha', name: 'Alpha', language: 'es' };

function create(matter: Readonly<Record<string, unknown>>): Article {
  const whole = { title: 'Rain', published: '2022-01-13', source: 'alpha', ...matter };
  return createArticle('articles/2022/01/13/rain.md', frontMatterSchema.parse(whole), source, site);
}

test('An article is in the site’s language, and first was in its source’s', () => {
  const { language, originalLanguage } = create({});
  assert.deepEqual([language, originalLanguage], ['en', 'es']);
});

test('An article may say in which language it is, and in which it was', () => {
  const { language, originalLanguage } = create({ language: 'fr', originalLanguage: 'ca' });
  assert.deepEqual([language, originalLanguage], ['fr', 'ca']);
});

test('An article that changed on the day of which no hour is known did not change before it', () => {
  assert.equal(create({ updated: '2022-01-13' }).updated, '2022-01-12T23:00:00.000Z');
  assert.equal(create({ updated: '2022-01-12T22:00:00Z' }).updated, '2022-01-12T23:00:00.000Z');
});

test('An article keeps its published address for its name', () => {
  assert.equal(create({}).path, '/2022/01/13/rain/');
});

test('Search engines are to leave out every article that is not simply published', () => {
  const withdrawn = { status: 'withdrawn', withdrawn: { date: '2022-02-01', reason: 'Wrong.' } };
  const kinds = [{}, { status: 'noindex' }, withdrawn];
  assert.deepEqual(
    kinds.map((matter) => isHidden(create(matter), site)),
    [false, true, true],
  );
});
