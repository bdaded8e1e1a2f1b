import type { Token } from './tokenise.ts';

/** A capitalised phrase of two to four words, as it stands in a text. */
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
export function findNames(text: string, tokens: readonly Token[]): readonly Name[] {
  const names: Name[] = [];
  let run: Token[] = [];
  for (const token of tokens) {
    const last = run.at(-1);
    if (last !== undefined && !isJoined(text, last, token)) run = endRun(names, text, run);
    const { spelling, term } = token.word;
    const isName = term !== undefined || (!token.isSentenceStart && spelling.length > 1);
    if (isName && isCapitalised(spelling)) run.push(token);
    else if (run.length > 0 && particles.has(spelling)) run.push(token);
    else if (run.length > 0) run = endRun(names, text, run);
  }
  endRun(names, text, run);
  return names;
}

/** Whether a word begins with a capital letter. */
export function isCapitalised(spelling: string): boolean {
  const code = spelling.charCodeAt(0);
  if (code < 128) return code >= 65 && code <= 90;
  return capital.test(spelling);
}

/**
 * Whether a headline is set with every word capitalised, or all in capitals, so that its capitals say
 * nothing of names.
 */
export function isTitleCase(tokens: readonly Token[]): boolean {
  const long = tokens.filter(({ word, start }) => word.spelling.length > 3 && start > 0);
  const capitalised = long.filter(({ word }) => isCapitalised(word.spelling)).length;
  return capitalised > 0.6 * long.length;
}

const capital = /^\p{Lu}/u;
const longestName = 4;

/** Small words inside names. */
const particles: ReadonlySet<string> = new Set(
  'of de del della di da dos das do du des la le van von der den bin ibn al el y e i'.split(' '),
);

function isJoined(text: string, first: Token, second: Token): boolean {
  const gap = second.start - first.end;
  if (gap === 1) return /[ \-’']/.test(text.charAt(first.end)) && !isPossessive(text, first, second);
  return gap === 2 && first.word.spelling.length === 1 && text.startsWith('. ', first.end);
}

function isPossessive(text: string, first: Token, second: Token): boolean {
  return second.word.spelling.length === 1 && text.charAt(first.end) !== ' ';
}

/** Keeps a run if it is a name, and begins the next. */
function endRun(names: Name[], text: string, run: readonly Token[]): Token[] {
  const words = [...run];
  while (words.length > 0 && particles.has(words.at(-1)?.word.spelling ?? '')) words.pop();
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined) return [];
  if (words.length < 2 || words.length > longestName) return [];
  const key = words.map(({ word }) => word.folded).join(' ');
  names.push({ key, spelling: text.slice(first.start, last.end).replace(/\s+/g, ' '), start: first.start });
  return [];
}
