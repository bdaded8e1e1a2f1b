import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  chooseMore,
  reach,
  type EarlierArticle,
  type EarlierArticles,
  type PartName,
} from '../../src/relatedness/more-list.ts';

/** An earlier article: its name, then its parts and what else is told of it. */
interface Told {
  readonly name: string;
  readonly parts?: string;
  readonly story?: string;
  readonly original?: string;
  readonly language?: string;
  readonly isCopy?: boolean;
}

/** The article whose list goes on. */
interface Reading {
  readonly parts?: string;
  readonly related?: readonly string[];
  readonly story?: string;
  readonly original?: string;
  readonly copied?: readonly string[];
}

/** `topic:energy source:alpha` */
function parseParts(parts: string): readonly PartName[] {
  return parts
    .split(' ')
    .filter(Boolean)
    .map((part) => {
      const [kind = '', id = ''] = part.split(':');
      return { kind, id };
    });
}

/** @param told oldest first. */
function createEarlier(told: readonly Told[]): EarlierArticles & { readonly asked: () => number } {
  let asked = 0;
  const newest = told
    .map(({ name, parts = '', story = name, original = name, language = 'en', isCopy = false }, index) => ({
      parts: parseParts(parts),
      article: { path: name, place: String(index).padStart(5, '0'), story, original, language, isCopy },
    }))
    .reverse();
  const ofPart = ({ kind, id }: PartName): readonly EarlierArticle[] =>
    newest
      .filter(({ parts }) => kind === 'archive' || parts.some((part) => part.kind === kind && part.id === id))
      .map(({ article }) => article);
  return {
    asked: () => asked,
    listPlaces: (part, count) =>
      ofPart(part)
        .slice(0, count)
        .map(({ place }) => place),
    *each(part) {
      for (const article of ofPart(part).slice(0, reach)) {
        asked += 1;
        yield article;
      }
    },
  };
}

/** With what a list goes on: `topic:energy a b`. */
function continueList(told: readonly Told[], reading: Reading = {}): readonly string[] {
  const { parts = '', related = [], story = 'own', original = 'own', copied = [] } = reading;
  const article = {
    story,
    original,
    language: 'en',
    copied,
    related: related.map((name) => ({ original: name, story: name })),
    parts: parseParts(parts),
  };
  return chooseMore(article, createEarlier(told)).map(({ kind, id, articles }) =>
    [kind === 'archive' ? kind : `${kind}:${id}`, ...articles].join(' '),
  );
}

/** Articles of nothing: what stands under Latest. */
const latest: readonly Told[] = Array.from({ length: 10 }, (_, index) => ({
  name: `latest${String(index)}`,
}));

function articlesOf(parts: string, names: string): readonly Told[] {
  return names.split(' ').map((name) => ({ name, parts }));
}

const energy = articlesOf('topic:energy', 'a b c d e f g');

test('A list goes on with the newest of a topic, up to six in all', () => {
  const related = ['x', 'y'];
  assert.deepEqual(continueList([...energy, ...latest], { parts: 'topic:energy', related }), [
    'topic:energy g f e d',
  ]);
});

test('A list of six related articles does not go on', () => {
  const related = ['u', 'v', 'w', 'x', 'y', 'z'];
  assert.deepEqual(continueList([...energy, ...latest], { parts: 'topic:energy', related }), []);
});

test('Versions of one article count as one of the six', () => {
  const related = ['u', 'u', 'v', 'w', 'x', 'y'];
  assert.deepEqual(continueList([...energy, ...latest], { parts: 'topic:energy', related }), [
    'topic:energy g',
  ]);
});

test('The first article of an archive has nothing to go on with', () => {
  assert.deepEqual(continueList([], { parts: 'topic:energy source:alpha' }), []);
});

test('A rare topic comes before a frequent one', () => {
  const rare = articlesOf('topic:dam', 'p q r s t u v w');
  const frequent = articlesOf('topic:water', 'a b c d e f g h');
  assert.deepEqual(continueList([...rare, ...frequent, ...latest], { parts: 'topic:water topic:dam' }), [
    'topic:dam w v u t s r',
  ]);
});

test('Topics come before the section, the section before the outlet, the outlet before the archive', () => {
  const told = [
    ...articlesOf('', 'z y'),
    ...articlesOf('source:alpha', 's'),
    ...articlesOf('section:news', 'n m'),
    ...articlesOf('topic:energy', 'a b'),
  ];
  const parts = 'section:news source:alpha topic:energy';
  assert.deepEqual(continueList([...told, ...latest], { parts }), [
    'topic:energy b a',
    'section:news m n',
    'source:alpha s',
    'archive y',
  ]);
});

