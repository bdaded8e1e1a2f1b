import { closenessInTime } from './closeness.ts';
import { createNearDuplicateFinder } from './near-duplicates.ts';
import { createPostingIndex } from './posting-index.ts';
import { chooseRelated, type RankedArticle } from './related-list.ts';
import { createStoryTracker } from './stories.ts';
import type { Similar, TermQuery } from './term-vectors.ts';
import type { ArticleTerms } from './terms.ts';

/** Finds what surrounds an article among those published before it. */
export interface Relater {
  /**
   * Relates an article to those added before, then adds it. Articles come in the archive’s order: by
   * instant, then by path. The answer depends on nothing else, and nothing that comes later changes it.
   */
  add(candidate: Candidate): Relations;
  /** Adds an article whose relations are known, without looking for them again: the state is the same. */
  restore(candidate: Candidate, relations: Relations): void;
}

export interface RelaterOptions {
  /** How many articles `related` may list. Default: 12. */
  readonly limit?: number;
}

/** What is compared of an article. */
export interface Candidate {
  readonly path: string;
  /** UTC, ISO 8601. */
  readonly instant: string;
  /** The calendar day in the site’s time zone. */
  readonly day: string;
  readonly sourceId: string;
  /** BCP 47. */
  readonly language: string;
  readonly topics: readonly string[];
  readonly terms: ArticleTerms;
}

/** What was found about an article: plain data. */
export interface Relations {
  /** “You may like”: best first, no copies of the article or of one another; empty where nothing is like it. */
  readonly related: readonly RelatedArticle[];
  /** Earlier articles with nearly the same text, oldest first; at most 20, the newest. */
  readonly duplicates: readonly string[];
  /** The first article of its story: its own path where it begins one, or stands alone. */
  readonly story: string;
}

export interface RelatedArticle {
  readonly path: string;
  readonly score: number;
}

export function createRelater({ limit = 12 }: RelaterOptions = {}): Relater {
  const index = createPostingIndex();
  const duplicateFinder = createNearDuplicateFinder();
  const storyTracker = createStoryTracker();
  const articles: Known[] = [];
  const numbers = new Map<string, number>();
  let firstOfDay = 0;

  const beginDay = ({ day }: Candidate): void => {
    if (articles.at(-1)?.day !== day) firstOfDay = articles.length;
  };
  const findDuplicates = ({ terms }: Candidate, query: TermQuery): readonly Similar[] => {
    const alike = index.compare(query, duplicateFinder.find(terms.sketch));
    const same = alike.filter(({ cosine }) => cosine >= duplicateCosine);
    return same.sort((first, second) => first.article - second.article);
  };
  const findRelated = (candidate: Candidate, similar: readonly Similar[], original: number) => {
    const ranked = similar.flatMap((other): readonly RankedArticle[] => {
      const known = articles[other.article];
      if (known === undefined || other.article === original || !isAlike(other)) return [];
      const score =
        other.cosine * closenessInTime(daysOf(candidate) - known.days) * kinship(candidate, known);
      const isEarlierDay = other.article < firstOfDay;
      return [{ article: other.article, score, sourceId: known.sourceId, isEarlierDay }];
    });
    return chooseRelated(ranked.sort(compareRanked), limit).map(({ article, score }) => ({
      path: articles[article]?.path ?? '',
      score: Math.round(score * 10_000) / 10_000,
    }));
  };
  const findStory = (
    candidate: Candidate,
    query: TermQuery,
    similar: readonly Similar[],
  ): number | undefined =>
    storyTracker.find({
      days: daysOf(candidate),
      similar,
      compare: (others) => index.compare(query, others).map(({ cosine }) => cosine),
    });
  const keep = (candidate: Candidate, original: number | undefined, story: number | undefined): void => {
    const { path, day, sourceId, language, topics, terms } = candidate;
    const days = daysOf(candidate);
    const article = index.add(terms, days, original !== undefined);
    duplicateFinder.add(terms.sketch);
    storyTracker.add(days, story ?? article);
    numbers.set(path, article);
    articles.push({ path, day, days, sourceId, language, topics, original: original ?? article });
  };
  const originalOf = (duplicates: readonly number[]): number | undefined => {
    const [first] = duplicates;
    return first === undefined ? undefined : articles[first]?.original;
  };
  const pathOf = (article: number): string => articles[article]?.path ?? '';

  return {
    add: (candidate) => {
      beginDay(candidate);
      const query = index.createQuery(candidate.terms);
      const copies = findDuplicates(candidate, query);
      const duplicates = copies.map(({ article }) => article);
      const original = originalOf(duplicates);
      const similar = index.findSimilar(query, { days: daysOf(candidate), firstOfDay });
      const story = findStory(candidate, query, [...copies, ...similar]);
      const related = findRelated(candidate, similar, original ?? -1);
      keep(candidate, original, story);
      return {
        related,
        duplicates: duplicates.map(pathOf),
        story: story === undefined ? candidate.path : pathOf(story),
      };
    },
    restore: (candidate, { duplicates, story }) => {
      beginDay(candidate);
      const known = duplicates.flatMap((path) => numbers.get(path) ?? []);
      keep(candidate, originalOf(known), numbers.get(story));
    },
  };
}

/** Texts with most runs in common that share fewer terms than this differ in what they report. */
const duplicateCosine = 0.7;
/** Below these, two articles have words in common but no subject. */
const leastCosine = 0.1;
const leastShared = 3;
/** What an article in another language is worth beside one in the reader’s. */
const otherLanguage = 0.8;
const sharedTopic = 1.2;

function isAlike({ cosine, shared }: Similar): boolean {
  return cosine >= leastCosine && shared >= leastShared;
}

function kinship(candidate: Candidate, { language, topics }: Known): number {
  const byTopic = topics.some((topic) => candidate.topics.includes(topic)) ? sharedTopic : 1;
  return language === candidate.language ? byTopic : byTopic * otherLanguage;
}

/** Best first; of equals the newer, which has the higher number. */
function compareRanked(first: RankedArticle, second: RankedArticle): number {
  return second.score - first.score || second.article - first.article;
}

function daysOf({ instant }: Candidate): number {
  return Date.parse(instant) / 86_400_000;
}

interface Known extends Omit<Candidate, 'instant' | 'terms'> {
  readonly days: number;
  /** The first article with this text. */
  readonly original: number;
}
