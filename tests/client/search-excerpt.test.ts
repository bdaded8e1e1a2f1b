import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSearchText } from '../../src/search/search-text.ts';
import type { FoundArticle } from '../../src/client/search-engine.ts';
import {
  addressOfHit,
  createExcerpt,
  createHeadline,
  type ExcerptPart,
} from '../../src/client/search-excerpt.ts';
import { findUnmatchedWords } from '../../src/client/search-match.ts';

/** An article in which the words of the index that `isMatch` says were found. */
function found(title: string, body: string, isMatch: (word: string) => boolean): FoundArticle {
  const content = createSearchText(`${title}\n${body}`);
  const locations = content.split(/\s+/).flatMap((word, place) => (isMatch(word) ? [place] : []));
  return { url: '/2022/01/13/a/', content, locations, meta: { title }, filters: {} };
}

const textOf = (article: FoundArticle) => join(createExcerpt(article));
const join = (parts: readonly ExcerptPart[]) =>
  parts.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('');

test('An excerpt begins after the headline', () => {
  const article = found('Rain in Spain', 'It rained all day.', () => false);
  assert.equal(textOf(article), 'It rained all day.');
});

test('Matches are marked, neighbours together', () => {
  const article = found('T', 'The prime minister resigned on Monday.', (word) =>
    ['prime', 'minister'].includes(word),
  );
  assert.equal(textOf(article), 'The [prime minister] resigned on Monday.');
});

test('An excerpt is the passage with the most matches, cut with an ellipsis at both ends', () => {
  const filler = 'word '.repeat(100);
  const article = found('T', `rain ${filler} rain and more rain ${filler}`, (word) => word === 'rain');
  const text = textOf(article);
  assert.match(text, /^… word word word word \[rain\] and more \[rain\] /);
  assert.match(text, / …$/);
});

test('A match of a pair marks both letters', () => {
  const article = found('标题', '他在北京大学工作。', (word) => word === '京大');
  assert.equal(textOf(article), '他在北[京大]学工作。');
});

test('Markup in an article stays text', () => {
  const [part] = createExcerpt(found('T', '<img src=x onerror=alert(1)> & more', () => false));
  assert.equal(part?.text, '<img src=x onerror=alert(1)> & more');
});

test('A searched word counts as matched where a found word begins with it, without case, accents and marks', () => {
  const article = found('T', 'Das CAFÉ-Haus, Kazakhstan’s best الأسد', () => true);
  assert.deepEqual(findUnmatchedWords(['cafe', 'haus', 'kazakhst', 'best', 'اسد'], article), []);
  assert.deepEqual(findUnmatchedWords(['cocoa', 'best'], article), ['cocoa']);
});

test('A part of a compound, which stands behind the text, counts as matched where the text has the compound', () => {
  const article = { ...found('T', 'Das Klimaschutzgesetz', () => false), locations: [9] };
  assert.deepEqual(findUnmatchedWords(['gesetz', 'wasser'], article), ['wasser']);
});

test('The words of fields are found, and not shown', () => {
  const article = {
    ...found('T', 'It rained.', () => false),
    content: 'T It rained. \u001E Ana Perez',
    locations: [5],
  };
  assert.equal(textOf(article), 'It rained.');
  assert.equal(addressOfHit(article), '/2022/01/13/a/');
});

test('Words in a headline are marked there', () => {
  const article = found('Rain in Spain', 'It rained.', (word) => word === 'Spain');
  assert.equal(join(createHeadline(article)), 'Rain in [Spain]');
});

test('A result leads to the first searched words below the headline', () => {
  const of = (body: string, words: readonly string[]) =>
    addressOfHit(found('Rain', body, (word) => words.includes(word)));
  assert.equal(
    of('It was “prime minister”, they say.', ['“prime', 'minister”,']),
    '/2022/01/13/a/#:~:text=prime%20minister',
  );
  assert.equal(of('An e-mail & more', ['e-mail']), '/2022/01/13/a/#:~:text=e%2Dmail');
  assert.equal(
    of('他在北京大学工作。', ['北京', '京大']),
    '/2022/01/13/a/#:~:text=%E5%8C%97%E4%BA%AC%E5%A4%A7',
  );
  assert.equal(of('Nothing here', ['Rain']), '/2022/01/13/a/');
});
