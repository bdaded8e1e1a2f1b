import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createColumns, nothingFound, type ArticleRow } from '../../src/relatedness/article-columns.ts';
import { createNumberOf } from '../../src/relatedness/key-numbers.ts';
import { relateChanges } from '../../src/relatedness/relate-changes.ts';
import type { Relations } from '../../src/relatedness/relations.ts';
import { sketchLength } from '../../src/relatedness/sketch.ts';

/** What a test says of an article: its number in the archive’s order is its place. */
interface Draft {
  readonly day: number;
  /** How often it has each of its terms. */
  readonly terms: Readonly<Record<string, number>>;
  /** The same for texts that are nearly the same; without, it is like none. */
  readonly text?: number;
}

const ids = new Map<string, number>();

function createRow({ day, terms, text }: Draft, place: number): ArticleRow {
  const sorted = Object.entries(terms).sort(([, first], [, second]) => second - first);
  return {
    key: place + 1,
    path: `/${String(place).padStart(4, '0')}/`,
    instant: day * 86_400_000 + place,
    day,
    source: place,
    language: 0,
    topics: [],
    terms: {
      ids: Uint32Array.from(sorted, ([term]) => ids.get(term) ?? ids.set(term, ids.size).size - 1),
      counts: Uint8Array.from(sorted, ([, count]) => count),
      sketch: new Int32Array(sketchLength)
        .fill(-1)
        .map((none, value) => (text === undefined ? none : text * sketchLength + value)),
    },
    found: nothingFound,
  };
}

/** Terms of one name, numbered. */
function many(name: string, count: number, often = 1): Readonly<Record<string, number>> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`${name}${String(index)}`, often]));
}

function relate(rows: readonly ArticleRow[], fresh: ReadonlyMap<number, ArticleRow | undefined>) {
  const articles = createColumns(rows);
  return relateChanges({ articles, numberOf: createNumberOf(articles.keys), fresh, removed: new Map() })
    .found;
}

function relateFromNothing(drafts: readonly Draft[]): readonly Relations[] {
  const rows = drafts.map(createRow);
  return [...relate(rows, new Map(rows.map((_, place) => [place, undefined]))).values()];
}

/**
 * Relates an archive, changes one article of it, and relates what that can reach.
 * @returns what is then known of the last article, what it should be, and what it was before.
 */
function changeOne(before: readonly Draft[], changed: number, draft: Draft) {
  const after = before.with(changed, draft);
  const known = relateFromNothing(before);
  const keyOf = (article: number) => article + 1;
  const rows = after.map(createRow).map((row, place) => {
    const { norm, story, original, rivals, base } = known[place] ?? nothingRelated;
    return {
      ...row,
      found: {
        norm,
        story: keyOf(story),
        original: keyOf(original),
        rivals: rivals.map(keyOf),
        base: keyOf(base),
      },
    };
  });
  const old = before[changed];
  assert.ok(old !== undefined);
  const found = relate(
    rows,
    new Map([[changed, { ...createRow(old, changed), found: rows[changed]?.found ?? nothingFound }]]),
  );
  const last = before.length - 1;
  return {
    now: found.get(last) ?? known[last],
    asIfNew: relateFromNothing(after)[last],
    before: known[last],
  };
}

const nothingRelated = { norm: 0, story: 0, original: 0, rivals: [], base: 0 };

function assertFollows({ now, asIfNew, before }: ReturnType<typeof changeOne>): void {
  assert.notDeepEqual(asIfNew, before, 'the change reaches the last article');
  assert.deepEqual(now, asIfNew);
}

test('an article is related anew where a term of it becomes less rare, though it gathers by others', () => {
  const like = many('like', 4, 3);
  const others = Array.from({ length: 3 }, () => ({ day: 1, terms: { shared: 1 } }));
  const archive: readonly Draft[] = [
    { day: 0, terms: many('first', 5) },
    ...others,
    { day: 2, terms: { ...like, shared: 1 } },
    { day: 3, terms: { ...like, ...many('own', 24), shared: 1 } },
  ];
  assertFollows(changeOne(archive, 0, { day: 0, terms: { ...many('first', 5), shared: 1 } }));
});

test('an article is related anew where the archive goes up a step of rarity', () => {
  const others = Array.from({ length: 67 }, (_, index) => ({
    day: 1,
    terms: many(`other${String(index)}x`, 4),
  }));
  const archive: readonly Draft[] = [
    { day: 0, terms: many('first', 20), text: 1 },
    { day: 0, terms: many('first', 20), text: 1 },
    ...others,
    { day: 2, terms: { ...many('like', 4, 3), ...many('more', 5) } },
    { day: 3, terms: { ...many('like', 4, 3), ...many('own', 6) } },
  ];
  assertFollows(changeOne(archive, 1, { day: 0, terms: many('second', 20) }));
});

test('an article is related anew where one of those that it gathers changes', () => {
  const like = many('like', 4);
  const others = [1, 2].map((day) => ({ day, terms: { ...like, ...many(`other${String(day)}x`, 20) } }));
  const archive: readonly Draft[] = [
    { day: 0, terms: many('first', 20) },
    ...others,
    { day: 3, terms: { ...like, ...many('own', 16) } },
  ];
  assertFollows(changeOne(archive, 0, { day: 0, terms: { ...like, ...many('first', 16) } }));
});

test('an article is related anew where a text becomes nearly the same as its own, which it does not gather', () => {
  const terms = many('like', 8);
  const earlier = Array.from({ length: 300 }, () => ({ day: 0, terms }));
  const later = Array.from({ length: 300 }, () => ({ day: 40, terms }));
  const archive = [...earlier, { day: 20, terms, text: 1 }, ...later, { day: 41, terms, text: 2 }];
  assertFollows(changeOne(archive, earlier.length, { day: 20, terms, text: 2 }));
});

test('an article is related anew where a story that it was measured against changes', () => {
  const archive: readonly Draft[] = [
    { day: 0, terms: { ...many('left', 5), ...many('right', 5) } },
    { day: 0, terms: { ...many('right', 5), ...many('more', 5) } },
    { day: 1, terms: { ...many('left', 5), ...many('own', 8) } },
  ];
  assertFollows(changeOne(archive, 1, { day: 0, terms: many('other', 10) }));
});

test('an article is related anew where another likeness has become usual in its language', () => {
  const names = Array.from({ length: 16 }, (_, index) => `own${String(index)}-`);
  const archive: readonly Draft[] = [
    ...names.map((name, text) => ({ day: 0, terms: many(name, 10), text })),
    { day: 1, terms: many('x', 20, 2) },
    { day: 1, terms: { ...many('x', 3, 2), ...many('y', 120) } },
  ];
  const ofAll = Object.assign({}, ...names.map((name) => many(name, 10))) as Draft['terms'];
  assertFollows(changeOne(archive, 0, { day: 0, terms: ofAll, text: 0 }));
});
