import { dropArabicArticle, foldSearchWord } from '../search/search-fold.ts';
import { splitSearchText } from '../search/search-text.ts';
import type { FoundArticle } from './search-engine.ts';

/**
 * The searched words that begin none of the words by which an article was found, nor a part of these.
 * @param words as the index has them.
 */
export function findUnmatchedWords(
  words: readonly string[],
  { content, locations }: FoundArticle,
): readonly string[] {
  const shown = splitSearchText(content);
  const matched = locations.flatMap((place) => listForms(shown[place] ?? ''));
  // Behind the text that it hands out, the index has the parts of compounds, which are in the text as well.
  const all = locations.some((place) => place >= shown.length) ? shown.map(foldSearchWord) : [];
  return words.filter((word) => {
    const bare = word.replace(/^\d(?=\D)/, '');
    return !matched.some((form) => form.startsWith(bare)) && !all.some((other) => other.includes(word));
  });
}

/** A word as the index has it: its letters, its parts, and without an Arabic article. */
function listForms(word: string): readonly string[] {
  const folded = foldSearchWord(word);
  const letters = folded.replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
  return [letters, dropArabicArticle(letters) ?? letters, ...folded.split(/[^\p{L}\p{N}\p{M}]+/u)];
}
