import { expectCount, scoreBurst } from './burst.ts';
import { isCapitalised } from './capitalised.ts';
import { findCommonest } from './commonest.ts';
import { foldWord } from '../letters/fold.ts';
import { keepResult } from './kept-result.ts';
import type { SpelledTerm } from './packed-terms.ts';
import type { TermPast } from './term-window.ts';
import type { TrendArticle } from './trend-article.ts';
import { findWordNames } from './word-names.ts';

/** A term or topic that more of a day’s articles are about than expected. */
export interface TrendCandidate {
  /** A number that only this term or topic has, on every day. */
  readonly key: number;
  readonly isTopic: boolean;
  /** The day’s articles that are about it, in the archive’s order. */
  readonly uses: readonly TrendArticle[];
  /** How far above what was expected, in standard deviations. */
  readonly burst: number;
  /** Its burst, divided by how routine its articles are. */
  readonly score: number;
  /** The story that most of them tell, if there is one. */
  readonly story: number | undefined;
  /** The term, and how most of them spell it. Looked up when it is first asked for. */
  readonly spell: () => Spelling;
}

export interface Spelling {
  readonly term: string;
  readonly spelling: string;
}

/** Strongest first. */
export function findCandidates(articles: readonly TrendArticle[], past: TermPast): readonly TrendCandidate[] {
  const leastSources = Math.min(2, countSources(articles));
  const create = (isTopic: boolean, counts: (id: number) => number) => (entry: Uses) => {
    const [id, uses] = entry;
    if (uses.length < leastArticles || countSources(uses) < leastSources) return [];
    const expected = expectCount(counts(id), past, articles.length);
    const burst = scoreBurst(uses.length, expected);
    if (uses.length < leastLift * expected) return [];
    if (burst < leastBurst && findCommonStory(uses) === undefined) return [];
    return [createCandidate(entry, isTopic, burst)];
  };
  const ofTerm = (id: number) => past.counts[id] ?? 0;
  const ofTopic = (id: number) => past.topics.get(id) ?? 0;
  // Without earlier articles, the largest topics of every day would seem new.
  const withTopics = past.articles === 0 ? [] : articles;
  return [
    ...[...findUses(articles, ({ subjects }) => subjects)].flatMap(create(false, ofTerm)),
    ...[...findUses(withTopics, ({ topics }) => topics)].flatMap(create(true, ofTopic)),
  ].sort(compareCandidates);
}

/**
 * Whether a candidate is a subject. A topic is one if its articles tell of one thing, or are many. A name is one unless
 * it is part of different names. A common word is one only if stories made it frequent. A number is never one.
 */
export function isSubject({ isTopic, burst, spell, story, uses }: TrendCandidate): boolean {
  const isTold = () => story !== undefined || findCohesion(uses) >= leastCohesion;
  if (isTopic) return burst >= leastBurstOfTopic || isTold();
  const { term, spelling } = spell();
  if (/^\d/.test(term)) return false;
  if (!isCapitalised(spelling)) return isTold();
  return term.includes(' ') || !findWordNames(foldWord(spelling), listTerms(uses)).areMany;
}

/** For each article, all terms as it spells them. */
export function listTerms(uses: readonly TrendArticle[]): readonly (readonly SpelledTerm[])[] {
  return uses.map((use) => use.spell());
}

export function countSources(articles: readonly TrendArticle[]): number {
  return new Set(articles.map(({ source }) => source)).size;
}

const leastArticles = 2;
/** How many times more frequent than expected. */
const leastLift = 2;
/** In standard deviations. Less is chance, unless the articles tell one story. */
const leastBurst = 1;
/** For a topic whose articles tell of different things: two articles on one topic are not news. */
const leastBurstOfTopic = 2.5;
/** The part of the articles that must have another of the same story among them. */
const leastCohesion = 0.5;
/** Above the numbers of all terms. Terms and topics are both hashes, which could be equal. */
const firstTopicKey = 2 ** 32;

type Uses = readonly [id: number, uses: readonly TrendArticle[]];

function findUses(
  articles: readonly TrendArticle[],
  list: (article: TrendArticle) => Iterable<number>,
): ReadonlyMap<number, readonly TrendArticle[]> {
  const uses = new Map<number, TrendArticle[]>();
  for (const article of articles) {
    for (const id of list(article)) {
      const known = uses.get(id);
      if (known === undefined) uses.set(id, [article]);
      else if (known.at(-1) !== article) known.push(article);
    }
  }
  return uses;
}

function createCandidate([id, uses]: Uses, isTopic: boolean, burst: number): TrendCandidate {
  const routine = uses.reduce((sum, use) => sum + use.routine, 0) / uses.length;
  return {
    key: isTopic ? firstTopicKey + id : id,
    isTopic,
    uses,
    burst,
    score: burst / routine,
    story: findCommonStory(uses),
    spell: keepResult(() => (isTopic ? findTopicName(id, uses) : findSpelling(id, uses))),
  };
}

/** Highest score first, then most articles, then lowest key. */
function compareCandidates(first: TrendCandidate, second: TrendCandidate): number {
  return second.score - first.score || second.uses.length - first.uses.length || first.key - second.key;
}

/** The story of more than half of the articles, and of at least two. */
function findCommonStory(uses: readonly TrendArticle[]): number | undefined {
  const stories = Map.groupBy(uses, ({ story }) => story);
  for (const [story, told] of stories) {
    if (told.length > 1 && told.length * 2 > uses.length) return story;
  }
  return undefined;
}

function findCohesion(uses: readonly TrendArticle[]): number {
  const told = [...Map.groupBy(uses, ({ story }) => story).values()];
  return told.reduce((sum, { length }) => sum + (length > 1 ? length : 0), 0) / uses.length;
}

function findSpelling(id: number, uses: readonly TrendArticle[]): Spelling {
  const spelled = uses.flatMap((use) => use.spell().find((term) => term.id === id) ?? []);
  const spelling = findCommonest(spelled.map((term) => term.spelling)) ?? '';
  return { term: spelled[0]?.term ?? '', spelling };
}

function findTopicName(id: number, uses: readonly TrendArticle[]): Spelling {
  const names = uses.flatMap((use) => use.nameTopics()[use.topics.indexOf(id)] ?? []);
  const name = findCommonest(names) ?? '';
  return { term: name, spelling: name };
}
