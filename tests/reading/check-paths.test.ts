import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkPaths } from '../../src/reading/check-paths.ts';
import type { References } from '../../src/reading/read-references.ts';
import { firstLines } from './read-content.ts';

const day = 'articles/2022/01/13';

describe('checking that every address is one page’s', () => {
  it('has nothing to say of different addresses', () => {
    assert.deepEqual(check(claim('fog', '/old/fog.html'), claim('ferry', '/old/ferry.html')), []);
  });

  it('finds two files that differ in capitals alone, in the later one', () => {
    assert.deepEqual(check(claim('fog'), claim('Fog')), [
      `${day}/fog.md:1:1  the file has the same address as ${day}/Fog.md`,
    ]);
  });

  it('finds two files that differ in Unicode normalisation alone', () => {
    assert.equal(check(claim('è'.normalize('NFC')), claim('è'.normalize('NFD'))).length, 1);
  });

  it('finds an alias that is an article’s address, with or without its slash, in any order of the files', () => {
    for (const alias of ['/2022/01/13/fog/', '/2022/01/13/fog', '/2022/01/13/fog/index.html']) {
      const expected = [`${day}/a.md:9:3  the alias “${alias}” is taken by ${day}/fog.md`];
      assert.deepEqual(check(claim('a', alias), claim('fog')), expected);
    }
  });

  it('finds an alias that another article has, in the later file', () => {
    const errors = check(claim('b', '/old/fog'), claim('a', '/old/fog/'));
    assert.deepEqual(errors, [`${day}/b.md:9:3  the alias “/old/fog” is taken by ${day}/a.md`]);
  });

  it('finds an alias that leads to itself', () => {
    assert.match(check(claim('a', '/2022/01/13/a/'))[0] ?? '', /leads to itself/);
  });

  it('finds an alias at an address that the site itself has', () => {
    const errors = checkPaths([claim('a', '/archive')], (path) => path === '/archive/');
    assert.match(errors[0]?.what ?? '', /taken by the site itself/);
  });

  it('finds an alias that would be written outside the site', () => {
    for (const alias of ['/../x', '/a/../../x', '/a//b', '/./a', '/', '//x', '/a\\b']) {
      assert.match(check(claim('a', alias))[0] ?? '', /is no plain path/, alias);
    }
  });

  it('says the same whatever the order of the files', () => {
    const files = [claim('fog', '/x'), claim('Fog', '/x'), claim('FOG', '/2022/01/13/fog/')];
    assert.deepEqual(check(...files), check(...files.toReversed()));
  });
});

function check(...files: readonly References[]): readonly string[] {
  return firstLines(checkPaths(files));
}

function claim(slug: string, ...aliases: readonly string[]): References {
  return {
    file: `${day}/${slug}.md`,
    path: `/2022/01/13/${slug}/`,
    isDraft: false,
    links: [],
    images: [],
    aliases: aliases.map((url) => ({ url, path: url, line: 9, column: 3 })),
  };
}
