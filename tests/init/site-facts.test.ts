import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findFactFault, guessFacts, type Surroundings } from '../../src/init/site-facts.ts';

const nothing = { LC_ALL: undefined, LC_MESSAGES: undefined, LANG: undefined };

function guess(given: Partial<Surroundings>) {
  return guessFacts({
    folder: '/home/ana/gaceta',
    timeZone: 'Asia/Tokyo',
    locale: nothing,
    remote: undefined,
    ...given,
  });
}

test('A site is called as its folder, and its days begin where the machine is', () => {
  const facts = guess({});
  assert.equal(facts.name, 'gaceta');
  assert.equal(facts.timeZone, 'Asia/Tokyo');
  assert.equal(facts.url, 'https://gaceta.example/');
});

for (const [remote, url] of [
  ['git@github.com:Ana/gaceta.git', 'https://ana.github.io/gaceta/'],
  ['https://github.com/ana/gaceta', 'https://ana.github.io/gaceta/'],
  ['https://token@github.com/ana/gaceta.git', 'https://ana.github.io/gaceta/'],
  ['ssh://git@github.com/ana/ana.github.io.git', 'https://ana.github.io/'],
  ['https://gitlab.com/ana/gaceta.git', 'https://ana.gitlab.io/gaceta/'],
  ['https://git.example/ana/gaceta.git', 'https://gaceta.example/'],
  ['https://evil.example/github.com.txt', 'https://gaceta.example/'],
] as const) {
  test(`The repository ${remote} is published at ${url}`, () => {
    assert.equal(guess({ remote }).url, url);
  });
}

for (const [locale, language] of [
  ['es_AR.UTF-8', 'es-AR'],
  ['ar', 'ar'],
  ['sr_RS@latin', 'sr-RS'],
  ['C', 'en'],
  ['C.UTF-8', 'en'],
  ['POSIX', 'en'],
  ['', 'en'],
] as const) {
  test(`LANG=${locale} means ${language}`, () => {
    assert.equal(guess({ locale: { ...nothing, LANG: locale } }).language, language);
  });
}

test('What settings would refuse is refused at once, with why', () => {
  assert.match(findFactFault('language', 'klingonese') ?? '', /klingonese/);
  assert.match(findFactFault('timeZone', 'Mars') ?? '', /time zone/);
  assert.match(findFactFault('url', 'gaceta') ?? '', /gaceta/);
  assert.equal(findFactFault('url', 'https://ana.github.io/gaceta/'), undefined);
});
