import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  countAsked,
  createRandom,
  createText,
  relateAll,
  type ArticleSketch,
  type TestRelations,
} from './corpus.ts';

const words = Array.from({ length: 400 }, (_, index) => `topic${String(index)}`);

/** Articles whose words lean towards one of twenty subjects. */
function createArchive(count: number): readonly ArticleSketch[] {
  const random = createRandom(7);
  return Array.from({ length: count }, (_, index) => {
    const subject = Math.floor(random() * 20) * 20;
    const pick = () => words[Math.floor(random() < 0.6 ? subject + random() * 20 : random() * 400)] ?? '';
    const text = Array.from({ length: 40 }, pick).join(' ');
    const at = new Date(Date.UTC(2022, 0, 1 + Math.floor(index / 5), index % 5)).toISOString();
    return { path: `/a${String(index).padStart(4, '0')}/`, text, at, source: `s${String(index % 4)}` };
  });
}

const relatedPaths = (relations: TestRelations | undefined) => relations?.related;

const strike = 'Miners in the copper town of Calama began a strike over wages and safety underground';
const strikeLater =
  'The strike of the Calama copper miners over wages went on, and safety talks underground failed';
const ferry = 'A ferry with tourists ran aground off the island of Gozo in heavy winds and rescuers came';

test('the first article has no relations and begins its own story', () => {
  assert.deepEqual(relateAll([{ path: '/a/', text: strike, at: '2022-01-13' }]), [
    { related: [], duplicates: [], story: '/a/' },
  ]);
});

test('an article relates to an earlier one on the same event and not to others', () => {
  const found = relateAll([
    { path: '/strike/', text: strike, at: '2022-01-11' },
    { path: '/ferry/', text: ferry, at: '2022-01-12' },
    { path: '/later/', text: strikeLater, at: '2022-01-13' },
  ]);
  assert.deepEqual(relatedPaths(found[2]), ['/strike/']);
  assert.equal(found[2]?.story, '/strike/');
});

test('what comes later changes nothing that was found before', () => {
  const archive = createArchive(120);
  const half = relateAll(archive.slice(0, 60));
  assert.ok(half.some(({ related }) => related.length > 5));
  assert.deepEqual(relateAll(archive).slice(0, 60), half);
});

test('every related article was added before, once, and the limit is kept', () => {
  const archive = createArchive(200);
  const seen = new Set<string>();
  relateAll(archive, 8).forEach(({ related }, index) => {
    assert.ok(related.length <= 8 && new Set(related).size === related.length);
    assert.ok(related.every((path) => seen.has(path)));
    seen.add(archive[index]?.path ?? '');
  });
});

test('what has little in common is listed in the same week, and not years later', () => {
  const find = (at: string) =>
    relateAll([
      { path: '/old/', text: `copper wages strike ${createText(1, 20)}`, at: '2019-01-12' },
      { path: '/new/', text: `copper wages strike ${createText(2, 20)}`, at },
    ])[1]?.related;
  assert.deepEqual(find('2019-01-14'), ['/old/']);
  assert.deepEqual(find('2022-01-14'), []);
});

test('of two that are equally like it, the newer comes first', () => {
  const found = relateAll([
    { path: '/one/', text: `${strike} ${createText(1, 40)}`, at: '2022-01-12T10:00:00.000Z' },
    { path: '/two/', text: `${strike} ${createText(2, 40)}`, at: '2022-01-12T10:00:00.000Z' },
    { path: '/new/', text: strike, at: '2022-01-13' },
  ]);
  assert.deepEqual(relatedPaths(found[2]), ['/two/', '/one/']);
});

test('the same text is a duplicate, belongs to the story, and is listed once under an article like it', () => {
  const text = `${strike}. ${createText(1, 60)}`;
  const found = relateAll([
    { path: '/original/', text, at: '2022-01-12T08:00:00.000Z' },
    { path: '/copy/', text: `${text} more`, title: 'Another headline', at: '2022-01-12T09:00:00.000Z' },
    { path: '/later/', text: `${strikeLater}. ${createText(1, 30)}`, at: '2022-01-13' },
  ]);
  assert.deepEqual(found[1]?.duplicates, ['/original/']);
  assert.deepEqual(relatedPaths(found[1]), []);
  assert.equal(found[1].story, '/original/');
  assert.deepEqual(relatedPaths(found[2]), ['/original/']);
  assert.deepEqual(found[2]?.duplicates, []);
});

