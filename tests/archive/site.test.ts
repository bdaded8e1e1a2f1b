import assert from 'node:assert/strict';
import { test } from 'node:test';
import { siteSchema } from '../../src/archive/site.ts';

const least = { name: 'Test Times', url: 'https://test.example/' };

test('A site that says no more than its name and address has these settings', () => {
  assert.deepEqual(siteSchema.parse(least), {
    ...least,
    tagline: '',
    description: '',
    language: 'en',
    timeZone: 'UTC',
    footer: '',
    disclaimer: '',
    lists: { related: 6, latest: 10, trends: 10, feed: 50, page: 300 },
    noindexMachineTranslations: false,
    originals: false,
    typography: true,
    trends: true,
    stories: true,
    caseSensitiveHost: true,
  });
});

test('A list has 1 to 500 articles', () => {
  const isAllowed = (feed: number) => siteSchema.safeParse({ ...least, lists: { feed } }).success;
  assert.deepEqual([0, 1, 500, 501, 1.5].map(isAllowed), [false, true, true, false, false]);
});

test('the address is read in its normal form, with a slash at its end', () => {
  const urlOf = (url: string) => siteSchema.parse({ ...least, url }).url;
  assert.equal(urlOf('HTTPS://Test.example'), 'https://test.example/');
  assert.equal(urlOf('https://test.example/año/'), 'https://test.example/a%C3%B1o/');
});
