import type { Token } from './tokenise.ts';
import { noTerm, type Vocabulary } from './vocabulary.ts';

/** A capitalised phrase of two to `longestName` words, as it stands in a text. */
export interface Name {
  /** Folded, words parted by single spaces. */
  readonly key: string;
  readonly spelling: string;
  readonly start: number;
}

/**
 * The capitalised phrases of a text, in order: `Bank of England`, `Jean-Claude Juncker`, `Donald J. Trump`.
 * A stop word that begins a sentence has its capital for that alone; elsewhere it belongs to the name: `New Jersey`.
 */
export function findNames(text: string, tokens: readonly Token[], vocabulary: Vocabulary): readonly Name[] {
  const { terms, capitals, particles } = vocabulary.columns;
  const names: Name[] = [];
  const endRun = (run: readonly Token[]): Token[] => {
    const name = createName(text, run, vocabulary);
    if (name !== undefined) names.push(name);
    return [];
  };
  let run: Token[] = [];
  for (const token of tokens) {
    const last = run.at(-1);
    if (last !== undefined && !isJoined(text, last, token)) run = endRun(run);
    const isName = terms[token.word] !== noTerm || (!token.isSentenceStart && lengthOf(token) > 1);
    if (isName && capitals[token.word] === 1) run.push(token);
    else if (run.length > 0 && particles[token.word] === 1) run.push(token);
    else if (run.length > 0) run = endRun(run);
  }
  endRun(run);
  return names;
}

/**
 * Whether a headline is set with every word capitalised, or all in capitals, so that its capitals say
 * nothing of names.
 */
export function isTitleCase(tokens: readonly Token[], { columns }: Vocabulary): boolean {
  const long = tokens.filter((token) => lengthOf(token) > 3 && token.start > 0);
  const capitalised = long.filter(({ word }) => columns.capitals[word] === 1).length;
  return capitalised > 0.6 * long.length;
}

/** Enough for an office with who holds it; what is longer is a table or a menu. */
export const longestName = 8;

function isJoined(text: string, first: Token, second: Token): boolean {
  const gap = second.start - first.end;
  if (gap === 1) return /[ \-’']/.test(text.charAt(first.end)) && !isPossessive(text, first, second);
  return gap === 2 && lengthOf(first) === 1 && text.startsWith('. ', first.end);
}

function isPossessive(text: string, first: Token, second: Token): boolean {
  return lengthOf(second) === 1 && text.charAt(first.end) !== ' ';
}

/** @returns nothing where a run is none. */
function createName(text: string, run: readonly Token[], { columns, folded }: Vocabulary): Name | undefined {
  const end = run.findLastIndex(({ word }) => columns.particles[word] === 0) + 1;
  const words = run.slice(0, end);
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined) return undefined;
  if (words.length < 2 || words.length > longestName) return undefined;
  const key = words.map(({ word }) => folded[word]).join(' ');
  return { key, spelling: text.slice(first.start, last.end).replace(/\s+/g, ' '), start: first.start };
}

/** In UTF-16 units. */
function lengthOf({ start, end }: Token): number {
  return end - start;
}
