import type { Archive, DayCount } from '../archive/archive.ts';
import type { ArticleSummary } from '../archive/article.ts';
import { dayAfter, type Day } from '../archive/calendar.ts';
import { sectionPart, scopePath, topicSlug, wholeArchive } from '../archive/permalink.ts';
import type { Link } from './link.ts';
import { fewestOnFront, frontDays, leadDays, leadStories, mostOnFront } from './list-lengths.ts';
import { chooseHeadline, groupByStory, listArticles, type ListedStory } from './listed-story.ts';
import { chooseForSite } from './versions.ts';

/** A story of the front page, with what stands over its headline. */
export interface FrontStory extends ListedStory {
  /** Its section, else its first topic. */
  readonly kicker?: Link;
}

/** The stories of the last days, each once: those that lead the front page, the heaviest first, and the others. */
export interface FrontStories {
  readonly leads: readonly FrontStory[];
  /** The one with the newest article first. */
  readonly others: readonly ListedStory[];
}

/**
 * Finds the stories of the front page, from the last week: at least the twelve newest articles, at most about 300 but
 * for the newest day, which it takes whole.
 */
export function findFrontStories(archive: Archive): FrontStories {
  const stories = listStories(archive);
  const leads = chooseLeads(stories);
  return {
    leads: leads.map((story) => addKicker(archive, story)),
    others: stories.filter((story) => !leads.includes(story)),
  };
}

/**
 * What a story weighs: more, the more articles and outlets report it, and half of that a day after its newest article. A
 * picture counts for a tenth.
 * @param newest the instant as of which it weighs that.
 */
export function weighStory(articles: readonly ArticleSummary[], newest: string, hasPicture: boolean): number {
  const outlets = new Set(articles.map(({ sourceId }) => sourceId)).size;
  const reported = 1 + Math.log2(articles.length) + Math.log2(outlets);
  const last = articles.reduce((latest, { published }) => maximum(latest, published.instant), '');
  const days = (Date.parse(newest) - Date.parse(last)) / 86_400_000;
  return reported * 2 ** -days * (hasPicture ? 1.1 : 1);
}

/** The stories of the last days, the one with the newest article first. */
function listStories(archive: Archive): readonly ListedStory[] {
  const articles = archive.listNewest(wholeArchive, countOnFront(archive.countDays()));
  const shown = chooseForSite(archive, articles, articles.length);
  // The last days may have versions in other languages alone.
  return groupByStory(archive, shown.length === 0 ? articles : shown, (told) =>
    chooseHeadline(archive, told),
  );
}

/** How many of the newest articles the front page looks at: whole days. */
function countOnFront(counts: readonly DayCount[]): number {
  const newest = counts.at(-1)?.day;
  const week = newest === undefined ? '' : dayAfter(newest, 1 - frontDays);
  let count = 0;
  for (const day of counts.toReversed()) {
    const isOfWeek = day.day >= week && count + day.count <= mostOnFront;
    if (count > 0 && count >= fewestOnFront && !isOfWeek) break;
    count += day.count;
  }
  return count;
}

/** First what the editors want to lead, the newest first; then the heaviest stories; among equals the newest. */
function chooseLeads(stories: readonly ListedStory[]): readonly ListedStory[] {
  const newest = stories.reduce((latest, { article }) => maximum(latest, article.published.instant), '');
  const newestDay = stories.reduce((latest, { article }) => maximum(latest, article.published.day), '');
  const wanted = stories.filter(({ article }) => isWantedOn(article, newestDay));
  const chosen = takeHeaviest(
    stories.filter((story) => !wanted.includes(story)),
    (story) => weighStory(listArticles([story]), newest, story.article.picture !== undefined),
    leadStories,
  );
  return [...wanted, ...chosen].slice(0, leadStories);
}

/** Heaviest first; equals stay in their order. */
function takeHeaviest(
  stories: readonly ListedStory[],
  weigh: (story: ListedStory) => number,
  count: number,
): readonly ListedStory[] {
  return stories
    .map((story) => ({ story, weight: weigh(story) }))
    .sort((first, second) => second.weight - first.weight)
    .slice(0, count)
    .map(({ story }) => story);
}

function isWantedOn({ isLead, published }: ArticleSummary, newestDay: Day): boolean {
  return isLead === true && published.day >= dayAfter(newestDay, 1 - leadDays);
}

function addKicker(archive: Archive, story: ListedStory): FrontStory {
  const { section, topics = [] } = archive.findArticle(story.article.path) ?? {};
  if (section !== undefined)
    return { ...story, kicker: { title: section, path: scopePath(sectionPart(section)) } };
  const [topic] = topics;
  if (topic === undefined) return story;
  return { ...story, kicker: { title: topic, path: scopePath({ kind: 'topic', id: topicSlug(topic) }) } };
}

/** The later of two instants or days. */
function maximum(first: string, second: string): string {
  return first > second ? first : second;
}
