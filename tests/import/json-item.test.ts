import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ArticleDraft, SkippedItem } from '../../src/import/article-draft.ts';
import { createJsonDraft } from '../../src/import/json-item.ts';

const item = { id: 'a1', title: 'Rain', date: '2021-05-04', source: 'Post', body: 'It rains.' };

test('an item becomes a draft', () => {
  const labels = { topics: ['weather'], summary: 'Wet.\nVery.', other: 1 };
  assert.deepEqual(read({ ...item, lang: 'zh_cn', url: 'https://p.example/1', labels }), {
    place: 'f:1',
    origin: 'a1',
    title: 'Rain',
    date: '2021-05-04',
    sourceName: 'Post',
    language: 'zh-CN',
    sourceUrl: 'https://p.example/1',
    summary: 'Wet. Very.',
    topics: ['weather'],
    moreInformation: [],
    body: { format: 'text', text: 'It rains.' },
  });
});

test('what is null is missing', () => {
  const { language, sourceUrl, summary } = read({ ...item, lang: null, url: null, labels: null });
  assert.deepEqual([language, sourceUrl, summary], [undefined, undefined, undefined]);
});

test('topics are trimmed, unique and at most eight', () => {
  const topics = [' Energy ', 'energy', '', 'Oil', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  assert.deepEqual(read({ ...item, labels: { topics } }).topics, [
    'Energy',
    'Oil',
    'b',
    'c',
    'd',
    'e',
    'f',
    'g',
  ]);
});

test('of topics the texts are kept, and what is none, or has no letters, is told', () => {
  const { topics, leftOut } = read({ ...item, labels: { topics: ['Energy', 3, '!!!', null] } });
  assert.deepEqual(topics, ['Energy']);
  assert.deepEqual(leftOut, [
    { place: 'f:1', leftOut: 'a topic is not text', value: '3' },
    { place: 'f:1', leftOut: 'a topic has no letters or digits', value: '"!!!"' },
    { place: 'f:1', leftOut: 'a topic is not text', value: 'null' },
  ]);
});

test('topics that are no list are left out, and told', () => {
  const { topics, leftOut } = read({ ...item, labels: { topics: 'energy' } });
  assert.deepEqual(topics, []);
  assert.deepEqual(leftOut, [{ place: 'f:1', leftOut: 'the topics are not a list', value: '"energy"' }]);
});

test('topics beyond the eighth are told', () => {
  const topics = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
  assert.deepEqual(read({ ...item, labels: { topics } }).leftOut, [
    { place: 'f:1', leftOut: 'there are more than 8 topics', value: '["i","j"]' },
  ]);
});

test('of a million topics the first thousand are looked at, and the rest is told in one line', () => {
  const topics = Array.from({ length: 1_000_000 }, () => 7);
  const { leftOut = [] } = read({ ...item, labels: { topics } });
  assert.equal(leftOut.length, 1001);
  assert.deepEqual(leftOut.at(-1), {
    place: 'f:1',
    leftOut: 'there are more than 1000 topics in a list',
    value: '1000000',
  });
});

test('a topic or a summary of a million letters is left out, and told', () => {
  const long = 'x'.repeat(1_000_000);
  const { topics, summary, leftOut } = read({ ...item, labels: { topics: [long, 'Oil'], summary: long } });
  assert.deepEqual([topics, summary], [['Oil'], undefined]);
  assert.deepEqual(
    leftOut?.map((value) => value.leftOut),
    ['the summary is too long', 'a topic has more than 10,000 characters'],
  );
});

test('a headline, source, date, address or id of a million letters is told as the reason to skip the item', () => {
  const long = 'x'.repeat(1_000_000);
  for (const field of ['title', 'source', 'date', 'url', 'lang', 'id']) {
    const { skipped } = createJsonDraft(JSON.stringify({ ...item, [field]: long }), 'f:1') as SkippedItem;
    assert.equal(skipped, `${field} has more than 10,000 characters`);
  }
});

test('a topic that is lists in lists, a hundred thousand deep, is left out', () => {
  const topics = `[${'['.repeat(100_000)}${']'.repeat(100_000)}]`;
  const text = JSON.stringify({ ...item, labels: { topics: 'HERE' } }).replace('"HERE"', topics);
  const draft = createJsonDraft(text, 'f:1') as ArticleDraft;
  assert.deepEqual(draft.leftOut, [{ place: 'f:1', leftOut: 'a topic is not text', value: '[…]' }]);
});

test('what is left out is shown in forty characters at most', () => {
  const [first] = read({ ...item, labels: { topics: 'energy '.repeat(99) } }).leftOut ?? [];
  assert.equal(first?.value?.length, 41);
});

test('a language tag or address that is none is left out', () => {
  const { language, sourceUrl } = read({ ...item, lang: 'not a tag', url: 'ftp://p.example' });
  assert.deepEqual([language, sourceUrl], [undefined, undefined]);
});

test('an old code, a long one, or that of a country is read as the language that is meant', () => {
  const languages = ['iw', 'eng', 'jp', 'en_UK'].map((lang) => read({ ...item, lang }).language);
  assert.deepEqual(languages, ['he', 'en', 'ja', 'en-GB']);
});

test('a language that is told by its name is known', () => {
  assert.equal(read({ ...item, lang: 'English' }).language, 'en');
  assert.equal(read({ ...item, lang: 'klingonese' }).language, undefined);
});

test('where there is no source, the host of the address is', () => {
  assert.equal(read({ ...item, source: '', url: 'https://www.p.example/1' }).sourceName, 'p.example');
});

test('where there is no id, the address is', () => {
  assert.equal(read({ ...item, id: null, url: 'https://p.example/1' }).origin, 'https://p.example/1');
});

test('HTML is known by its blocks', () => {
  assert.equal(read({ ...item, body: '<p>It rains.</p>' }).body.format, 'html');
  assert.equal(read({ ...item, body: '<BP> rises, <A> falls.' }).body.format, 'text');
  assert.equal(read({ ...item, body: 'A paragraph ends with </p>.' }).body.format, 'text');
});

test('what cannot be an article is skipped with its reason', () => {
  assert.equal(reasonOf('{"id": '), 'the line is not valid JSON');
  assert.equal(reasonOf('[1]'), 'the line is not an object');
  assert.equal(reasonOf(JSON.stringify({ ...item, title: 7 })), 'title is not a text');
  assert.equal(reasonOf(JSON.stringify({ ...item, title: ' ' })), 'no title');
  assert.equal(reasonOf(JSON.stringify({ ...item, date: null })), 'no date');
  assert.equal(reasonOf(JSON.stringify({ ...item, source: null })), 'no source');
});

function read(value: unknown): ArticleDraft {
  const draft = createJsonDraft(JSON.stringify(value), 'f:1');
  if ('skipped' in draft) assert.fail(draft.skipped);
  return draft;
}

function reasonOf(text: string): string | undefined {
  const draft = createJsonDraft(text, 'f:1');
  return 'skipped' in draft ? draft.skipped : undefined;
}
