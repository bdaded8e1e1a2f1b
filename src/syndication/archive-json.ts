import type {
  DataIndex,
  DayData,
  DayDataEntry,
  MonthData,
  NamedMore,
  VersionedData,
} from '../records/archive-data.ts';
import { describeArticle, type Article } from '../archive/article.ts';
import { imagePath } from '../archive/permalink.ts';
import { addressOf } from '../archive/site-address.ts';
import type { Site } from '../archive/site.ts';
import type { Trend } from '../archive/trend.ts';

/**
 * A day as one JSON object, UTF-8, with a line feed at its end:
 *
 * - `url` of the day’s page, `day` (YYYY-MM-DD)
 * - `articles`, oldest first, each as in {@link renderMonthData}
 * - `trends`, strongest first: `phrase`, `articleCount`, `sourceCount`, `newest` and `story` (addresses)
 *
 * Keys without a value are left out. Addresses are absolute; the order of keys never changes.
 */
export function renderDayData({ pagePath, day, articles, trends }: DayData, site: Site): string {
  const whole = createAddresser(site);
  return line({
    url: whole(pagePath),
    day,
    articles: articles.map((article) => createArticle(article, whole)),
    trends: trends.map((trend) => createTrend(trend, whole)),
  });
}

/**
 * A month as JSON Lines, UTF-8: one article per line, oldest first, each with
 *
 * - `url`, `title`, `summary`; `summaryIsMade: true` if it is the first sentences of a text without a summary
 * - `published` (an instant in UTC, or a day if no more is known), `day` (in the site’s time zone), `updated`
 * - `language`, `originalLanguage` (BCP 47), `originalTitle`
 * - `source`: `id`, `name`, `url` of the original; none if it is the house’s own news
 * - `translation`: `method` (human, machine, machine-reviewed), `engine`, `translator`, `reviewer`
 * - `authors`, `section`, `topics`, `moreInformation` (`title`, `url`), `image` (`url`, `alt`, `credit`, `caption`)
 * - `corrections`: `date`, `text`
 * - `license`: under which terms others may use the text, as its editors wrote it
 * - `translationOf` (the article that it is a version of), `versions` (the others, in other languages): addresses
 * - `related`, `duplicates` (earlier articles with nearly the same text), `story`: addresses
 * - `more`: what follows `related` if these are fewer than six: `articles` (addresses) on a topic (`on`), in a section
 *   (`in`), by an author (`by`), from a source (`from`: its id), or of the archive (none of these keys)
 *
 * Keys without a value are left out, lists other than `versions` never. Addresses are absolute; the order of keys never changes.
 *
 * The newest month has one line for each day instead, if it has more than 300 articles: `day`, and the `url` of its data
 * as in {@link renderDayData}. When the next month begins, it has its articles.
 */
export function renderMonthData({ articles, days }: MonthData, site: Site): string {
  const whole = createAddresser(site);
  if (days !== undefined) return days.map((each) => line(createDay(each, whole))).join('');
  return articles.map((article) => line(createArticle(article, whole))).join('');
}

/**
 * Where the data are, as one JSON object: `months`, oldest first, each with `month` (YYYY-MM) and the `url` of its
 * articles (JSON Lines), or with `days` (each `day` and `url`, one JSON object) while it is long and not over.
 */
export function renderDataIndex({ months }: DataIndex, site: Site): string {
  const whole = createAddresser(site);
  return line({
    months: months.map(({ month, path, days }) =>
      days === undefined
        ? { month, url: whole(path) }
        : { month, days: days.map((each) => createDay(each, whole)) },
    ),
  });
}

function createDay({ day, path }: DayDataEntry, whole: Addresser): object {
  return { day, url: whole(path) };
}

function createArticle(
  { article, sourceName, related, more, duplicates, story, versions }: VersionedData,
  whole: Addresser,
): object {
  const { published, sourceUrl } = article;
  return {
    url: whole(article.path),
    title: article.title,
    summary: describeArticle(article),
    summaryIsMade: article.excerpt === undefined ? undefined : true,
    published: published.isDayOnly ? published.day : published.instant,
    day: published.day,
    updated: article.updated,
    language: article.language,
    originalLanguage: article.originalLanguage,
    originalTitle: article.originalTitle,
    source:
      article.sourceId === undefined ? undefined : { id: article.sourceId, name: sourceName, url: sourceUrl },
    translation: createTranslation(article),
    authors: article.authors,
    section: article.section,
    topics: article.topics,
    moreInformation: article.moreInformation.map(({ title, url }) => ({ title, url: url && whole(url) })),
    image: createImage(article, whole),
    corrections: article.corrections.map(({ date, text }) => ({ date, text })),
    license: article.license,
    translationOf: article.translationOf && whole(article.translationOf),
    versions: versions?.map(whole),
    related: related.map(whole),
    more: more.map((list) => createMore(list, whole)),
    duplicates: duplicates.map(whole),
    story: story && whole(story),
  };
}

const moreKeys = { topic: 'on', section: 'in', author: 'by', source: 'from', archive: undefined } as const;

function createMore({ kind, name, articles }: NamedMore, whole: Addresser): object {
  const key = moreKeys[kind];
  return { ...(key !== undefined && { [key]: name }), articles: articles.map(whole) };
}

/** Key by key, so that the order in an editor’s file does not matter. */
function createTranslation({ translation }: Article): object | undefined {
  if (translation === undefined) return undefined;
  const { method, engine, translator, reviewer } = translation;
  return { method, engine, translator, reviewer };
}

function createImage(article: Article, whole: Addresser): object | undefined {
  const path = imagePath(article);
  if (article.image === undefined || path === undefined) return undefined;
  const { alt, credit, caption } = article.image;
  return { url: whole(path), alt, credit, caption };
}

function createTrend(
  { phrase, articleCount, sourceCount, newest, storyPath }: Trend,
  whole: Addresser,
): object {
  return {
    phrase,
    articleCount,
    sourceCount,
    newest: whole(newest.path),
    story: storyPath && whole(storyPath),
  };
}

function createAddresser(site: Site): Addresser {
  return (pathOrAddress) => addressOf(site, pathOrAddress);
}

function line(value: object): string {
  return `${JSON.stringify(value)}\n`;
}

/** Makes an address absolute. */
type Addresser = (pathOrAddress: string) => string;
