import { listOf, type ArticleColumns } from './article-columns.ts';
import { closenessInTime } from './closeness.ts';
import { createFocus } from './focus.ts';
import { createNearDuplicateFinder } from './near-duplicates.ts';
import { chooseRelated, type RankedArticle } from './related-list.ts';
import { createStoryTracker, isClose } from './stories.ts';
import { createTermIndex, type Similar, type TermIndex, type TermQuery } from './term-index.ts';

/**
 * Finds what surrounds each article among those before it. Articles are taken one after the other, each either
 * found and added or added with what is known. What is found depends on those before alone.
 */
export interface Relater extends Pick<TermIndex, 'frequencies' | 'originals' | 'createQuery'> {
  find(article: number): Relations;
  add(article: number, known: KnownRelations): void;
}

export interface RelaterOptions {
  /** The first article that may be asked for. Default: 0. */
  readonly from?: number;
  /** How many articles `related` may list. Default: 12. */
  readonly limit?: number;
}

/** What those after an article need to know of it. Articles are numbers. */
export interface KnownRelations {
  /** The first article of its story: itself where it begins one, or stands alone. */
  readonly story: number;
  /** The first article with its text: itself where it is no copy. */
  readonly original: number;
  /** The length of its vector of terms. */
  readonly norm: number;
}

export interface Relations extends KnownRelations {
  /** “You may like”: best first, no copies of the article or of one another; empty where nothing is like it. */
  readonly related: readonly RelatedArticle[];
  /** Earlier articles with nearly the same text, oldest first; at most 20, the newest. */
  readonly duplicates: readonly number[];
  /** The stories that it was measured against, by their first articles. */
  readonly rivals: readonly number[];
}

export interface RelatedArticle {
  readonly article: number;
  readonly score: number;
}

export function createRelater(
  articles: ArticleColumns,
  { from = 0, limit = 12 }: RelaterOptions = {},
): Relater {
  const focus = createFocus(articles, from);
  const index = createTermIndex(articles, focus);
  const duplicateFinder = createNearDuplicateFinder(articles, focus);
  const storyTracker = createStoryTracker(articles.length);
  const originals = new Uint32Array(articles.length);
  const firstOfDay = createFirstOfDay(articles);

  const findDuplicates = (article: number, query: TermQuery): readonly Similar[] => {
    const alike = index.compare(query, duplicateFinder.find(article));
    const same = alike.filter(({ cosine }) => cosine >= duplicateCosine);
    return same.sort((first, second) => first.article - second.article);
  };
  const findRelated = (article: number, similar: readonly Similar[], original: number) => {
    const ranked = similar
      .filter((other) => other.article !== original && isAlike(other))
      .map((other) => rankArticle(articles, article, other, firstOfDay(article)));
    return chooseRelated(ranked.sort(compareRanked), limit).map((chosen) => ({
      article: chosen.article,
      score: Math.round(chosen.score * 10_000) / 10_000,
    }));
  };

  return {
    frequencies: index.frequencies,
    get originals() {
      return index.originals;
    },
    createQuery: (article) => index.createQuery(article),
    find: (article) => {
      const query = index.createQuery(article);
      const instant = articles.instants[article] ?? 0;
      const copies = findDuplicates(article, query);
      const [oldest] = copies;
      const original = oldest === undefined ? article : (originals[oldest.article] ?? article);
      const similar = index.findSimilar(query, { instant, firstOfDay: firstOfDay(article) });
      const close = dropRepeated([...copies, ...similar.filter(isClose)]);
      const compare = (others: readonly number[]) => index.compare(query, others).map(({ cosine }) => cosine);
      const { joined = article, rivals } = storyTracker.find({ instant, close, compare });
      return {
        related: findRelated(article, similar, original),
        duplicates: copies.map((copy) => copy.article),
        story: joined,
        original,
        norm: query.norm,
        rivals,
      };
    },
    add: (article, { story, original, norm }) => {
      originals[article] = original;
      index.add(article, norm, original !== article);
      duplicateFinder.add(article);
      storyTracker.add(article, articles.instants[article] ?? 0, story);
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
const sharedTopic = 1.35;
const millisecondsOfDay = 86_400_000;

function isAlike({ cosine, shared }: Similar): boolean {
  return cosine >= leastCosine && shared >= leastShared;
}

function rankArticle(
  articles: ArticleColumns,
  article: number,
  { article: other, cosine }: Similar,
  firstOfDay: number,
): RankedArticle {
  const { instants, sources } = articles;
  const days = ((instants[article] ?? 0) - (instants[other] ?? 0)) / millisecondsOfDay;
  const score = cosine * closenessInTime(days) * kinship(articles, article, other);
  return { article: other, score, source: sources[other] ?? 0, isEarlierDay: other < firstOfDay };
}

function kinship({ languages, topics }: ArticleColumns, first: number, second: number): number {
  const others = listOf(topics, second);
  const byTopic = listOf(topics, first).some((topic) => others.includes(topic)) ? sharedTopic : 1;
  return languages[first] === languages[second] ? byTopic : byTopic * otherLanguage;
}

/** Finds the number of the first article of an article’s day, for articles that are asked for in order. */
function createFirstOfDay({ days }: ArticleColumns): (article: number) => number {
  const firsts = new Uint32Array(days.length);
  for (let article = 1; article < days.length; article += 1) {
    firsts[article] = days[article] === days[article - 1] ? (firsts[article - 1] ?? 0) : article;
  }
  return (article) => firsts[article] ?? 0;
}

function dropRepeated(similar: readonly Similar[]): readonly Similar[] {
  const seen = new Set<number>();
  return similar.filter(({ article }) => !seen.has(article) && seen.add(article));
}

/** Best first; of equals the newer, which has the higher number. */
function compareRanked(first: RankedArticle, second: RankedArticle): number {
  return second.score - first.score || second.article - first.article;
}
