import { foldText } from './fold.ts';
import { findStemmer } from './stem.ts';
import { findStopWords } from './stop-words.ts';

/** Looks words up, each spelling once. */
export type Vocabulary = (spelling: string) => Word;

export interface Word {
  readonly folded: string;
  /** Its stem, or a number without its commas; absent for stop words, single letters and what is no word. */
  readonly term?: string;
}

/** @param language BCP 47. */
export function createVocabulary(language: string): Vocabulary {
  const words = new Map<string, Word>();
  const stopWords = findStopWords(language);
  const stem = findStemmer(language);
  const createWord = (spelling: string): Word => {
    const folded = foldText(spelling);
    if (folded.length < 2 || folded.length > longestTerm || stopWords.has(folded)) return { folded };
    return { folded, term: isNumber(folded) ? folded.replace(/[.,]/g, '') : stem(folded) };
  };
  return (spelling) => {
    const known = words.get(spelling);
    if (known !== undefined) return known;
    const word = createWord(spelling);
    words.set(spelling, word);
    return word;
  };
}

const longestTerm = 40;

function isNumber(folded: string): boolean {
  const code = folded.charCodeAt(0);
  return code >= 48 && code <= 57;
}