test('A list goes on with two subjects at most', () => {
  const told = ['a', 'b', 'c'].flatMap((topic) => articlesOf(`topic:${topic}`, `${topic}1 ${topic}2`));
  const lists = continueList([...articlesOf('', 'z y'), ...told, ...latest], {
    parts: 'topic:a topic:b topic:c',
  });
  assert.deepEqual(lists, ['topic:a a2 a1', 'topic:b b2 b1', 'archive c2 c1']);
});

test('A topic with several articles comes before one with a single one', () => {
  const told = [...articlesOf('topic:one', 'a'), ...articlesOf('topic:three', 'b c d')];
  assert.deepEqual(continueList([...told, ...latest], { parts: 'topic:one topic:three' }), [
    'topic:three d c b',
    'topic:one a',
  ]);
});

test('What stands under Latest is not said again as the outlet’s or the archive’s', () => {
  const told = articlesOf('source:alpha', 'a b c d e f g h i j k l');
  assert.deepEqual(continueList(told, { parts: 'source:alpha' }), ['source:alpha b a']);
});

test('A topic that nearly every article has says no more than Latest does', () => {
  const told = articlesOf('topic:news', 'a b c d e f g h i j k l');
  assert.deepEqual(continueList(told, { parts: 'topic:news' }), ['topic:news b a']);
});

test('A topic of a few of the latest articles lists these', () => {
  const told = [...latest, ...articlesOf('topic:dam', 'a b')];
  assert.deepEqual(continueList(told, { parts: 'topic:dam' })[0], 'topic:dam b a');
});

test('Of each story a list names the newest', () => {
  const told = energy.map((each) => ({ ...each, story: 'a b c'.includes(each.name) ? 'a' : each.name }));
  assert.deepEqual(continueList([...told, ...latest], { parts: 'topic:energy' }), ['topic:energy g f e d c']);
});

test('A list goes on with nothing of the article’s own story', () => {
  const told = energy.map((each) => ({ ...each, story: 'efg'.includes(each.name) ? 'e' : each.name }));
  assert.deepEqual(continueList([...told, ...latest], { parts: 'topic:energy', story: 'e' }), [
    'topic:energy d c b a',
  ]);
});

test('A list goes on with nothing that is related already, nor with its story', () => {
  const told = energy.map((each) => ({ ...each, story: 'fg'.includes(each.name) ? 'f' : each.name }));
  assert.deepEqual(continueList([...told, ...latest], { parts: 'topic:energy', related: ['f', 'e'] }), [
    'topic:energy d c b a',
  ]);
});

test('Copies of other articles stand in no list', () => {
  const told = energy.map((each) => ({ ...each, isCopy: 'dg'.includes(each.name) }));
  assert.deepEqual(continueList([...told, ...latest], { parts: 'topic:energy' }), ['topic:energy f e c b a']);
});

test('The text that an article copies does not stand in its list', () => {
  assert.deepEqual(continueList([...energy, ...latest], { parts: 'topic:energy', copied: ['g', 'f'] }), [
    'topic:energy e d c b a',
  ]);
});

test('Of versions in several languages the one in the reader’s language stands there', () => {
  const told: readonly Told[] = [
    { name: 'dam', parts: 'topic:water' },
    { name: 'presa', parts: 'topic:water', original: 'dam', language: 'es' },
    { name: 'dique', parts: 'topic:water', original: 'dam', language: 'es' },
  ];
  assert.deepEqual(continueList([...told, ...latest], { parts: 'topic:water' }), ['topic:water dam']);
});

test('A version does not go on with another version of its article', () => {
  const told: readonly Told[] = [{ name: 'dam', parts: 'topic:water' }, ...articlesOf('topic:water', 'a b')];
  assert.deepEqual(continueList([...told, ...latest], { parts: 'topic:water', original: 'dam' }), [
    'topic:water b a',
  ]);
});

test('Articles in other languages fill what those in the reader’s language leave, the newest first', () => {
  const told = energy.map((each) => ({ ...each, language: 'aceg'.includes(each.name) ? 'en' : 'es' }));
  assert.deepEqual(continueList([...told, ...latest], { parts: 'topic:energy' }), [
    'topic:energy g f e d c a',
  ]);
});

test('Of a topic that thousands of articles have few are looked at', () => {
  const told = Array.from({ length: 5000 }, (_, index) => ({
    name: `a${String(index)}`,
    parts: 'topic:news',
    story: 'one',
  }));
  const earlier = createEarlier(told);
  const article = { story: 'own', original: 'own', language: 'en', copied: [], related: [] };
  const lists = chooseMore({ ...article, parts: [{ kind: 'topic', id: 'news' }] }, earlier);
  assert.deepEqual(
    lists.flatMap(({ articles }) => articles),
    ['a4989'],
  );
  assert.ok(earlier.asked() <= 4 * reach, String(earlier.asked()));
});
