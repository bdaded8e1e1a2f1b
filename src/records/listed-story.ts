import type { Archive, StorySize } from '../archive/archive.ts';
import { originalOf, type ArticleSummary } from '../archive/article.ts';
import { storyPath } from '../archive/permalink.ts';
import { countWithVersions } from './versions.ts';

/** An event as a list shows it, once: by one headline, and the other articles of the list that report it. */
export interface ListedStory {
  readonly article: ArticleSummary;
  /** In the order of the list. */
  readonly others: readonly ArticleSummary[];
  /** Of the whole story; absent if the page knows no other article of it. */
  readonly path?: string;
  /** How long the story is by now. Only pages that follow the news have it: it grows. */
  readonly size?: StorySize;
}

/**
 * Puts the articles of each story together, at the place of the first. An article of no story stands by itself.
 * @param choose finds the headline that tells the story best; the first if left out.
 */
export function groupByStory(
  archive: Pick<Archive, 'findFirstOfStory'>,
  articles: readonly ArticleSummary[],
  choose: ChooseHeadline = ([first]) => first,
): readonly ListedStory[] {
  const groups = Map.groupBy(articles, ({ path }) => archive.findFirstOfStory(path));
  return [...groups].flatMap(([first, group]) => {
    const article = choose(group);
    if (article === undefined) return [];
    const others = group.filter((other) => other !== article);
    // An article and its versions in other languages tell no story.
    const isTold = others.some((other) => originalOf(other) !== originalOf(article));
    return [{ article, others, ...(isTold && { path: storyPath(first) }) }];
  });
}

/** All articles of some stories, those of each in order of its list but for its headline, which is first. */
export function listArticles(stories: readonly ListedStory[]): readonly ArticleSummary[] {
  return stories.flatMap(({ article, others }) => [article, ...others]);
}

/** Adds how long each story is by now, for a page that follows the news. */
export function measureStories<Listed extends ListedStory>(
  archive: Pick<Archive, 'measureStory'>,
  stories: readonly Listed[],
): readonly Listed[] {
  return stories.map((story) => {
    const size = archive.measureStory(story.article.path);
    return size === undefined ? story : { ...story, path: size.path, size };
  });
}

/**
 * The headline of some articles on one event, newest first: what the editors want to lead, else the newest in the site’s
 * language, else the newest.
 */
export function chooseHeadline(
  { site }: Pick<Archive, 'site'>,
  articles: readonly ArticleSummary[],
): ArticleSummary | undefined {
  return (
    articles.find(({ isLead }) => isLead) ??
    articles.find(({ language }) => language === site.language) ??
    articles[0]
  );
}

/** How many articles to ask for, so that a list has about `count` stories. */
export function countBeforeGrouping(archive: Archive, count: number): number {
  return 2 * countWithVersions(archive, count);
}

type ChooseHeadline = (articles: readonly ArticleSummary[]) => ArticleSummary | undefined;
