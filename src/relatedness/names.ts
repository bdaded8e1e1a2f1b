import type { Tokens } from './tokenise.ts';
import { noTerm, type Vocabulary } from './vocabulary.ts';

/** A capitalised phrase of two to `mostWordsOfName` words, as it stands in a text. */
export interface Name {
  /** Its words as they stand in names, separated by single spaces. */
  readonly key: string;
  readonly spelling: string;
  readonly start: number;
}

/**
 * The capitalised phrases of a text, in order: `Bank of England`, `Jean-Claude Juncker`, `Donald J. Trump`.
 * A capitalised stop word belongs to a name, as in `New Jersey`, unless it begins a sentence.
 */
export function findNames(text: string, tokens: Tokens, vocabulary: Vocabulary): readonly Name[] {
  const { terms, capitals, particles } = vocabulary.columns;
  const { words, sentenceStarts } = tokens;
  const names: Name[] = [];
  let first = 0;
  const endRun = (end: number) => {
    const name = createName({ text, tokens, vocabulary }, first, end);
    if (name !== undefined) names.push(name);
  };
  // A run reaches from `first` to where it ends; it is empty if both are the same.
  for (let place = 0; place < tokens.count; place += 1) {
    const word = words[place] ?? 0;
    if (first < place && !isJoined(text, tokens, place)) {
      endRun(place);
      first = place;
    }
    const isName =
      capitals[word] === 1 &&
      (terms[word] !== noTerm || (sentenceStarts[place] === 0 && lengthAt(tokens, place) > 1));
    if (isName || (first < place && particles[word] === 1)) continue;
    if (first < place) endRun(place);
    first = place + 1;
  }
  endRun(tokens.count);
  return names;
}

/**
 * Whether a headline capitalises every word, or is all in capitals, so that its capitals say nothing about names.
 */
export function isTitleCase(tokens: Tokens, { columns }: Vocabulary): boolean {
  let long = 0;
  let capitalised = 0;
  for (let place = 0; place < tokens.count; place += 1) {
    if (lengthAt(tokens, place) <= 3 || tokens.starts[place] === 0) continue;
    long += 1;
    capitalised += columns.capitals[tokens.words[place] ?? 0] ?? 0;
  }
  return capitalised > 0.6 * long;
}

/** Enough words for an office and its holder; longer runs are tables or menus. */
export const mostWordsOfName = 8;

/** Whether the word at a place continues the run of the word before it. */
function isJoined(text: string, tokens: Tokens, place: number): boolean {
  const end = tokens.ends[place - 1] ?? 0;
  const gap = (tokens.starts[place] ?? 0) - end;
  if (gap === 1) {
    const between = text.charAt(end);
    const isPossessive = lengthAt(tokens, place) === 1 && between !== ' ';
    return /[ \-’']/.test(between) && !isPossessive;
  }
  return gap === 2 && lengthAt(tokens, place - 1) === 1 && text.startsWith('. ', end);
}

/** @returns undefined if the words from one place to another are not a name. */
function createName({ text, tokens, vocabulary }: Cut, start: number, runEnd: number): Name | undefined {
  const { words, starts, ends } = tokens;
  const { columns, nameParts } = vocabulary;
  let end = runEnd;
  while (end > start && columns.particles[words[end - 1] ?? 0] === 1) end -= 1;
  if (end - start < 2 || end - start > mostWordsOfName) return undefined;
  let key = nameParts[words[start] ?? 0] ?? '';
  for (let place = start + 1; place < end; place += 1) key += ` ${nameParts[words[place] ?? 0] ?? ''}`;
  const from = starts[start] ?? 0;
  return { key, spelling: text.slice(from, ends[end - 1]).replace(/\s+/g, ' '), start: from };
}

/** A text that was cut into words. */
interface Cut {
  readonly text: string;
  readonly tokens: Tokens;
  readonly vocabulary: Vocabulary;
}

/** In UTF-16 units. */
function lengthAt({ starts, ends }: Tokens, place: number): number {
  return (ends[place] ?? 0) - (starts[place] ?? 0);
}
