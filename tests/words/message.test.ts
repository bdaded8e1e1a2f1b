import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  createSay,
  fillMessage,
  linkMessage,
  splitMessage,
  type LinkedMessage,
  type Message,
  type Plural,
} from '../../src/words/message.ts';

const say = createSay('en', new Intl.NumberFormat('en'));
const range: Message<'from' | 'to'> = '{to} <- {from}';
const articles: Plural = { one: '{count} article', other: '{count} articles' };
const hint: LinkedMessage<'search' | 'archive'> =
  'Try the <search>search page</search> or <archive>all</archive>.';

test('Values stand where the message wants them', () => {
  assert.equal(say(range, { from: 'a', to: 'b' }), 'b <- a');
});

test('A value that looks like a place stays as it is', () => {
  assert.equal(say(range, { from: '{to} $&', to: '<b>' }), '<b> <- {to} $&');
});

test('English has a form for one and a form for the rest, numbers have their separators', () => {
  const said = [0, 1, 2, 7571].map((count) => say(articles, { count }));
  assert.deepEqual(said, ['0 articles', '1 article', '2 articles', '7,571 articles']);
});

test('A language has as many forms as it has, and a form need not show its number', () => {
  const arabic: Plural = {
    zero: 'لا مقالات',
    one: 'مقال واحد',
    two: 'مقالان',
    few: '{count} مقالات',
    many: '{count} مقالًا',
    other: '{count} مقال',
  };
  const sayArabic = createSay('ar', new Intl.NumberFormat('ar-EG'));
  const said = [0, 1, 2, 3, 11, 100].map((count) => sayArabic(arabic, { count }));
  assert.deepEqual(said, ['لا مقالات', 'مقال واحد', 'مقالان', '٣ مقالات', '١١ مقالًا', '١٠٠ مقال']);
});

test('A form that a catalogue leaves out is the last one’s', () => {
  assert.equal(createSay('ar', new Intl.NumberFormat('en'))(articles, { count: 2 }), '2 articles');
});

test('A plural has other values beside its number', () => {
  const since: Plural<'day'> = { one: '{count} since {day}', other: 'since {day}: {count}' };
  assert.equal(say(since, { count: 3, day: 'Monday' }), 'since Monday: 3');
});

test('A message is split into its texts, places and links', () => {
  assert.deepEqual(splitMessage(range), [
    { text: '', name: 'to' },
    { text: ' <- ' },
    { text: '', name: 'from' },
  ]);
  assert.deepEqual(splitMessage(hint), [
    { text: 'Try the ' },
    { text: 'search page', name: 'search' },
    { text: ' or ' },
    { text: 'all', name: 'archive' },
    { text: '.' },
  ]);
});

test('Elements stand in the places of a message', () => {
  const element = { tag: 'bdi' };
  assert.deepEqual(fillMessage(range, { from: 'Monday', to: element }), [element, ' <- ', 'Monday']);
});

test('The links of a message lead to addresses', () => {
  assert.deepEqual(linkMessage(hint, { search: '/search/', archive: '/archive/' }), [
    { text: 'Try the ' },
    { text: 'search page', address: '/search/' },
    { text: ' or ' },
    { text: 'all', address: '/archive/' },
    { text: '.' },
  ]);
});

test('The compiler refuses values that a message does not ask for, or too few', () => {
  // @ts-expect-error `to` is missing.
  say(range, { from: 'a' });
  // @ts-expect-error There is no such place.
  say(range, { from: 'a', to: 'b', at: 'c' });
  // @ts-expect-error The number is missing.
  say(articles, {});
  // @ts-expect-error Plain text has no places.
  say('Trends' as string, { day: 'a' });
  // @ts-expect-error Its links are no places.
  say(hint, { search: 'a', archive: 'b' });
  // @ts-expect-error `archive` leads nowhere.
  linkMessage(hint, { search: '/search/' });
});
