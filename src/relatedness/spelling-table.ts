import type { TextUnits } from './text-units.ts';

/** Numbers the spellings found in texts: 0, 1, 2, in the order in which they were added. */
export interface SpellingTable {
  readonly find: (text: TextUnits, start: number, end: number) => number | undefined;
  /** Adds a spelling that is not there yet. @returns its number. */
  readonly add: (text: TextUnits, start: number, end: number) => number;
}

/**
 * A hash table with open addressing. A Map would need a string for every word of every text, and letters are compared
 * faster in one array than in strings.
 */
export function createSpellingTable(): SpellingTable {
  // Room for 512 spellings. All arrays grow.
  const table: Table = {
    slots: new Int32Array(2048),
    letters: new Uint16Array(4096),
    ends: new Int32Array(513),
    count: 0,
  };
  return {
    find: (text, start, end) => {
      const number = table.slots[findSlot(table, text, start, end) + 1] ?? 0;
      return number === 0 ? undefined : number - 1;
    },
    add: (text, start, end) => {
      if (table.count * 4 >= table.slots.length) table.slots = rehash(table.slots);
      const slot = findSlot(table, text, start, end);
      keepLetters(table, text.units.subarray(start, end));
      table.slots[slot] = hashSpelling(text, start, end);
      table.slots[slot + 1] = table.count;
      return table.count - 1;
    },
  };
}

interface Table {
  /** Pairs: a spelling’s hash, which saves most comparisons of letters, and its number from 1, or 0 if empty. */
  slots: Int32Array;
  /** All spellings, one after the other. `ends` has the end of each, by its number from 1. */
  letters: Uint16Array;
  ends: Int32Array;
  count: number;
}

/** The slot where a spelling is, or the empty one where it belongs. */
function findSlot(table: Table, text: TextUnits, start: number, end: number): number {
  const { slots } = table;
  const mask = slots.length - 1;
  const hash = hashSpelling(text, start, end);
  let slot = (hash << 1) & mask;
  for (let number = slots[slot + 1] ?? 0; number > 0; number = slots[slot + 1] ?? 0) {
    if (slots[slot] === hash && findSpellingEnd(table, number, text, start) === end) return slot;
    slot = (slot + 2) & mask;
  }
  return slot;
}

/** Where a known spelling ends if the text has it at `start`; -1 if it does not. */
function findSpellingEnd({ letters, ends }: Table, number: number, text: TextUnits, start: number): number {
  const first = ends[number - 1] ?? 0;
  const length = (ends[number] ?? 0) - first;
  for (let index = 0; index < length; index += 1) {
    if (letters[first + index] !== text.units[start + index]) return -1;
  }
  return start + length;
}

function hashSpelling({ units }: TextUnits, start: number, end: number): number {
  let hash = 0;
  for (let index = start; index < end; index += 1) hash = Math.imul(hash ^ (units[index] ?? 0), 0x5bd1e995);
  return hash ^ (hash >>> 15);
}

/** Twice as many slots with the same pairs. */
function rehash(slots: Int32Array): Int32Array {
  const larger = new Int32Array(slots.length * 2);
  const mask = larger.length - 1;
  for (let from = 0; from < slots.length; from += 2) {
    const hash = slots[from] ?? 0;
    if ((slots[from + 1] ?? 0) === 0) continue;
    let slot = (hash << 1) & mask;
    while ((larger[slot + 1] ?? 0) > 0) slot = (slot + 2) & mask;
    larger.set(slots.subarray(from, from + 2), slot);
  }
  return larger;
}

function keepLetters(table: Table, spelling: Uint16Array): void {
  const start = table.ends[table.count] ?? 0;
  const end = start + spelling.length;
  if (end > table.letters.length) {
    const larger = new Uint16Array(2 * end);
    larger.set(table.letters);
    table.letters = larger;
  }
  if (table.count + 1 === table.ends.length) {
    const larger = new Int32Array(2 * table.ends.length);
    larger.set(table.ends);
    table.ends = larger;
  }
  table.letters.set(spelling, start);
  table.ends[(table.count += 1)] = end;
}
