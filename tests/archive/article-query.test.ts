import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readArticleQuery } from '../../src/archive/article-query.ts';

test('A query has its keys in one order, however they were written', () => {
  const one = readArticleQuery({ limit: 5, topic: 'Wind Power', from: '2022-01' });
  const other = readArticleQuery({ from: '2022-01', topic: 'wind-power', limit: 5 });
  assert.equal(JSON.stringify(one), JSON.stringify(other));
});

const wrong: readonly (readonly [filter: unknown, message: RegExp])[] = [
  [
    { topik: 'Energy' },
    /\{"topik":"Energy"\}: there is no filter “topik”\. There are topic, section, author, source, language,/,
  ],
  [{ topic: 3 }, /“topic” is wrong .*It takes a topic’s name/],
  [{ from: '13 January' }, /“from” is wrong \(it is not a day, month or year such as 2022-01-13/],
  [{ from: '2022-02-30' }, /“from” is wrong/],
  [{ to: '2022-13' }, /“to” is wrong/],
  [{ language: 'not a tag' }, /“language” is wrong \(it is not a language tag/],
  [{ limit: 0 }, /“limit” is wrong .*1 to 1000/],
  [{ limit: 1001 }, /“limit” is wrong .*1 to 1000/],
  [{ limit: '5' }, /“limit” is wrong/],
  ['Energy', /a filter is an object, with any of topic,/],
];

for (const [filter, message] of wrong) {
  test(`The query ${JSON.stringify(filter)} is an error that names the key and says what it takes`, () => {
    assert.throws(() => readArticleQuery(filter), message);
  });
}

test('No query asks for everything', () => {
  assert.deepEqual(readArticleQuery(undefined), {});
});
