/** Counts the terms and names of one text after the other, and remembers how they are spelled. */
export interface Tally {
  /** Begins another text. */
  readonly clear: () => void;
  /**
   * @param term its number.
   * @param word the number of the word that spells it. The first one whose capital says something is kept.
   * @param isMeant false if its capital may come from its position in the text.
   */
  readonly addTerm: (term: number, count: number, word: number, isMeant: boolean) => void;
  readonly addName: (key: string, count: number, spelling?: string) => void;
  readonly hasName: (key: string) => boolean;
  /** The terms and names with the highest counts, highest first, then in order of appearance. */
  readonly list: (limit: number) => TermList;
}

export interface TermList {
  readonly terms: readonly string[];
  readonly counts: readonly number[];
  /** Empty for a term that is its own spelling. */
  readonly spellings: readonly string[];
}

/** The texts that numbers stand for. */
export interface TermTexts {
  readonly terms: readonly string[];
  /** Of words. */
  readonly spellings: readonly string[];
  /** Of words, without capitals. */
  readonly folded: readonly string[];
}

/** @param texts may grow as long as the tally is used. */
export function createTally(texts: TermTexts): Tally {
  const entries = createEntries();
  const placesOfNames = new Map<string, number>();
  /** By term: its place among the entries, from 1. An array is faster than a Map for each text. */
  let placesOfTerms = new Int32Array(firstRoom);
  return {
    clear: () => {
      for (let place = 0; place < entries.length; place += 1) {
        const term = entries.terms[place] ?? none;
        if (term !== none) placesOfTerms[term] = 0;
      }
      entries.length = 0;
      entries.names.clear();
      placesOfNames.clear();
    },
    addTerm: (term, count, word, isMeant) => {
      if (term >= placesOfTerms.length) placesOfTerms = grow(placesOfTerms, term);
      const place = (placesOfTerms[term] ?? 0) - 1;
      if (place === none) {
        addEntry(entries, term, count, isMeant ? word : unsure(word));
        placesOfTerms[term] = entries.length;
        return;
      }
      entries.counts[place] = (entries.counts[place] ?? 0) + count;
      if (isMeant && (entries.words[place] ?? none) < none) entries.words[place] = word;
    },
    addName: (key, count, spelling) => {
      const place = placesOfNames.get(key);
      if (place === undefined) {
        placesOfNames.set(key, entries.length);
        entries.names.set(entries.length, { key, spelling });
        addEntry(entries, none, count, none);
        return;
      }
      entries.counts[place] = (entries.counts[place] ?? 0) + count;
      const name = entries.names.get(place);
      if (name !== undefined) name.spelling ??= spelling;
    },
    hasName: (key) => placesOfNames.has(key),
    list: (limit) => createTermList(chooseHighest(entries, limit), entries, texts),
  };
}

/** The terms and names of a text, in order of appearance, in columns. */
interface Entries {
  length: number;
  /** By place; `none` for a name. */
  terms: Int32Array;
  counts: Int32Array;
  /** By place; `none` for a name, and `unsure` for a word whose capital says nothing. */
  words: Int32Array;
  /** By place. */
  readonly names: Map<number, { readonly key: string; spelling: string | undefined }>;
}

const none = -1;

/** A word below `none`; it is its own inverse. */
function unsure(word: number): number {
  return none - 1 - word;
}

const firstRoom = 4096;

function createEntries(): Entries {
  return {
    length: 0,
    terms: new Int32Array(firstRoom),
    counts: new Int32Array(firstRoom),
    words: new Int32Array(firstRoom),
    names: new Map(),
  };
}

function addEntry(entries: Entries, term: number, count: number, word: number): void {
  const place = entries.length;
  if (place === entries.terms.length) {
    entries.terms = grow(entries.terms, place);
    entries.counts = grow(entries.counts, place);
    entries.words = grow(entries.words, place);
  }
  entries.terms[place] = term;
  entries.counts[place] = count;
  entries.words[place] = word;
  entries.length = place + 1;
}

function grow(column: Int32Array, place: number): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(2 * Math.max(place, column.length));
  grown.set(column);
  return grown;
}

/**
 * The places of the highest counts. Equal counts keep their order, because Array#sort is stable. Most entries have the
 * lowest count, so sorting them all would take most of the time.
 */
function chooseHighest(entries: Entries, limit: number): readonly number[] {
  const least = findLeastCount(entries, limit);
  const above: number[] = [];
  const rest: number[] = [];
  for (let place = 0; place < entries.length; place += 1) {
    const count = entries.counts[place] ?? 0;
    if (count > least) above.push(place);
    else if (count === least && rest.length < limit) rest.push(place);
  }
  const countAt = (place: number) => entries.counts[place] ?? 0;
  return [...above.sort((first, second) => countAt(second) - countAt(first)), ...rest].slice(0, limit);
}

const countsToldApart = 64;

/** The lowest count among the `limit` highest entries. */
function findLeastCount({ counts, length }: Entries, limit: number): number {
  const histogram = new Uint32Array(countsToldApart);
  for (let place = 0; place < length; place += 1) {
    const column = Math.min(counts[place] ?? 0, countsToldApart - 1);
    histogram[column] = (histogram[column] ?? 0) + 1;
  }
  let least = countsToldApart;
  for (let found = 0; least > 0 && found < limit; least -= 1) found += histogram[least - 1] ?? 0;
  return least;
}

function createTermList(places: readonly number[], entries: Entries, texts: TermTexts): TermList {
  const { names } = entries;
  const termAt = (place: number): string | undefined => {
    const number = entries.terms[place] ?? none;
    return number === none ? names.get(place)?.key : texts.terms[number];
  };
  const spellingAt = (place: number): string | undefined => {
    const word = entries.words[place] ?? none;
    if (word === none) return names.get(place)?.spelling;
    return word < none ? texts.folded[unsure(word)] : texts.spellings[word];
  };
  const terms = places.map((place) => termAt(place) ?? '');
  const spellings = places.map((place) => spellingAt(place) ?? '');
  return {
    terms,
    counts: places.map((place) => entries.counts[place] ?? 0),
    spellings: spellings.map((spelling, index) => (spelling === terms[index] ? '' : spelling)),
  };
}
