import { readSpellings } from '../relatedness/packed-terms.ts';
import { findTrendsOfDays } from '../relatedness/trend-days.ts';
import type { FoundTrend } from '../relatedness/trends.ts';
import { listLabels, listTopics, type LabelledArticle } from './labelled-article.ts';
import type { RelatedArchive } from './relate-labelled.ts';

/** How many labels that were suddenly frequent on a day are found by its first ten trends. */
export interface TrendFigures {
  readonly recall: number;
  readonly bursts: number;
  readonly found: number;
  /** The number of false trends: trends of a routine label on days when it was as frequent as usual. */
  readonly routine: number;
  /** The same with `labels.topics` as the articles’ topics. This makes bursts of topics easy to find. */
  readonly recallWithTopics: number;
  readonly foundWithTopics: number;
  readonly routineWithTopics: number;
}

/**
 * Measures how many bursts the trends find. A burst is a label that at least eight articles of a day have, and five
 * times as many as on an average day with news in the week before. It is found if at least half of the articles of
 * one of the day’s first ten trends have it.
 */
export function evaluateTrends(archive: RelatedArchive): TrendFigures {
  const days = groupDays(archive.articles);
  const bursts = days.flatMap((day) => listBursts(day, days).map((label) => ({ label, day: day.day })));
  const count = (withTopics: boolean) =>
    countTold(archive, findLabelledTrends(archive, days, withTopics), bursts);
  const [byText, withTopics] = [count(false), count(true)];
  return {
    recall: byText.found / Math.max(bursts.length, 1),
    bursts: bursts.length,
    found: byText.found,
    routine: byText.routine,
    recallWithTopics: withTopics.found / Math.max(bursts.length, 1),
    foundWithTopics: withTopics.found,
    routineWithTopics: withTopics.routine,
  };
}

function findLabelledTrends(
  { articles, columns, found, analyses }: RelatedArchive,
  days: readonly LabelledDay[],
  withTopics: boolean,
): Trends {
  const nameTopics = (article: number) => articles.slice(article, article + 1).flatMap(listTopics);
  return findTrendsOfDays(
    {
      articles: columns,
      relationsOf: (article) => found[article] ?? { story: article, original: article },
      spell: (article) => readSpellings(analyses[article] ?? new Uint8Array()),
      ...(withTopics ? { nameTopics } : {}),
    },
    days.map(({ day }) => day),
  );
}

function countTold({ articles }: RelatedArchive, trends: Trends, bursts: readonly Burst[]) {
  const tells = (trend: FoundTrend, label: string) => isOf(trend, label, articles);
  const found = bursts.filter(({ label, day }) => trends.get(day)?.some((trend) => tells(trend, label)));
  const isBurst = new Set(bursts.map(({ label, day }) => `${String(day)} ${label}`));
  const routine = [...trends].flatMap(([day, list]) =>
    routineLabels.flatMap((label) =>
      isBurst.has(`${String(day)} ${label}`) ? [] : list.filter((trend) => tells(trend, label)),
    ),
  );
  return { found: found.length, routine: routine.length };
}

const labelKinds = ['people', 'places', 'orgs', 'topics'];
/** Labels of Reuters: earnings and takeovers, which are half of the news of any day. */
const routineLabels = ['topics earn', 'topics acq'];
const leastCount = 8;
const leastLift = 5;
const daysOfWeek = 7;

interface LabelledDay {
  readonly day: number;
  readonly counts: ReadonlyMap<string, number>;
}

interface Burst {
  readonly day: number;
  readonly label: string;
}

type Trends = ReadonlyMap<number, readonly FoundTrend[]>;

export function groupDays(articles: readonly LabelledArticle[]): readonly LabelledDay[] {
  const days = Map.groupBy(articles, ({ day }) => Date.parse(day) / 86_400_000);
  return [...days]
    .map(([day, ofDay]) => ({ day, counts: countLabels(ofDay) }))
    .sort((first, second) => first.day - second.day);
}

function countLabels(articles: readonly LabelledArticle[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const label of articles.flatMap(listKinds)) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}

function listKinds(article: LabelledArticle): readonly string[] {
  return labelKinds.flatMap((kind) => listLabels(article, kind).map((label) => `${kind} ${label}`));
}

export function listBursts({ day, counts }: LabelledDay, days: readonly LabelledDay[]): readonly string[] {
  const week = days.filter((other) => other.day < day && other.day >= day - daysOfWeek);
  if (week.length === 0) return [];
  return [...counts].flatMap(([label, count]) => {
    const before = week.reduce((sum, other) => sum + (other.counts.get(label) ?? 0), 0);
    return count >= leastCount && count >= (leastLift * before) / week.length ? [label] : [];
  });
}

function isOf(trend: FoundTrend, label: string, articles: readonly LabelledArticle[]): boolean {
  const having = trend.articles.filter((number) => {
    const article = articles[number];
    return article !== undefined && listKinds(article).includes(label);
  });
  return having.length * 2 >= trend.articles.length;
}
