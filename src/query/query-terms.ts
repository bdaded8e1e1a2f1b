import { dropArabicArticle, foldSearchWord } from '../search/search-fold.ts';
import { fieldWord, type SearchField } from '../search/search-fields.ts';
import { pairsOf, splitRuns, splitSearchText } from '../search/search-text.ts';

/** One of the things that an article must have, or must not have, to answer a query. */
export interface QueryTerm {
  /** As it was typed, without marks. */
  readonly text: string;
  /** Whether articles that have it are left out. */
  readonly isExcluded: boolean;
  /** Any of these will do; the first is what was typed. */
  readonly alternatives: readonly Alternative[];
}

/** One way in which an article may have what a term asks for. */
export interface Alternative {
  /** Words of the index, with a space between each. Several stand in a row. */
  readonly words: string;
  /** Whether words that only begin so will do too. Of a row they never do. */
  readonly mayBegin: boolean;
  /** Whether it is less than what was asked for, so that its articles come last. */
  readonly isLesser?: boolean;
}

/** What names stand before the colon, and for which field: `author`, and the words of the site’s language. */
export type FieldNames = ReadonlyMap<string, SearchField>;

/**
 * Reads a query: `ice caps`, `"ice caps" greenland -antarctica`, `author:perez`. Quotation marks may be those of any
 * language, and a last one may be missing.
 * @param query of a query longer than `mostTerms` words, the rest is left out: see `isCut`.
 */
export function parseQuery(query: string, fields: FieldNames = new Map()): readonly QueryTerm[] {
  const read = Array.from(query.slice(0, longestQuery).matchAll(token), ({ groups = {} }) => groups);
  const terms = joinAffixes(read.flatMap((part) => readToken(part, fields)));
  return terms.filter(({ alternatives }) => alternatives.length > 0).slice(0, mostTerms);
}

/** Whether a query is longer than what is searched. */
export function isCut(query: string): boolean {
  return query.trim().length > longestQuery || (query.trim().match(/\S+/g) ?? []).length > mostTerms;
}

/** More words than a headline has. */
export const mostTerms = 30;
const longestQuery = 600;