test('an article in another language never stands above an equally good one', () => {
  const text = 'Kazakhstan CSTO Tokayev Almaty 12500 Nazarbayev';
  const found = relateAll([
    { path: '/en/', text: `${text} ${createText(1, 30)}`, at: '2022-01-12T10:00:00.000Z' },
    { path: '/es/', text: `${text} ${createText(2, 30)}`, at: '2022-01-12T10:00:00.000Z', language: 'es' },
    { path: '/new/', text, at: '2022-01-13' },
  ]);
  assert.deepEqual(relatedPaths(found[2]), ['/en/', '/es/']);
});

test('a shared topic lifts an article above an equally good one', () => {
  const found = relateAll([
    { path: '/a/', text: `${strike} ${createText(1, 40)}`, at: '2022-01-12', topics: ['Mining'] },
    { path: '/b/', text: `${strike} ${createText(2, 40)}`, at: '2022-01-12' },
    { path: '/new/', text: strike, at: '2022-01-13', topics: ['Mining'] },
  ]);
  assert.deepEqual(relatedPaths(found[2]), ['/a/', '/b/']);
});

test('two of six places are for earlier days', () => {
  const day = Array.from({ length: 8 }, (_, index) => ({
    path: `/today${String(index)}/`,
    text: `${strike} ${createText(index, 12)}`,
    at: `2022-01-13T0${String(index)}:00:00.000Z`,
  }));
  const earlier = [1, 2, 3].map((index) => ({
    path: `/earlier${String(index)}/`,
    text: `${strike} ${createText(100 + index, 30)}`,
    at: `2021-12-0${String(index)}`,
  }));
  const others = Array.from({ length: 30 }, (_, index) => ({
    path: `/other${String(index)}/`,
    text: createText(200 + index, 30),
    at: '2021-11-01',
  }));
  const found = relateAll([...others, ...earlier, ...day, { path: '/new/', text: strike, at: '2022-01-13' }]);
  const six = relatedPaths(found.at(-1))?.slice(0, 6) ?? [];
  assert.equal(six.filter((path) => path.startsWith('/earlier')).length, 2);
});

test('at most two of one source where others have something about as good', () => {
  const articles = Array.from({ length: 8 }, (_, index) => ({
    path: `/a${String(index)}/`,
    text: `${strike} ${createText(index, 20)}`,
    at: '2022-01-12',
    source: index < 4 ? 'other' : 'elparis',
  }));
  const found = relateAll([...articles, { path: '/new/', text: strike, at: '2022-01-13' }]);
  const six = relatedPaths(found.at(-1))?.slice(0, 4) ?? [];
  assert.equal(six.filter((path) => Number(path.slice(2, 3)) < 4).length, 2);
});

test('a story that was silent for more than a week is not joined', () => {
  const found = relateAll([
    { path: '/strike/', text: strike, at: '2022-01-01' },
    { path: '/later/', text: strikeLater, at: '2022-01-13' },
  ]);
  assert.equal(found[1]?.story, '/later/');
  assert.deepEqual(relatedPaths(found[1]), ['/strike/']);
});

test('reports of a kind are not one story, because nothing rare is in all of them', () => {
  const kind = 'quarter earnings revenue share cents profit dividend shareholders board payout';
  const reports = Array.from({ length: 120 }, (_, index) => ({
    path: `/${index % 2 === 0 ? 'report' : 'other'}${String(index).padStart(3, '0')}/`,
    text: index % 2 === 0 ? `${kind} ${kind} ${createText(index, 12)}` : createText(index, 40),
    at: new Date(Date.UTC(2022, 0, 1, 3 * index)).toISOString(),
  }));
  const stories = Map.groupBy(relateAll(reports).slice(60), ({ story }) => story);
  assert.equal(Math.max(...Array.from(stories.values(), ({ length }) => length)), 1);
});

test('a few words in common make no relation', () => {
  const words = 'workers island rescuers';
  const others = Array.from({ length: 20 }, (_, index) => ({
    path: `/other${String(index)}/`,
    text: `${createText(index, 60)}${index < 6 ? ` ${words}` : ''}`,
    at: '2022-01-12',
  }));
  const found = relateAll([
    ...others,
    { path: '/new/', text: `${words} ${createText(99, 60)}`, at: '2022-01-13' },
  ]);
  assert.deepEqual(relatedPaths(found.at(-1)), []);
});

