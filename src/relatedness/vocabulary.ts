import { isCapitalised } from './capitalised.ts';
import { foldWord } from '../letters/fold.ts';
import { nameKey } from './name-key.ts';
import { isParticle } from './particles.ts';
import { createSpellingTable } from './spelling-table.ts';
import { findStemmer, type Stemmer } from './stem.ts';
import { findStopWords, primaryLanguage } from './stop-words.ts';
import { createTally, type Tally } from './tally.ts';
import { hashText } from './term-id.ts';
import type { TextUnits } from './text-units.ts';

/**
 * The words of a language, each with a number. What is asked of every word of every text is in columns, where the
 * processor finds it without following references from object to object.
 */
export interface Vocabulary {
  /** The number of the word in a text from `start` to before `end`. Each spelling is analysed once. */
  readonly find: (text: TextUnits, start: number, end: number) => number;
  /** By word. Ask again after `find`, which replaces the columns when there are more words. */
  readonly columns: WordColumns;
  /** By word. */
  readonly spellings: readonly string[];
  /** By word: how it stands in the key of a name. */
  readonly nameParts: readonly string[];
  /** Counts the terms of one text after the other. */
  readonly tally: Tally;
}

export interface WordColumns {
  /** Of the folded word. */
  readonly hashes: Int32Array;
  /**
   * The number of its term: its stem, or a number without its commas. `noTerm` for stop words, single letters and
   * whatever is too long for a word.
   */
  readonly terms: Int32Array;
  /** The number of the term that a name is beside its stem, or `noTerm`: see `Stemmer`. */
  readonly wholes: Int32Array;
  /** 1 if it begins with a capital letter. */
  readonly capitals: Uint8Array;
  /** 1 if it may stand inside a name. */
  readonly particles: Uint8Array;
}

export const noTerm = -1;

/** Finds the vocabulary of a language. It remembers words, so that the next article’s need no analysis. */
export type Vocabularies = (language: string) => Vocabulary;

/**
 * Creates empty vocabularies. Keep them for as long as articles are analysed.
 * @param mostWords from this many on, a language’s next text begins a new vocabulary; 100,000 take about 20 MB.
 */
export function createVocabularies(mostWords = 100_000): Vocabularies {
  const vocabularies = new Map<string, Vocabulary>();
  return (language) => {
    const key = primaryLanguage(language);
    const known = vocabularies.get(key);
    if (known !== undefined && known.spellings.length < mostWords) return known;
    const vocabulary = createVocabulary(language);
    vocabularies.set(key, vocabulary);
    return vocabulary;
  };
}

/** @param language BCP 47. */
function createVocabulary(language: string): Vocabulary {
  const stemmer = findStemmer(language);
  const findTerm = createTermFinder(language, stemmer);
  const table = createSpellingTable();
  const terms = new Map<string, number>();
  const termTexts: string[] = [];
  const spellings: string[] = [];
  const folded: string[] = [];
  const nameParts: string[] = [];
  const numberTerm = (term: string): number => {
    const known = terms.get(term);
    if (known !== undefined) return known;
    terms.set(term, termTexts.length);
    return termTexts.push(term) - 1;
  };
  const vocabulary = {
    columns: createColumns(firstRoom),
    spellings,
    nameParts,
    tally: createTally({ terms: termTexts, spellings, folded }),
    find: (text: TextUnits, start: number, end: number): number => {
      const known = table.find(text, start, end);
      if (known !== undefined) return known;
      const word = table.add(text, start, end);
      if (word === vocabulary.columns.terms.length) vocabulary.columns = growColumns(vocabulary.columns);
      const { hashes, terms: termColumn, wholes, capitals, particles } = vocabulary.columns;
      const spelling = copyText(text.text.slice(start, end));
      const key = foldWord(spelling);
      const term = findTerm(key);
      spellings.push(spelling);
      folded.push(key);
      hashes[word] = hashText(key);
      termColumn[word] = term === undefined ? noTerm : numberTerm(term);
      capitals[word] = Number(isCapitalised(spelling));
      const isName = capitals[word] === 1 && term !== undefined && !isNumber(key);
      const whole = isName ? stemmer.findWhole(key) : undefined;
      wholes[word] = whole === undefined ? noTerm : numberTerm(whole);
      particles[word] = Number(isParticle(spelling));
      // Other words are in no name.
      nameParts.push(capitals[word] === 1 || particles[word] === 1 ? nameKey(key) : key);
      return word;
    },
  };
  return vocabulary;
}

const firstRoom = 4096;

function createColumns(room: number): WordColumns {
  return {
    hashes: new Int32Array(room),
    terms: new Int32Array(room),
    wholes: new Int32Array(room),
    capitals: new Uint8Array(room),
    particles: new Uint8Array(room),
  };
}

function growColumns({ hashes, terms, wholes, capitals, particles }: WordColumns): WordColumns {
  const grown = createColumns(2 * terms.length);
  grown.hashes.set(hashes);
  grown.terms.set(terms);
  grown.wholes.set(wholes);
  grown.capitals.set(capitals);
  grown.particles.set(particles);
  return grown;
}

/** Finds the term of a folded word: undefined for a stop word, a single letter and whatever is too long. */
function createTermFinder(language: string, { stem }: Stemmer): (folded: string) => string | undefined {
  const stopWords = findStopWords(language);
  return (folded) => {
    if (folded.length < 2 || folded.length > longestTerm || stopWords.has(folded)) return undefined;
    return isNumber(folded) ? folded.replace(/[.,]/g, '') : stem(folded);
  };
}

const longestTerm = 40;

function isNumber(folded: string): boolean {
  const code = folded.charCodeAt(0);
  return code >= 48 && code <= 57;
}

/** V8 keeps a slice of 13 characters or more as a view that holds on to its whole text; a copy does not. */
function copyText(slice: string): string {
  return slice.length < 13 ? slice : Array.from(slice).join('');
}
