import { foldSearchWord } from '../search/search-fold.ts';

/** Something that a reader may be about to type. */
export interface Suggestion {
  readonly title: string;
  /** What kind of thing it is, in words. */
  readonly kind: string;
}

/**
 * The choices of which each typed word begins a word: those that begin so themselves first, in the order of the choices
 * otherwise.
 * @returns `most` at most; none if nothing is typed, or if a choice is typed already.
 */
export function suggest(typed: string, choices: readonly Suggestion[], most: number): readonly Suggestion[] {
  const words = wordsOf(typed);
  if (words.length === 0) return [];
  const fitting = choices.flatMap((choice) => {
    const own = wordsOf(choice.title);
    const isFitting = words.every((word) => own.some((other) => other.startsWith(word)));
    return isFitting ? [{ choice, isFirst: own[0]?.startsWith(words[0] ?? '') === true, own }] : [];
  });
  if (fitting.some(({ own }) => own.join(' ') === words.join(' '))) return [];
  const [first, others] = [
    fitting.filter(({ isFirst }) => isFirst),
    fitting.filter(({ isFirst }) => !isFirst),
  ];
  return [...first, ...others].slice(0, most).map(({ choice }) => choice);
}

function wordsOf(text: string): readonly string[] {
  return text
    .trim()
    .split(/\s+/)
    .map((word) => foldSearchWord(word).replace(/[^\p{L}\p{N}\p{M}]+/gu, ''))
    .filter((word) => word !== '');
}
