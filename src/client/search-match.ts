import { foldAsIndex } from '../letters/fold.ts';
import type { FoundArticle } from './search-engine.ts';

/** The words that are searched for, each once, as the index compares words. */
export function listWords(words: string): readonly string[] {
  return [...new Set(words.split(spaces).map(foldAsIndex))].filter((word) => word !== '');
}

/** The searched words that begin none of the words by which an article was found. */
export function findUnmatchedWords(words: string, { content, locations }: FoundArticle): readonly string[] {
  const contentWords = content.split(spaces);
  const matched = locations.map((place) => foldAsIndex(contentWords[place] ?? ''));
  return listWords(words).filter((word) => !matched.some((other) => other.startsWith(word)));
}

/** As the index splits a text into words. */
const spaces = /[^\S\uFEFF]+/u;
