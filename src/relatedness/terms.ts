import { findNames, isCapitalised, isTitleCase } from './names.ts';
import { createSketch, type Sketch } from './sketch.ts';
import { createTally, type Tally } from './tally.ts';
import { findTokens, type Token } from './tokenise.ts';
import { createVocabularies, type Vocabularies, type Vocabulary, type Word } from './vocabulary.ts';

/** What is compared of an article: plain data, about 2 kB as JSON, a function of its text alone. */
export interface ArticleTerms {
  /** Folded and stemmed words, numbers and names, weightiest first; at most 80. */
  readonly terms: readonly string[];
  /** How often each occurs: in the headline counted three times, in the lead twice. */
  readonly counts: readonly number[];
  /** How the article spells each, names with their capitals; empty where it spells it as the term. */
  readonly spellings: readonly string[];
  /** Of the text alone, since outlets change headlines. */
  readonly sketch: Sketch;
}

export interface TermsInput {
  readonly title: string;
  readonly summary?: string | undefined;
  /** Plain text, paragraphs parted by line breaks. Its first 20,000 characters are read. */
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
}

/**
 * Analyses an article once, for everything that is found out about it. Never throws, whatever the text.
 * @param vocabularies give the same ones to every call: the terms are the same, and found faster.
 */
export function createTerms(
  { title, summary = '', text, language }: TermsInput,
  vocabularies: Vocabularies = createVocabularies(),
): ArticleTerms {
  const body = text.slice(0, longestText);
  const leadEnd = summary === '' ? findLeadEnd(body) : 0;
  const tally = createTally();
  const lookUp = vocabularies(language);
  const weighBody = (start: number) => (start < leadEnd ? leadWeight : 1);
  const words = addZone(tally, { text: body, weigh: weighBody, lookUp });
  addZone(tally, { text: summary.slice(0, longestZone), weigh: () => leadWeight, lookUp });
  addTitle(tally, { text: title.slice(0, longestZone), weigh: () => titleWeight, lookUp });
  return { ...tally.list(mostTerms), sketch: createSketch(words.map(({ hash }) => hash)) };
}

const longestText = 20_000;
/** Of a headline or summary, and of a first paragraph taken as one. */
const longestZone = 1000;
const mostTerms = 80;
const titleWeight = 3;
const leadWeight = 2;

function findLeadEnd(body: string): number {
  const lineEnd = body.indexOf('\n', 1);
  return Math.min(lineEnd === -1 ? body.length : lineEnd, longestZone);
}

/** Counts the words and names of a zone; returns all its words. */
function addZone(tally: Tally, zone: Zone): readonly Word[] {
  const tokens = findTokens(zone.text, zone.lookUp);
  const words = addTokens(tally, tokens, zone);
  for (const { key, spelling, start } of findNames(zone.text, tokens)) {
    tally.add(key, zone.weigh(start), spelling);
  }
  return words;
}

/** The names of a headline whose capitals say nothing are those that the text has. */
function addTitle(tally: Tally, zone: Zone): void {
  const tokens = findTokens(zone.text, zone.lookUp);
  if (!isTitleCase(tokens)) {
    addZone(tally, zone);
    return;
  }
  const atStart = tokens.map((token) => ({ ...token, isSentenceStart: true }));
  const words = addTokens(tally, atStart, zone).map(({ folded }) => folded);
  for (const key of findRuns(words)) if (tally.has(key)) tally.add(key, zone.weigh(0));
}

/** Every run of two to four words. */
function findRuns(words: readonly string[]): readonly string[] {
  return words.flatMap((_, start) =>
    [2, 3, 4].flatMap((length) =>
      start + length > words.length ? [] : [words.slice(start, start + length).join(' ')],
    ),
  );
}

function addTokens(tally: Tally, tokens: readonly Token[], { weigh }: Zone): readonly Word[] {
  return tokens.map(({ word, start, isSentenceStart }) => {
    const { term, spelling } = word;
    if (term === undefined) return word;
    const isSpelledAsMeant = !isSentenceStart || !isCapitalised(spelling);
    tally.add(term, weigh(start), isSpelledAsMeant ? spelling : undefined);
    return word;
  });
}

/** A headline, summary or body. */
interface Zone {
  readonly text: string;
  /** What one occurrence at an offset counts. */
  readonly weigh: (start: number) => number;
  readonly lookUp: Vocabulary;
}
