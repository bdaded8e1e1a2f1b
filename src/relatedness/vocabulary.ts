import { foldText } from './fold.ts';
import { createSpellingTable } from './spelling-table.ts';
import { findStemmer } from './stem.ts';
import { findStopWords, primaryLanguage } from './stop-words.ts';
import { hashText } from './term-id.ts';
import type { TextUnits } from './text-units.ts';

/** Looks up the word that stands in a text from one place to another. Each spelling is looked into once. */
export type Vocabulary = (text: TextUnits, start: number, end: number) => Word;

export interface Word {
  readonly spelling: string;
  readonly folded: string;
  /** Of the folded word. */
  readonly hash: number;
  /** Its stem, or a number without its commas; absent for stop words, single letters and what is no word. */
  readonly term?: string;
}

/** Remembers the words of each language, so that the next article’s are found and not made again. */
export type Vocabularies = (language: string) => Vocabulary;

/** Keep one for as long as articles are analysed; it forgets all words whenever they are many. */
export function createVocabularies(): Vocabularies {
  const vocabularies = new Map<string, Vocabulary>();
  return (language) => {
    const key = primaryLanguage(language);
    const known = vocabularies.get(key);
    if (known !== undefined) return known;
    const vocabulary = createVocabulary(language);
    vocabularies.set(key, vocabulary);
    return vocabulary;
  };
}

/** @param language BCP 47. */
function createVocabulary(language: string): Vocabulary {
  const stopWords = findStopWords(language);
  const stem = findStemmer(language);
  const createWord = (spelling: string): Word => {
    const folded = foldText(spelling);
    const word = { spelling, folded, hash: hashText(folded) };
    if (folded.length < 2 || folded.length > longestTerm || stopWords.has(folded)) return word;
    return { ...word, term: isNumber(folded) ? folded.replace(/[.,]/g, '') : stem(folded) };
  };
  const words = createSpellingTable<Word>(mostWords);
  return (text, start, end) => {
    const known = words.find(text, start, end);
    if (known !== undefined) return known;
    const word = createWord(copyText(text.text.slice(start, end)));
    words.add(text, start, end, word);
    return word;
  };
}

const longestTerm = 40;
/** About 20 MB. */
const mostWords = 100_000;

function isNumber(folded: string): boolean {
  const code = folded.charCodeAt(0);
  return code >= 48 && code <= 57;
}

/** V8 keeps a slice of 13 characters or more as a view that holds on to its whole text; a copy does not. */
function copyText(slice: string): string {
  return slice.length < 13 ? slice : Array.from(slice).join('');
}
