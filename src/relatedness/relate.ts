import type { KnownRelations, Relations } from './relations.ts';
import { closenessInTime, fadeInTime } from './closeness.ts';
import type { ComparedArticles, Traits } from './compared-articles.ts';
import { nothingKnown, type KnownPast } from './known-past.ts';
import { createNearDuplicateFinder } from './near-duplicates.ts';
import { chooseRelated, type RankedArticle } from './related-list.ts';
import { compareSketches } from './sketch.ts';
import { createStoryTracker } from './stories.ts';
import { createTermIndex, type Similar, type TermIndex } from './term-index.ts';
import { findThresholds, type Thresholds } from './thresholds.ts';
import {
  findMeasured,
  isMeasuredAt,
  measureUsual,
  type MeasuredUsual,
  type Usual,
} from './usual-likeness.ts';

/**
 * Finds the earlier articles that an article relates to. Articles are taken in order: each is either related and then
 * added, or added with what is known of it. What is found depends only on earlier articles.
 */
export interface Relater extends Pick<TermIndex, 'frequencies' | 'originals' | 'ask' | 'listPostings'> {
  /** What was measured while articles were added. */
  readonly measured: readonly MeasuredUsual[];
  /** What is usual in a language now. */
  usualIn(language: number): Usual | undefined;
  find(article: number): Relations;
  add(article: number, known: KnownRelations): void;
}

export interface RelaterOptions {
  /** What is known of the first articles. Only those after them are asked for and added. Default: nothing. */
  readonly past?: KnownPast;
  /** What was measured among these. Default: nothing. */
  readonly measured?: readonly MeasuredUsual[];
  /** How many articles `related` may list. Default: 12. */
  readonly limit?: number;
}

export function createRelater(
  articles: ComparedArticles,
  { past = nothingKnown, measured: measuredBefore = [], limit = 12 }: RelaterOptions = {},
): Relater {
  const index = createTermIndex(articles, past);
  const duplicateFinder = createNearDuplicateFinder(articles, past.bands);
  const storyTracker = createStoryTracker(articles);
  for (let article = 0; article < past.length; article += 1)
    storyTracker.add(article, past.stories[article] ?? 0);
  const copies = new Map<number, number>();
  const originalOf = (article: number): number =>
    article < past.length ? past.originalOf(article) : (copies.get(article) ?? article);
  const { baseOf, firstOfDay } = articles;
  const measured: MeasuredUsual[] = [];
  let usual = findMeasured(measuredBefore, past.length)?.usual;
  const measure = (count: number): void => {
    if (!isMeasuredAt(count)) return;
    const found = measureUsual(articles, count);
    measured.push(found);
    usual = found.usual;
  };

  const findDuplicates = (article: number): readonly Similar[] => {
    const base = baseOf(article);
    const alike = index.compare(duplicateFinder.find(article).filter((other) => baseOf(other) !== base));
    const same = alike.filter(({ cosine }) => cosine >= duplicateCosine);
    return same.sort((first, second) => first.article - second.article);
  };
  const findRelated = (article: number, similar: readonly Similar[], original: number, least: Thresholds) => {
    const ranked = similar
      .filter((other) => other.article !== original && isAlike(articles, article, other, least))
      .map((other) => rankArticle(articles, article, other, firstOfDay(article)));
    return chooseRelated(ranked.sort(compareRanked), limit).map((chosen) => ({
      article: chosen.article,
      score: Math.round(chosen.score * 10_000) / 10_000,
    }));
  };

  const findStory = (article: number, close: readonly Similar[], leastRating: number) => {
    const base = baseOf(article);
    if (base !== article) {
      const story = storyTracker.storyOf(base);
      return { joined: story, rivals: [story] };
    }
    const instant = articles.instants[article] ?? 0;
    return storyTracker.find({ instant, close, compare: (others) => index.compare(others), leastRating });
  };

  return {
    frequencies: index.frequencies,
    measured,
    usualIn: (language) => usual?.get(language),
    get originals() {
      return index.originals;
    },
    ask: (article) => index.ask(article),
    listPostings: (terms) => index.listPostings(terms),
    find: (article) => {
      const { norm } = index.ask(article);
      const instant = articles.instants[article] ?? 0;
      const same = findDuplicates(article);
      const [oldest] = same;
      const original = oldest === undefined ? article : originalOf(oldest.article);
      const similar = index.findSimilar({ instant, firstOfDay: firstOfDay(article) });
      const least = findThresholds(usual?.get(articles.traitsOf(article).language));
      const close = dropRepeated([...same, ...similar.filter(({ cosine }) => cosine >= least.story)]);
      const { joined = article, rivals } = findStory(article, close, least.story);
      return {
        related: findRelated(article, similar, original, least),
        duplicates: same.map((copy) => copy.article),
        story: joined,
        original,
        norm,
        rivals,
        base: baseOf(article),
      };
    },
    add: (article, { story, original, norm }) => {
      if (original !== article) copies.set(article, original);
      index.add(article, norm, original !== article);
      duplicateFinder.add(article);
      storyTracker.add(article, story);
      measure(article + 1);
    },
  };
}

/** Texts with most runs in common but a lower cosine than this differ in what they report. */
const duplicateCosine = 0.7;
/** With fewer terms in common, two articles have words in common but not a subject. */
const leastShared = 3;
/** What an article in another language is worth, compared with one in the reader’s. */
const otherLanguage = 0.8;
const sharedTopic = 1.35;
const millisecondsOfDay = 86_400_000;

/** Whether an earlier article may be listed. What two texts share word for word tells nothing of their subjects. */
function isAlike(
  articles: ComparedArticles,
  article: number,
  { article: other, cosine, shared }: Similar,
  { related: least, sameSource }: Thresholds,
): boolean {
  if (shared < leastShared || cosine < least) return false;
  const { traitsOf, sketchOf } = articles;
  const [traits, otherTraits] = [traitsOf(article), traitsOf(other)];
  const bySource = traits.source === otherTraits.source ? sameSource : 1;
  const byTime = fadeInTime(daysBetween(articles, article, other));
  const likeness = cosine * byTime * bySource * kinship(traits, otherTraits);
  if (likeness < least) return false;
  return likeness * (1 - compareSketches(sketchOf(article), sketchOf(other))) >= least;
}

function daysBetween({ instants }: ComparedArticles, article: number, earlier: number): number {
  return ((instants[article] ?? 0) - (instants[earlier] ?? 0)) / millisecondsOfDay;
}

function rankArticle(
  articles: ComparedArticles,
  article: number,
  { article: other, cosine }: Similar,
  firstOfDay: number,
): RankedArticle {
  const { traitsOf } = articles;
  const days = daysBetween(articles, article, other);
  const traits = traitsOf(other);
  const score = cosine * closenessInTime(days) * kinship(traitsOf(article), traits);
  return { article: other, score, source: traits.source, isEarlierDay: other < firstOfDay };
}

function kinship(first: Traits, second: Traits): number {
  const byTopic = sharesTopic(first, second) ? sharedTopic : 1;
  return first.language === second.language ? byTopic : byTopic * otherLanguage;
}

function sharesTopic({ topics }: Traits, other: Traits): boolean {
  for (const topic of topics) if (other.topics.includes(topic)) return true;
  return false;
}

function dropRepeated(similar: readonly Similar[]): readonly Similar[] {
  const seen = new Set<number>();
  return similar.filter(({ article }) => !seen.has(article) && seen.add(article));
}

/** Best first. Ties go to the newer article, which has the higher number. */
function compareRanked(first: RankedArticle, second: RankedArticle): number {
  return second.score - first.score || second.article - first.article;
}
