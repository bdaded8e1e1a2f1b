import { createSearchText, fieldMark, readSearchText, type ShownWord } from '../search/search-text.ts';
import type { FoundArticle } from './search-engine.ts';

/** A piece of an excerpt. */
export interface ExcerptPart {
  readonly text: string;
  readonly isMatch: boolean;
}

/** The passage of an article, its headline aside, in which most of the searched words stand close together. */
export function createExcerpt({ content, locations, meta }: FoundArticle): readonly ExcerptPart[] {
  // The fields behind the text are found, and not shown.
  const words = readSearchText(content.split(fieldMark)[0] ?? '');
  const start = countWords(meta.title);
  const matches = findMatches(words, locations);
  const length = isMostlyPairs(words.slice(start)) ? lengthInPairs : lengthInWords;
  const first = findDensest(
    [...matches].filter((place) => place >= start && place < words.length),
    { start, length, end: words.length },
  );
  const last = Math.min(words.length, first + length);
  return joinParts([
    ...(first > start ? [{ text: '… ', isMatch: false }] : []),
    ...words.slice(first, last).flatMap((word, place) => createParts(word, matches, first + place)),
    ...(last < words.length ? [{ text: '…', isMatch: false }] : []),
  ]);
}

/** The headline of an article, with the words that were searched. */
export function createHeadline(article: FoundArticle): readonly ExcerptPart[] {
  const words = readSearchText(createSearchText(article.meta.title));
  const matches = findMatches(words, article.locations);
  return joinParts(words.flatMap((word, place) => createParts(word, matches, place)));
}

/**
 * The address of an article at the first searched words below its headline, for browsers that lead to a text (URL
 * Fragment Text Directives); the others lead to its top.
 */
export function addressOfHit({ url, content, locations, meta }: FoundArticle): string {
  const words = readSearchText(content.split(fieldMark)[0] ?? '');
  const matches = findMatches(words, locations);
  const start = countWords(meta.title);
  const first = words.findIndex((_, place) => place >= start && matches.has(place));
  if (first < 0) return url;
  const after = words.findIndex((_, place) => place > first && !matches.has(place));
  const row = words.slice(first, after < 0 ? undefined : after);
  const text = row.map(
    (word, place) => word.text + (word.hasSpaceAfter && place < row.length - 1 ? ' ' : ''),
  );
  const bare = text.join('').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu, '');
  return bare === '' ? url : `${url}#:~:text=${encodeURIComponent(bare).replaceAll('-', '%2D')}`;
}

/** About three lines. */
const lengthInWords = 34;
const lengthInPairs = 80;
/** Words before the first match, for context. */
const lead = 4;

/** How many words the index counts in a headline. */
function countWords(title: string): number {
  const text = createSearchText(title);
  return text === '' ? 0 : readSearchText(text).length;
}

/** A match of a pair is a match of both of its letters. */
function findMatches(words: readonly ShownWord[], locations: readonly number[]): ReadonlySet<number> {
  return new Set(
    locations.flatMap((place) => (words[place]?.isPair === true ? [place, place + 1] : [place])),
  );
}

function isMostlyPairs(words: readonly ShownWord[]): boolean {
  return words.filter(({ isPair }) => isPair).length * 2 > words.length;
}

/** The place to begin at so that most matches come within reach. */
function findDensest(places: readonly number[], { start, length, end }: Range): number {
  const sorted = places.toSorted((first, second) => first - second);
  let best = start;
  let most = 0;
  for (const [index, place] of sorted.entries()) {
    const count = sorted.findLastIndex((other) => other < place + length - lead) - index + 1;
    if (count <= most) continue;
    most = count;
    best = place - lead;
  }
  return Math.max(start, Math.min(best, end - length));
}

function createParts(word: ShownWord, matches: ReadonlySet<number>, place: number): readonly ExcerptPart[] {
  const isMatch = matches.has(place);
  const space = { text: word.hasSpaceAfter ? ' ' : '', isMatch: isMatch && matches.has(place + 1) };
  return [{ text: word.text, isMatch }, space];
}

function joinParts(parts: readonly ExcerptPart[]): readonly ExcerptPart[] {
  const joined: ExcerptPart[] = [];
  for (const part of parts.filter(({ text }) => text !== '')) {
    const last = joined.at(-1);
    if (last?.isMatch === part.isMatch) joined[joined.length - 1] = { ...last, text: last.text + part.text };
    else joined.push(part);
  }
  return joined;
}

interface Range {
  readonly start: number;
  readonly length: number;
  readonly end: number;
}
