import assert from 'node:assert/strict';
import { test } from 'node:test';
import { notStarted } from '../../src/client/search-run.ts';
import { createStatusWords } from '../../src/client/search-status.ts';
import { createSay } from '../../src/words/message.ts';
import { english } from '../../src/words/catalogues/en.ts';

const { progress, results } = createStatusWords({
  words: english.searchStatus,
  say: createSay('en', new Intl.NumberFormat('en')),
  lists: new Intl.ListFormat('en-GB'),
  dayName: (day) => `day ${day.slice(8)}`,
});

const done = { ...notStarted, found: 1234, searched: 3, total: 3, since: '2022-01-01' };
const missing = ['2022-01-02', '2022-01-03', '2022-01-04', '2022-01-05'].map((from) => ({
  id: from,
  from,
  to: '2022-01-09',
  months: ['2022-01'],
  count: 1,
  language: 'en',
  description: '',
  spellings: '',
}));

test('A search tells how far back it has come', () => {
  assert.equal(progress(notStarted), 'Searching …');
  assert.equal(progress({ ...done, searched: 2 }), 'Searching … 2 of 3 parts of the archive, back to day 01');
});

test('A search tells how much it found, or what to do where it found nothing', () => {
  assert.equal(results({ ...done, found: 1 }), '1 article');
  assert.equal(results(done), '1,234 articles');
  assert.equal(
    results({ ...done, searched: 2 }),
    '1,234 articles since day 01; older ones are searched when you ask for more.',
  );
  assert.equal(results({ ...done, found: 0 }), 'Nothing found. Try fewer or other words, or fewer limits.');
  assert.equal(results({ ...done, total: 0 }), 'There are no articles in that time.');
});

test('A search tells which parts of the archive are missing, and that there are more of them', () => {
  assert.equal(
    results({ ...done, found: 2, missing: missing.slice(0, 1) }),
    '2 articles. Some of the archive could not be loaded: day 02 to day 09.',
  );
  assert.equal(
    results({ ...done, found: 0, missing }),
    'Nothing found. Try fewer or other words, or fewer limits. Some of the archive could not be loaded: ' +
      'day 02 to day 09, day 03 to day 09 and day 04 to day 09 and more.',
  );
});
