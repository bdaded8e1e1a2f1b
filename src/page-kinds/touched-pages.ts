import type { Archive, Place } from '../archive/archive.ts';
import { monthOf, yearOf, type Day } from '../archive/calendar.ts';
import {
  archivePath,
  dayDataPath,
  feedFiles,
  feedPath,
  monthDataPath,
  monthSitemapPath,
  partMonthPath,
  partsPath,
  periodPath,
  scopePath,
  storyPath,
  trendDayPath,
  type FeedFormat,
  type Part,
  type Scope,
} from '../archive/permalink.ts';
import { aliasPath, listFixedPages } from './page-list.ts';
import { periodsOf } from '../records/period-pages.ts';

/**
 * Something that changed since the site was last published.
 *
 * - `article`: an article came, changed or went (`id` its path, with its instant and day, before or after)
 * - `relations`: what was found about an article changed (the same fields)
 * - `part`: an article with this source, topic or language came or went (`id` as `topic/energy`, `day` the article’s)
 * - `story`: its articles changed (`id` the path of its first)
 * - `trends`: those of a day (`day`)
 * - `redirect`: an article with this alias came or went (`id` the alias as it is written)
 */
export interface Change {
  readonly kind: 'article' | 'relations' | 'part' | 'story' | 'trends' | 'redirect';
  readonly id: string;
  readonly instant: string;
  readonly day: Day;
}

/** Who names whom: what lists cannot tell. */
export interface Mentions {
  /**
   * The articles whose related articles or duplicates name one of these paths, with their days. They are younger than
   * what they name.
   * @param since the instant of the oldest of these.
   */
  listNaming(paths: ReadonlySet<string>, since: string): readonly Pick<Change, 'id' | 'day'>[];
  /** The days whose trends name one of them. */
  listTrendDaysNaming(paths: ReadonlySet<string>): readonly Day[];
}

/**
 * The paths of all pages whose records a change can reach: those that are there now and those that were. It is the
 * other side of the record makers: a test with random edits holds that no record changes outside of it.
 */
export function listTouchedPaths(
  archive: Archive,
  changes: readonly Change[],
  mentions: Mentions,
): ReadonlySet<string> {
  const touched = new Set(listFixedPages().map(({ path }) => path));
  const add = (paths: Iterable<string>) => {
    for (const path of paths) touched.add(path);
  };
  const ofKind = (kind: Change['kind']) => changes.filter((change) => change.kind === kind);
  const articles = ofKind('article');
  const changed = new Set(articles.map(({ id }) => id));
  const trendDays = new Set([
    ...ofKind('trends').map(({ day }) => day),
    ...mentions.listTrendDaysNaming(changed),
  ]);
  add(feedsOf({ kind: 'archive' }));
  for (const change of articles) add(besideArticle(archive, change));
  for (const { id, day } of [
    ...articles,
    ...ofKind('relations'),
    ...mentions.listNaming(changed, firstInstant(articles)),
  ]) {
    add([id, ...dataOf(day)]);
  }
  add(uniqueDays(articles).flatMap((day) => ofDay(archive, day)));
  for (const change of ofKind('part')) add(ofPart(archive, change));
  for (const { id } of ofKind('story')) add(ofStory(archive, id));
  for (const day of trendDays) add(ofTrends(archive, day));
  add(ofKind('redirect').map(({ id }) => aliasPath(id)));
  return touched;
}

function firstInstant(changes: readonly Change[]): string {
  return changes.reduce((first, { instant }) => (instant < first ? instant : first), '~');
}

function uniqueDays(changes: readonly Change[]): readonly Day[] {
  return [...new Set(changes.map(({ day }) => day))];
}

/** Its own page, those after it, which list it under Latest, and the one before, which leads on to it. */
function besideArticle(archive: Archive, { id, instant }: Change): readonly string[] {
  const place: Place = { path: id, published: { instant } };
  return [...archive.listBefore(place, 1), ...archive.listAfter(place, archive.site.lists.latest)].map(
    ({ path }) => path,
  );
}

function dataOf(day: Day): readonly string[] {
  return [dayDataPath(day), monthDataPath(monthOf(day))];
}

/** The pages of a day, its month and its year, and of those to their sides, which lead to them. */
function ofDay(archive: Archive, day: Day): readonly string[] {
  const counts = archive.countDays();
  const month = monthOf(day);
  const year = yearOf(day);
  return [
    archivePath,
    monthSitemapPath(month),
    ...[
      day,
      ...sidesOf(
        counts.map((count) => count.day),
        day,
      ),
      month,
      ...sidesOf(periodsOf(counts, monthOf), month),
      year,
      ...sidesOf(periodsOf(counts, yearOf), year),
    ].map(periodPath),
  ];
}

function ofPart(archive: Archive, { id, day }: Change): readonly string[] {
  const [kind = '', ...rest] = id.split('/');
  const part = { kind, id: rest.join('/') } as Part;
  const months = archive.countMonths(part).map((count) => count.month);
  const month = monthOf(day);
  const first = months[0];
  // A topic bears the name that its first article gave it, and each of its months prints that name.
  const named = first === undefined || month <= first ? months : sidesOf(months, month);
  return [
    partsPath(part.kind),
    scopePath(part),
    ...[month, ...named].map((each) => partMonthPath(part, each)),
    ...feedsOf(part),
  ];
}

function feedsOf(scope: Scope): readonly string[] {
  // The object’s type names its very keys.
  return (Object.keys(feedFiles) as readonly FeedFormat[]).map((format) => feedPath(scope, format));
}

/** The story’s page, and the pages and data of its articles; of its first too, where it is the only one left. */
function ofStory(archive: Archive, first: string): readonly string[] {
  const articles = archive.findStory(first)?.articles ?? [];
  return [
    storyPath(first),
    first,
    ...dataOf(dayOfPath(first)),
    ...articles.flatMap(({ path, published }) => [path, ...dataOf(published.day)]),
  ];
}

/** `2022-01-13` of `/2022/01/13/slug/` */
function dayOfPath(path: string): Day {
  return path.slice(1, 11).replaceAll('/', '-');
}

/** A day’s trends stand on the pages of all later days’ articles until the next day that has trends. */
function ofTrends(archive: Archive, day: Day): readonly string[] {
  const days = archive.listTrendDays();
  const next = days.find((other) => other > day);
  const listing = archive
    .countDays()
    .filter((count) => count.day > day && (next === undefined || count.day <= next));
  return [
    ...[day, ...sidesOf(days, day)].map(trendDayPath),
    periodPath(day),
    ...dataOf(day),
    ...listing.flatMap((count) => archive.listPeriod({ kind: 'archive' }, count.day)).map(({ path }) => path),
  ];
}

/** The values before and after one in an ordered list that need not hold it. */
function sidesOf(values: readonly string[], value: string): readonly string[] {
  const after = values.findIndex((other) => other > value);
  const end = after === -1 ? values.length : after;
  const before = values[end - 1] === value ? end - 2 : end - 1;
  return [values[before], values[end]].filter((side) => side !== undefined);
}