/** A quotation mark opens only where a word begins: צה״ל has one within. */
const token =
  /(?<!\S)(?<minus>[-−–])?(?:(?<field>\p{L}+)[:：](?=\S))?(?:["“”„‟«»「」『』＂״](?<quoted>[^"“”„‟«»「」『』＂״]+)(?:["“”„‟«»「」『』＂״]|$)|(?<word>\S+))/gu;

function readToken(part: Partial<Record<string, string>>, fields: FieldNames): readonly QueryTerm[] {
  const { minus, field: name, quoted, word = '' } = part;
  const isExcluded = minus !== undefined;
  const field = name === undefined ? undefined : fields.get(foldSearchWord(name));
  const text = quoted ?? word;
  if (field !== undefined)
    return [{ text: `${name ?? ''}:${text}`, isExcluded, alternatives: fieldRow(field, text) }];
  const prefix = name === undefined ? '' : `${name} `;
  if (quoted !== undefined)
    return [{ text: prefix + quoted, isExcluded, alternatives: phrase(prefix + quoted) }];
  return splitRuns(prefix + word).flatMap((run) => readRun(run, isExcluded));
}

/** A run of an unspaced script is cut to words, each of which is a row of letters. */
function readRun(
  { text, isUnspaced }: { readonly text: string; readonly isUnspaced: boolean },
  isExcluded: boolean,
) {
  const words = isUnspaced && !isExcluded ? segment(text) : text.split(/\s+/);
  return words.map((word) => ({
    text: word,
    isExcluded,
    alternatives: isUnspaced ? phrase(word) : listAlternatives(word, !isExcluded),
  }));
}

/** The words of an unspaced text. Single letters belong to the word before. */
function segment(text: string): readonly string[] {
  if (text.length <= 3 || !('Segmenter' in Intl)) return [text];
  const words: string[] = [];
  for (const { segment: word } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)) {
    const last = words.at(-1);
    if (last !== undefined && (word.length === 1 || last.length === 1)) words[words.length - 1] = last + word;
    else words.push(word);
  }
  return words;
}

/** The words of a text in a row, whole. */
function phrase(text: string): readonly Alternative[] {
  const words = createQueryWords(text);
  return words.length === 0 ? [] : [{ words: words.join(' '), mayBegin: false }];
}

function fieldRow(field: SearchField, text: string): readonly Alternative[] {
  const words = createQueryWords(text.replace(/[-'’/]/g, ' ')).map((word) => fieldWord(field, word));
  return words.length === 0 ? [] : [{ words: words.join(' '), mayBegin: words.length === 1 }];
}

/** The words of a text as the index has them: letters and digits alone, unspaced scripts in pairs. */
function createQueryWords(text: string): readonly string[] {
  return splitRuns(text)
    .flatMap((run) => (run.isUnspaced ? pairsOf(run.text) : splitSearchText(run.text)))
    .map((word) => joinLetters(foldSearchWord(word)))
    .filter((word) => word !== '');
}

/** A word that stands for itself, and the other ways to write it that need no dictionary. */
function listAlternatives(word: string, mayBegin: boolean): readonly Alternative[] {
  const folded = foldSearchWord(word);
  const joined = joinLetters(folded);
  if (joined === '') return [];
  const parts = folded
    .split(/[-/+&]/)
    .map(joinLetters)
    .filter((part) => part !== '');
  const elided = elision.exec(folded)?.[1];
  const bare = dropArabicArticle(joined);
  return [
    { words: joined, mayBegin },
    ...(bare === undefined ? [] : [{ words: bare, mayBegin }]),
    ...(elided === undefined ? [] : [{ words: joinLetters(elided), mayBegin }]),
    ...(parts.length > 1 ? [{ words: parts.join(' '), mayBegin: false }] : []),
    ...splitJoined(word),
  ];
}

/** `l’eau`, `dell’arte`, `qu’il` */
const elision = /^(?:[a-z]|qu|[a-z]+ll|un|quest|sant)'([\p{L}][\p{L}\p{N}\p{M}-]{2,})/u;

/** Persian words that are joined without a space may be written with one. */
function splitJoined(word: string): readonly Alternative[] {
  const parts = word.split('\u200C').map((part) => joinLetters(foldSearchWord(part)));
  return parts.length > 1 && !parts.includes('') ? [{ words: parts.join(' '), mayBegin: false }] : [];
}

function joinLetters(folded: string): string {
  return folded.replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
}

/** Joins Persian words to their beginnings and endings: `می گوید` is found as میگوید too. */
function joinAffixes(terms: readonly QueryTerm[]): readonly QueryTerm[] {
  const joined: QueryTerm[] = [];
  for (const term of terms) {
    const last = joined.at(-1);
    const [first, second] = [wordOf(last), wordOf(term)];
    if (last !== undefined && first !== undefined && second !== undefined && belongTogether(first, second))
      joined[joined.length - 1] = joinTerms(last, term, [first, second]);
    else joined.push(term);
  }
  return joined;
}

function wordOf(term: QueryTerm | undefined): string | undefined {
  const [first] = term?.alternatives ?? [];
  return term?.isExcluded === false && first?.mayBegin === true && /^[\u0620-\u06D3]+$/.test(first.words)
    ? first.words
    : undefined;
}

function belongTogether(first: string, second: string): boolean {
  return persianBeginnings.has(first) || persianEndings.has(second);
}

function joinTerms(first: QueryTerm, second: QueryTerm, [start, end]: readonly [string, string]): QueryTerm {
  return {
    text: `${first.text} ${second.text}`,
    isExcluded: false,
    alternatives: [
      { words: start + end, mayBegin: true },
      { words: `${start} ${end}`, mayBegin: false },
    ],
  };
}

const persianBeginnings: ReadonlySet<string> = new Set(['می', 'نمی'].map(foldSearchWord));
const persianEndings: ReadonlySet<string> = new Set(
  ['ها', 'های', 'هایی', 'هایش', 'هایشان', 'تر', 'ترین', 'اند', 'ام', 'ای'].map(foldSearchWord),
);