test('empty and one-word articles have no relations', () => {
  const found = relateAll(
    ['', '', 'Flood', 'Flood'].map((text, index) => ({ path: `/${String(index)}/`, text, at: '2022-01-13' })),
  );
  for (const { related, duplicates } of found) assert.deepEqual([related, duplicates], [[], []]);
});

test('the same text 500 times hides nothing else', () => {
  const text = `${strike} ${createText(1, 20)}`;
  const copies = Array.from({ length: 500 }, (_, index) => ({
    path: `/copy${String(index).padStart(3, '0')}/`,
    text,
    at: '2022-01-12',
  }));
  const [background, original, ...found] = relateAll([
    { path: '/background/', text: strike, at: '2022-01-01' },
    ...copies,
    { path: '/new/', text: strikeLater, at: '2022-01-13' },
  ]);
  assert.deepEqual([background?.duplicates, original?.duplicates], [[], []]);
  const last = found.pop();
  for (const { duplicates } of found) assert.ok(duplicates.length > 0 && duplicates.length <= 20);
  assert.deepEqual(relatedPaths(last)?.toSorted(), ['/background/', '/copy000/']);
});

/** Copies of one text, an hour apart. */
function createCopies(count: number): readonly ArticleSketch[] {
  return Array.from({ length: count }, (_, index) => ({
    path: `/copy${String(index)}/`,
    text: strike,
    at: new Date(Date.UTC(2022, 0, 12, index)).toISOString(),
  }));
}

test('twice as many copies of a text are twice the work: each is compared with few', () => {
  assert.ok(countAsked(createCopies(800)) < 2.2 * countAsked(createCopies(400)));
});

test('twice as many articles in one day are twice the work, once terms are common', () => {
  const random = createRandom(3);
  const pick = () => words[Math.floor(random() ** 2 * 400)] ?? '';
  const articles = Array.from({ length: 1000 }, (_, index) => ({
    path: `/a${String(index).padStart(4, '0')}/`,
    text: Array.from({ length: 80 }, pick).join(' '),
    at: '2022-01-13',
  }));
  assert.ok(countAsked(articles) < 2.2 * countAsked(articles.slice(0, 500)));
});

test('fifty articles of one text are copies of the first, and list none of each other', () => {
  const text = `${strike}. ${createText(1, 60)}`;
  const found = relateAll(
    Array.from({ length: 50 }, (_, index) => ({
      path: `/a${String(index)}/`,
      text,
      at: `2022-01-12T10:${String(index).padStart(2, '0')}:00.000Z`,
    })),
  );
  for (const relations of found) {
    assert.deepEqual(relatedPaths(relations), []);
    assert.equal(relations.story, '/a0/');
  }
});

test('a text in three languages, or in one that nobody knows, is like those that say the same', () => {
  const text = `${strike} huelga del cobre en la mina, забастовка шахтёров 北京矿工罢工`;
  for (const language of ['xx', 'en', 'zh', 'tlh']) {
    const found = relateAll([
      { path: '/old/', text: `${text} ${createText(1, 20)}`, at: '2022-01-12', language },
      { path: '/other/', text: createText(2, 60), at: '2022-01-12', language },
      { path: '/new/', text: `${text} ${createText(3, 20)}`, at: '2022-01-13', language },
    ]);
    assert.deepEqual(relatedPaths(found[2]), ['/old/'], language);
  }
});

test('a topic that every article has lists nothing that is not alike, and costs no more', () => {
  const create = (topics: readonly string[]) =>
    Array.from({ length: 300 }, (_, index) => ({
      path: `/a${String(index)}/`,
      text: createText(index, 40),
      at: '2022-01-12T10:00:00.000Z',
      topics,
    }));
  assert.equal(countAsked(create(['Mining'])), countAsked(create([])));
});

test('articles of one outlet must be more alike where others have articles too', () => {
  const findLast = (source: (index: number) => string) => {
    const others = Array.from({ length: 16 }, (_, index) => ({
      path: `/a${String(index)}/`,
      text: createText(index, 40),
      at: '2022-01-11',
      source: source(index),
    }));
    const [old, young] = [
      { path: '/old/', text: `copper wages strike ${createText(50, 21)}`, at: '2022-01-12', source: 's' },
      { path: '/young/', text: `copper wages strike ${createText(51, 21)}`, at: '2022-01-13', source: 's' },
    ];
    return relatedPaths(relateAll([...others, old, young]).at(-1));
  };
  assert.deepEqual(
    findLast(() => 's'),
    ['/old/'],
  );
  assert.deepEqual(
    findLast((index) => `s${String(index)}`),
    [],
  );
});
