import { findNames, isTitleCase, mostWordsOfName } from './names.ts';
import { createSketch, type Sketch } from './sketch.ts';
import { findTokens, type Tokens } from './tokenise.ts';
import { createVocabularies, noTerm, type Vocabularies, type Vocabulary } from './vocabulary.ts';

/** What is compared of an article: plain data, about 2 kB as JSON. It depends only on the article’s own text. */
export interface ArticleTerms {
  /** Folded and stemmed words, numbers and names, weightiest first; at most 80. */
  readonly terms: readonly string[];
  /** How often each occurs. The headline counts three times, the lead twice. */
  readonly counts: readonly number[];
  /** How the article spells each, names with their capitals; empty if the term is its own spelling. */
  readonly spellings: readonly string[];
  /** Of the body alone, because outlets change headlines. */
  readonly sketch: Sketch;
}

export interface TermsInput {
  readonly title: string;
  readonly summary?: string | undefined;
  /** Plain text, paragraphs separated by line breaks. Its first 20,000 characters are read. */
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
}

/**
 * Analyses an article once for all that relates it. Never throws, whatever the text.
 * @param vocabularies pass the same ones to every call: the terms are the same, and found faster.
 */
export function createTerms(
  { title, summary = '', text, language }: TermsInput,
  vocabularies: Vocabularies = createVocabularies(),
): ArticleTerms {
  const body = text.slice(0, longestText);
  const leadEnd = summary === '' ? findLeadEnd(body) : 0;
  const vocabulary = vocabularies(language);
  const { tally } = vocabulary;
  tally.clear();
  const weighBody = (start: number) => (start < leadEnd ? leadWeight : 1);
  const sketch = createSketch(hashWords(addZone({ text: body, weigh: weighBody, vocabulary }), vocabulary));
  addZone({ text: summary.slice(0, longestZone), weigh: () => leadWeight, vocabulary });
  addTitle({ text: title.slice(0, longestZone), weigh: () => titleWeight, vocabulary });
  return { ...tally.list(mostTerms), sketch };
}

const longestText = 20_000;
/** Characters of a headline, a summary, or a first paragraph in its place. */
const longestZone = 1000;
const mostTerms = 80;
const titleWeight = 3;
const leadWeight = 2;

function findLeadEnd(body: string): number {
  const lineEnd = body.indexOf('\n', 1);
  return Math.min(lineEnd === -1 ? body.length : lineEnd, longestZone);
}

/** Counts the words and names of a zone; returns all its words. */
function addZone(zone: Zone): Tokens {
  const { text, vocabulary } = zone;
  const tokens = findTokens(text, vocabulary);
  addTokens(tokens, zone);
  for (const { key, spelling, start } of findNames(text, tokens, vocabulary)) {
    vocabulary.tally.addName(key, zone.weigh(start), spelling);
  }
  return tokens;
}

/** If a headline’s capitals say nothing, its names are those that the text has too. */
function addTitle(zone: Zone): void {
  const { text, vocabulary } = zone;
  const { tally, nameParts } = vocabulary;
  const tokens = findTokens(text, vocabulary);
  if (!isTitleCase(tokens, vocabulary)) {
    addZone(zone);
    return;
  }
  tokens.sentenceStarts.fill(1, 0, tokens.count);
  addTokens(tokens, zone);
  const words = Array.from(tokens.words.subarray(0, tokens.count), (word) => nameParts[word] ?? '');
  for (const key of findRuns(words)) if (tally.hasName(key)) tally.addName(key, zone.weigh(0));
}

/** The hash of each word, folded. */
function hashWords({ words, count }: Tokens, { columns }: Vocabulary): Int32Array {
  return words.subarray(0, count).map((word) => columns.hashes[word] ?? 0);
}

/** Every run of two words or more that is short enough for a name. */
function findRuns(words: readonly string[]): readonly string[] {
  return words.flatMap((_, start) =>
    nameLengths.flatMap((length) =>
      start + length > words.length ? [] : [words.slice(start, start + length).join(' ')],
    ),
  );
}

const nameLengths = Array.from({ length: mostWordsOfName - 1 }, (_, place) => place + 2);

function addTokens(tokens: Tokens, { weigh, vocabulary }: Zone): void {
  const { tally, columns } = vocabulary;
  const { terms, wholes, capitals } = columns;
  for (let place = 0; place < tokens.count; place += 1) {
    const word = tokens.words[place] ?? 0;
    const term = terms[word] ?? noTerm;
    if (term === noTerm) continue;
    const weight = weigh(tokens.starts[place] ?? 0);
    const isStart = tokens.sentenceStarts[place] === 1;
    const whole = isStart ? noTerm : (wholes[word] ?? noTerm);
    if (whole !== noTerm) tally.addTerm(whole, weight, word, true);
    tally.addTerm(term, weight, word, !isStart || capitals[word] === 0);
  }
}

/** A headline, summary or body. */
interface Zone {
  readonly text: string;
  /** How much an occurrence at an offset counts. */
  readonly weigh: (start: number) => number;
  readonly vocabulary: Vocabulary;
}
