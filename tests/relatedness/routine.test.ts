import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createColumns } from '../../src/relatedness/article-columns.ts';
import { measureRoutine } from '../../src/relatedness/routine.ts';
import { createTermWindow } from '../../src/relatedness/term-window.ts';
import { createRow, type ArticleSketch } from './corpus.ts';

type Text = Pick<ArticleSketch, 'text' | 'language'>;

/** How routine each text of a day is after those of the day before. */
function measure(before: readonly Text[], ofDay: readonly Text[]): readonly number[] {
  const rows = [
    ...before.map((text) => ({ ...text, at: '2022-01-01' })),
    ...ofDay.map((text) => ({ ...text, at: '2022-01-02' })),
  ];
  const articles = createColumns(rows.map((row, index) => createRow({ ...row, path: String(index) }, index)));
  const past = createTermWindow(articles, () => true, 28).moveTo(Date.parse('2022-01-02') / 86_400_000);
  return measureRoutine(
    articles,
    ofDay.map((_, place) => before.length + place),
    past,
  );
}

const match = { text: 'match goals league' };
const partida = { text: 'partido goles liga', language: 'es' };

test('what is made of the words of every day is more routine than what is not', () => {
  const [first, second] = measure([match, match, { text: 'match' }], [match, { text: 'match volcano' }]);
  assert.ok(first !== undefined && second !== undefined);
  assert.ok(first > 1 && second < 1);
});

test('a day is compared with itself, whatever the number of articles before', () => {
  assert.deepEqual(measure([match], [match, match]), measure([match, match, match], [match, match]));
});

test('what is made of unknown words is a third as routine as is usual', () => {
  const [, unknown] = measure([match], [match, { text: 'volcano' }]);
  assert.equal(unknown, 1 / 3);
});

test('a language is no news for being rare', () => {
  assert.deepEqual(measure([match, match, match, partida], [match, partida]), [1, 1]);
});

test('what was said more than four weeks before is forgotten', () => {
  const days = ['2022-01-01', '2022-02-01'];
  const rows = days.map((at, index) => createRow({ text: `matter${String(index)}`, at, path: at }, index));
  const window = createTermWindow(createColumns(rows), () => true, 28);
  const countLevels = (day: string) =>
    Array.from(window.moveTo(Date.parse(day) / 86_400_000).levels).reduce((sum, level) => sum + level, 0);
  assert.deepEqual(['2022-01-02', '2022-02-02', '2022-03-02'].map(countLevels), [1, 1, 0]);
});

test('where nothing is known, and where nothing is said, all is as usual', () => {
  assert.deepEqual(measure([], [match, match]), [1, 1]);
  assert.deepEqual(measure([match], [{ text: '' }]), [1]);
  assert.deepEqual(measure([match], []), []);
});
