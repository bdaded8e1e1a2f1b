import { listLabels, type LabelledArticle } from './labelled-article.ts';
import type { RelatedArchive } from './relate-labelled.ts';

/** How well “You may like” finds the earlier articles of an article’s labelled story. */
export interface RelatedFigures {
  /** The number of articles whose story has an earlier article. */
  readonly queries: number;
  /** The share of the queries whose first related article is of the story. */
  readonly hit1: number;
  /** The share of the queries with an article of the story among the first six. */
  readonly hit6: number;
  /** The mean of 1 / place of the first article of the story. */
  readonly mrr: number;
}

/** @param isCounted whether the list of an article counts. */
export function evaluateRelated(
  { articles, found }: RelatedArchive,
  isCounted: (article: LabelledArticle) => boolean = () => true,
): RelatedFigures {
  const begun = new Set<string>();
  const places = articles.flatMap((article, number) => {
    const stories = listLabels(article, 'story');
    const isQuery = stories.some((story) => begun.has(story));
    for (const story of stories) begun.add(story);
    return isQuery && isCounted(article) ? [findPlace(stories, found[number]?.related ?? [], articles)] : [];
  });
  const mean = (rate: (place: number) => number) =>
    places.reduce((sum, place) => sum + rate(place), 0) / Math.max(places.length, 1);
  return {
    queries: places.length,
    hit1: mean((place) => Number(place === 1)),
    hit6: mean((place) => Number(place <= 6)),
    mrr: mean((place) => 1 / place),
  };
}

/** The place of the first article of the stories, from 1; infinity if there is none. */
function findPlace(
  stories: readonly string[],
  related: readonly { readonly article: number }[],
  articles: readonly LabelledArticle[],
): number {
  const place = related.findIndex(({ article }) => {
    const other = articles[article];
    return other !== undefined && listLabels(other, 'story').some((story) => stories.includes(story));
  });
  return place === -1 ? Infinity : place + 1;
}
