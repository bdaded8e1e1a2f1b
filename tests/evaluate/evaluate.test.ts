import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measureClusters } from '../../src/evaluate/b-cubed.ts';
import { evaluateDuplicates } from '../../src/evaluate/evaluate-duplicates.ts';
import { findExactCopies } from '../../src/evaluate/exact-copies.ts';
import { evaluateLists } from '../../src/evaluate/evaluate-lists.ts';
import { evaluatePairs, readRatedPairs } from '../../src/evaluate/evaluate-pairs.ts';
import { evaluateRelated } from '../../src/evaluate/evaluate-related.ts';
import { evaluateStories } from '../../src/evaluate/evaluate-stories.ts';
import { evaluateTrends } from '../../src/evaluate/evaluate-trends.ts';
import { readLabelledArticles } from '../../src/evaluate/labelled-article.ts';
import { relateLabelled } from '../../src/evaluate/relate-labelled.ts';

const strike = 'Miners in the copper town of Calama began a strike over wages and safety underground';
const ferry = 'A ferry with tourists ran aground off the island of Gozo in heavy winds and rescuers came';

function createLine(id: string, date: string, body: string, labels: Record<string, unknown> = {}): string {
  return JSON.stringify({ id, title: body, date, source: id, lang: 'en', url: null, body, labels });
}

const relate = (lines: readonly string[]) => relateLabelled(readLabelledArticles(lines.join('\n')));

test('lines are put in order of their instants, and those without a date are left out', () => {
  const lines = [
    createLine('b', '1987-03-02T10:00:00', ferry),
    createLine('none', '', ferry),
    createLine('a', '1987-03-01', strike),
  ];
  assert.deepEqual(
    readLabelledArticles(lines.join('\n')).map(({ id, instant }) => [id, new Date(instant).toISOString()]),
    [
      ['a', '1987-03-01T00:00:00.000Z'],
      ['b', '1987-03-02T10:00:00.000Z'],
    ],
  );
});

test('articles of one instant are in the order of their paths, as an import names them', () => {
  const create = (id: string, title: string) =>
    JSON.stringify({ id, title, date: '2022-01-01', source: id, lang: 'en', body: title, labels: {} });
  const lines = [create('1', 'Wood'), create('2', 'Ash'), create('3', 'Ash')];
  assert.deepEqual(
    readLabelledArticles(lines.join('\n')).map(({ path }) => path),
    ['/2022/01/01/ash-2/', '/2022/01/01/ash/', '/2022/01/01/wood/'],
  );
});

test('a line that is not JSON is named by its number', () => {
  assert.throws(() => readLabelledArticles(`${createLine('a', '1987-03-01', ferry)}\n{`), /Line 2/);
});

test('a query is an article whose story has an earlier one, and a hit is one of them', () => {
  const archive = relate([
    createLine('a', '2022-01-01', strike, { story: 'strike' }),
    createLine('b', '2022-01-02', ferry, { story: 'ferry' }),
    createLine('c', '2022-01-03', `${strike}, again`, { story: 'strike' }),
    createLine('d', '2022-01-04', 'Nothing that was there before', { story: 'ferry' }),
  ]);
  assert.deepEqual(evaluateRelated(archive), { queries: 2, hit1: 0, hit6: 0, mrr: 0 });
  const told = relate([
    createLine('a', '2022-01-01', `${strike}. One two three four five.`, { story: 'strike' }),
    createLine('c', '2022-01-03', `The copper miners of Calama go on with their strike over wages`, {
      story: 'strike',
    }),
  ]);
  assert.deepEqual(evaluateRelated(told), { queries: 1, hit1: 1, hit6: 1, mrr: 1 });
});

test('a rated pair is listed where the later article has the earlier one among its first six or as a copy', () => {
  const archive = relate([
    createLine('a', '2022-01-01', `${strike}. One two three four five.`),
    createLine('b', '2022-01-01', ferry),
    createLine('c', '2022-01-02', ferry),
    createLine('d', '2022-01-03', `The copper miners of Calama go on with their strike over wages`),
  ]);
  const pairs = [
    { a: 'd', b: 'a', overall: 1 },
    { a: 'b', b: 'c', overall: 2.25 },
    { a: 'd', b: 'b', overall: 4 },
    { a: 'd', b: 'unknown', overall: 1 },
  ];
  const read = readRatedPairs(pairs.map((pair) => JSON.stringify(pair)).join('\n'));
  assert.deepEqual(
    evaluatePairs(archive, read, () => true),
    {
      'pairs 1 to 1.75': 1,
      'listed 1 to 1.75': 1,
      'pairs 1 to 2.5': 2,
      'listed 1 to 2.5': 2,
      'pairs between': 0,
      'listed between': 0,
      'pairs 3.5 to 4': 1,
      'listed 3.5 to 4': 0,
    },
  );
  const ofC = evaluatePairs(archive, read, ({ id }) => id === 'c');
  assert.deepEqual([ofC['pairs 1 to 2.5'], ofC['listed 1 to 2.5']], [1, 1]);
});

