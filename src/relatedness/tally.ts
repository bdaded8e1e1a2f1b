/** Counts the terms and names of one text after the other, and remembers how they are spelled. */
export interface Tally {
  /** Begins another text. */
  readonly clear: () => void;
  /**
   * @param term its number.
   * @param word the number of the word that spells it, unless its capital is owed to where it stands. The first one is kept.
   */
  readonly addTerm: (term: number, count: number, word?: number) => void;
  readonly addName: (key: string, count: number, spelling?: string) => void;
  readonly hasName: (key: string) => boolean;
  /** What has the highest counts, highest first, then in order of appearance. */
  readonly list: (limit: number) => TermList;
}

export interface TermList {
  readonly terms: readonly string[];
  readonly counts: readonly number[];
  /** Empty for a term that is spelled as it is. */
  readonly spellings: readonly string[];
}

/** What numbers stand for. */
export interface TermTexts {
  readonly terms: readonly string[];
  /** Of words. */
  readonly spellings: readonly string[];
}

/** @param texts may grow as long as the tally is used. */
export function createTally(texts: TermTexts): Tally {
  let entries: Entry[] = [];
  const names = new Map<string, Entry>();
  /** At a term’s number its place among the entries, from 1; a list by number is quicker than a Map a text. */
  let places = new Int32Array(firstRoom);
  return {
    clear: () => {
      for (const { term } of entries) if (term >= 0) places[term] = 0;
      entries = [];
      names.clear();
    },
    addTerm: (term, count, word = none) => {
      if (term >= places.length) places = grow(places, term);
      const entry = entries[(places[term] ?? 0) - 1];
      if (entry === undefined) {
        places[term] = entries.push({ term, count, word, name: undefined });
        return;
      }
      entry.count += count;
      if (entry.word === none) entry.word = word;
    },
    addName: (key, count, spelling) => {
      const entry = names.get(key);
      if (entry?.name === undefined) {
        const added = { term: none, count, word: none, name: { key, spelling } };
        entries.push(added);
        names.set(key, added);
        return;
      }
      entry.count += count;
      entry.name.spelling ??= spelling;
    },
    hasName: (key) => names.has(key),
    list: (limit) => createTermList(chooseHighest(entries, limit), texts),
  };
}

interface Entry {
  readonly term: number;
  count: number;
  word: number;
  readonly name: { readonly key: string; spelling: string | undefined } | undefined;
}

const none = -1;
const firstRoom = 4096;

function grow(places: Int32Array<ArrayBuffer>, term: number): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(2 * Math.max(term, places.length));
  grown.set(places);
  return grown;
}

/**
 * Array#sort keeps the order of equals. Most entries have the lowest count, so that sorting them all would take most
 * of the time.
 */
function chooseHighest(entries: readonly Entry[], limit: number): readonly Entry[] {
  const least = findLeastCount(entries, limit);
  const above = entries.filter(({ count }) => count > least);
  const rest = entries.filter(({ count }) => count === least);
  return [...above.sort((first, second) => second.count - first.count), ...rest].slice(0, limit);
}

const countsToldApart = 64;

/** The lowest count that some of the highest entries have. */
function findLeastCount(entries: readonly Entry[], limit: number): number {
  const histogram = new Uint32Array(countsToldApart);
  for (const { count } of entries) {
    const place = Math.min(count, countsToldApart - 1);
    histogram[place] = (histogram[place] ?? 0) + 1;
  }
  let least = countsToldApart;
  for (let found = 0; least > 0 && found < limit; least -= 1) found += histogram[least - 1] ?? 0;
  return least;
}

function createTermList(entries: readonly Entry[], texts: TermTexts): TermList {
  const termOf = ({ term, name }: Entry) => name?.key ?? texts.terms[term] ?? '';
  const spellingOf = ({ word, name }: Entry) => name?.spelling ?? texts.spellings[word] ?? '';
  return {
    terms: entries.map(termOf),
    counts: entries.map(({ count }) => count),
    spellings: entries.map((entry) => (spellingOf(entry) === termOf(entry) ? '' : spellingOf(entry))),
  };
}
