import { foldText } from './fold.ts';
import { findStemmer } from './stem.ts';
import { findStopWords, primaryLanguage } from './stop-words.ts';
import { hashText } from './term-id.ts';

/** Looks up the word that stands in a text from one place to another. Each spelling is looked into once. */
export type Vocabulary = (text: string, start: number, end: number) => Word;

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
  const words = createWordTable();
  return (text, start, end) =>
    words.find(text, start, end) ?? words.add(createWord(copyText(text.slice(start, end))));
}

/** Words by their spelling. A table of our own: a Map would need a string for every word of every text. */
function createWordTable() {
  let places = new Uint32Array(1024);
  /** Of the spelling in each place, so that hardly ever another word is looked at. */
  let hashes = new Int32Array(1024);
  let words: Word[] = [];
  const findPlace = (text: string, start: number, end: number): number => {
    const mask = places.length - 1;
    const hash = hashPart(text, start, end);
    let place = hash & mask;
    for (let known = places[place] ?? 0; known > 0; known = places[place] ?? 0) {
      if (hashes[place] === hash && isSpelled(words[known - 1]?.spelling ?? '', text, start, end))
        return place;
      place = (place + 1) & mask;
    }
    hashes[place] = hash;
    return place;
  };
  const put = (word: Word): void => {
    places[findPlace(word.spelling, 0, word.spelling.length)] = words.push(word);
  };
  const grow = (): void => {
    const kept = words.length === mostWords ? [] : words;
    const size = kept.length === 0 ? 1024 : places.length * 2;
    places = new Uint32Array(size);
    hashes = new Int32Array(size);
    words = [];
    kept.forEach(put);
  };
  return {
    find: (text: string, start: number, end: number) => words[(places[findPlace(text, start, end)] ?? 0) - 1],
    add: (word: Word): Word => {
      if (words.length === mostWords || words.length * 2 >= places.length) grow();
      put(word);
      return word;
    },
  };
}

function isSpelled(spelling: string, text: string, start: number, end: number): boolean {
  if (spelling.length !== end - start) return false;
  for (let index = 0; index < spelling.length; index += 1) {
    if (spelling.charCodeAt(index) !== text.charCodeAt(start + index)) return false;
  }
  return true;
}

function hashPart(text: string, start: number, end: number): number {
  let hash = 0;
  for (let index = start; index < end; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x5bd1e995);
  return hash ^ (hash >>> 15);
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