test('a line without two ids and a rating is named by its number', () => {
  assert.throws(() => readRatedPairs('{"a": "1", "b": "2", "overall": 1}\n{"a": "1"}'), /Line 2/);
});

test('empty lists are counted, and short ones after the first hundred articles', () => {
  const lines = Array.from({ length: 102 }, (_, index) =>
    createLine(`s${String(index)}`, '2022-01-01', `word${String(index)} of${String(index)}`),
  );
  const archive = relate(lines);
  assert.deepEqual(
    evaluateLists(archive, () => true),
    { articles: 102, empty: 102, short: 2 },
  );
  assert.deepEqual(
    evaluateLists(archive, ({ id }) => id === 's1'),
    { articles: 1, empty: 1, short: 0 },
  );
});

test('stories and copies are measured on labelled articles alone', () => {
  const archive = relate([
    createLine('a', '2022-01-01', `${strike}. ${ferry}`, { story: 1, duplicate: 'x' }),
    createLine('b', '2022-01-01', `${strike}. ${ferry}`, { story: 1, duplicate: 'x' }),
    createLine('c', '2022-01-02', 'Something else entirely', {}),
  ]);
  assert.deepEqual(evaluateStories(archive), { items: 2, f1: 1, precision: 1, recall: 1 });
  assert.deepEqual(evaluateDuplicates(archive), {
    articles: 3,
    copies: 1,
    items: 2,
    f1: 1,
    precision: 1,
    recall: 1,
  });
});

test('B-cubed averages over items what their cluster and their label have in common', () => {
  const items = [
    { label: 'a', cluster: 1 },
    { label: 'a', cluster: 1 },
    { label: 'b', cluster: 1 },
    { label: 'b', cluster: 2 },
  ];
  const { precision, recall } = measureClusters(items);
  assert.equal(precision.toFixed(3), '0.667');
  assert.equal(recall, 0.75);
});

test('a label that is five times as frequent as in the week before is a burst, found where a trend is of it', () => {
  const quiet = Array.from({ length: 7 }, (_, day) =>
    createLine(`q${String(day)}`, `2022-01-0${String(day + 1)}`, `quiet matter${String(day)} of no interest`),
  );
  const burst = Array.from({ length: 8 }, (_, index) =>
    createLine(
      `b${String(index)}`,
      `2022-01-08T0${String(index)}:00:00`,
      `Calama strike of detail${String(index)} goes on`,
      {
        places: ['chile'],
      },
    ),
  );
  const figures = evaluateTrends(relate([...quiet, ...burst]));
  assert.deepEqual([figures.bursts, figures.found, figures.recall], [1, 1, 1]);
});

test('a burst of a topic is found by the topic where it is given, and otherwise by what its articles say', () => {
  const quiet = Array.from({ length: 7 }, (_, day) =>
    createLine(`q${String(day)}`, `2022-01-0${String(day + 1)}`, `quiet matter${String(day)} of no interest`),
  );
  const burst = Array.from({ length: 8 }, (_, index) =>
    createLine(`b${String(index)}`, `2022-01-08T0${String(index)}:00:00`, `affair${String(index)}`, {
      topics: ['copper'],
    }),
  );
  const { bursts, found, foundWithTopics } = evaluateTrends(relate([...quiet, ...burst]));
  assert.deepEqual([bursts, found, foundWithTopics], [1, 0, 1]);
});

test('where nobody labelled copies, they are held against an exact comparison of the texts', () => {
  const long = `${strike}. ${ferry}`;
  const archive = relate([
    createLine('a', '2022-01-01', long),
    createLine('b', '2022-01-01', 'Something else entirely, of which nobody else wrote a word'),
    createLine('c', '2022-01-02', `${long} quickly`),
  ]);
  assert.deepEqual(evaluateDuplicates(archive), {
    articles: 3,
    copies: 1,
    items: 2,
    f1: 1,
    precision: 1,
    recall: 1,
  });
});

test('texts are copies exactly where they have six tenths of their runs of four words in common', () => {
  const words = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, index) => `w${String(from + index)}`).join(' ');
  // Of 37 runs each, 28 are common: 28 of 46 is above 0.6, 27 of 47 below.
  assert.deepEqual(findExactCopies([words(0, 40), words(9, 49)]), [0, 0]);
  assert.deepEqual(findExactCopies([words(0, 40), words(10, 50)]), [0, 1]);
});

test('copies of copies are copies, and texts without four words have none', () => {
  const texts = ['a b c d e f g h i', 'x y', 'a b c d e f g h i j k', 'x y', 'a b c d e f g h i j k l m n'];
  assert.deepEqual(findExactCopies(texts), [0, 1, 0, 3, 0]);
});

test('scripts without spaces are compared letter by letter', () => {
  assert.deepEqual(
    findExactCopies(['北京大学今天开学', '北京大学今天开学了', '上海交通大学放假']),
    [0, 0, 2],
  );
});
