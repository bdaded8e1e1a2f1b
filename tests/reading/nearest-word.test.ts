import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findNearestWord } from '../../src/reading/nearest-word.ts';

const keys = ['title', 'published', 'summary', 'source', 'sourceUrl', 'topics', 'authors'];

describe('the nearest word', () => {
  it('is the one with a letter more, less, other or swapped', () => {
    assert.deepEqual(
      ['titel', 'sumary', 'summmary', 'summery', 'author', 'pulbished'].map((word) =>
        findNearestWord(word, keys),
      ),
      ['title', 'summary', 'summary', 'summary', 'authors', 'published'],
    );
  });

  it('does not mind case, hyphens and underscores', () => {
    assert.deepEqual(
      ['TITLE', 'source_url', 't-i_t-l_e'].map((word) => findNearestWord(word, keys)),
      ['title', 'sourceUrl', 'title'],
    );
  });

  it('is none where no word is alike', () => {
    assert.deepEqual(
      ['x', '', 'colour', 'date'].map((word) => findNearestWord(word, keys)),
      [undefined, undefined, undefined, undefined],
    );
  });

  it('is the first of equals', () => {
    assert.equal(findNearestWord('bat', ['cat', 'hat']), 'cat');
  });

  it('of one or two letters is that very word, since another letter makes another of it', () => {
    assert.deepEqual(
      [findNearestWord('x', ['ü', 'y', 'xy']), findNearestWord('AB', ['ac', 'ba', 'a-b'])],
      [undefined, 'a-b'],
    );
    assert.equal(findNearestWord('dates', ['da']), undefined);
  });
});
