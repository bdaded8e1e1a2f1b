import type { Archive, Place } from '../archive/archive.ts';
import type { Change, Mentions } from './change.ts';
import { hourOf, type Day, type Hour, type Period } from '../archive/calendar.ts';
import { partKinds, type Part } from '../archive/permalink.ts';
import { countBeforeGrouping } from '../records/listed-story.ts';

/** What changed, in the terms that page kinds ask for. Days and parts may have no articles left. */
export interface ArchiveChanges {
  readonly archive: Archive;
  readonly isAny: boolean;
  /** The paths of articles that came, changed or went. */
  readonly articles: readonly string[];
  /** The days of these. */
  readonly days: readonly Day[];
  /** The days of articles that belong to another story than before. */
  readonly groupedDays: readonly Day[];
  /** The hours of these. */
  readonly hours: readonly Hour[];
  /** The paths of articles whose page, or what surrounds it, changed. */
  readonly surroundings: readonly string[];
  /** The days of articles whose data changed. */
  readonly dataDays: readonly Day[];
  readonly parts: readonly PartChange[];
  /** The sources of all articles of stories that changed: their pages name those that reported the same before. */
  readonly reporting: readonly Part[];
  /** Former slugs of topics, each with the day of an article that came or went. */
  readonly formerTopics: readonly FormerTopicChange[];
  /** The paths of the first articles of stories that changed. */
  readonly stories: readonly string[];
  /** Days whose trends changed, or name an article that did. */
  readonly trendDays: readonly Day[];
  /** As they are written. */
  readonly aliases: readonly string[];
}

/** A part in which an article of a day came or went. */
export interface PartChange {
  readonly part: Part;
  readonly day: Day;
}

interface FormerTopicChange {
  readonly id: string;
  readonly day: Day;
}

/** @param archive as it is after the changes. */
export function createArchiveChanges(
  archive: Archive,
  changes: readonly Change[],
  mentions: Mentions,
): ArchiveChanges {
  const ofKind = (kind: Change['kind']) => changes.filter((change) => change.kind === kind);
  const articles = ofKind('article');
  const paths = new Set(articles.map(({ id }) => id));
  const members = ofKind('membership');
  // Lists show the articles of a story as one.
  const listed = [...articles, ...members];
  const listedPaths = new Set(listed.map(({ id }) => id));
  const stories = ofKind('story').map(({ id }) => id);
  const parts = ofKind('part').map(readPartChange);
  const trendDays = [...ofKind('trends').map(({ day }) => day), ...mentions.listTrendDaysNaming(paths)];
  const changed = [
    ...articles,
    ...ofKind('relations'),
    ...mentions.listNaming(listedPaths, findFirstInstant(listed)),
    ...stories.flatMap((first) => listStory(archive, first)),
  ];
  return {
    archive,
    isAny: changes.length > 0,
    articles: [...paths],
    days: unique(articles.map(({ day }) => day)),
    groupedDays: unique(members.map(({ day }) => day)),
    hours: unique(articles.map(({ instant }) => hourOf(instant, archive.site.timeZone))),
    surroundings: unique([
      ...changed.map(({ id }) => id),
      ...listed.flatMap((change) => listBeside(archive, change)),
      ...unique(trendDays).flatMap((day) => listUnderTrends(archive, day)),
    ]),
    dataDays: unique([...changed.map(({ day }) => day), ...trendDays]),
    parts: parts.filter(({ part }) => partKinds.includes(part.kind)),
    reporting: listSources(archive, [...members.map(({ id }) => id), ...stories]),
    formerTopics: parts
      .filter(({ part }) => !partKinds.includes(part.kind))
      .map(({ part: { id }, day }) => ({ id, day })),
    stories,
    trendDays: unique(trendDays),
    aliases: ofKind('redirect').map(({ id }) => id),
  };
}

/** A period and its neighbours in a list of periods, whose pages link to it. The list need not hold the period. */
export function withSides(periods: readonly Period[], period: Period): readonly Period[] {
  return [period, ...sidesOf(periods, period)];
}

/** The values before and after one in an ordered list that need not hold it. */
export function sidesOf(values: readonly string[], value: string): readonly string[] {
  const after = values.findIndex((other) => other > value);
  const end = after === -1 ? values.length : after;
  const before = values[end - 1] === value ? end - 2 : end - 1;
  return [values[before], values[end]].filter((side) => side !== undefined);
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}

function findFirstInstant(changes: readonly Change[]): string {
  return changes.reduce((first, { instant }) => (instant < first ? instant : first), '~');
}

/** The articles after an article, which list it under Latest, and the one before, which links to it. */
function listBeside(archive: Archive, { id, instant }: Change): readonly string[] {
  const place: Place = { path: id, published: { instant } };
  const { latest } = archive.site.lists;
  const beside = [
    ...archive.listBefore(place, 1),
    ...archive.listAfter(place, countBeforeGrouping(archive, latest)),
  ];
  return beside.map(({ path }) => path);
}

/** The articles of a story, and its first even if that is the only one left. */
function listStory(archive: Archive, first: string): readonly Pick<Change, 'id' | 'day'>[] {
  const articles = archive.findStory(first)?.articles ?? [];
  return [
    { id: first, day: dayOfPath(first) },
    ...articles.map(({ path, published }) => ({ id: path, day: published.day })),
  ];
}

/** The sources of some articles, and of all that tell their stories. */
function listSources(archive: Archive, paths: readonly string[]): readonly Part[] {
  const sources = new Map<string, string | undefined>();
  for (const path of paths) {
    // Its story was read for another of its articles.
    if (sources.has(path)) continue;
    sources.set(path, archive.findArticle(path)?.sourceId);
    for (const article of archive.findStory(path)?.articles ?? [])
      sources.set(article.path, article.sourceId);
  }
  const ids = new Set([...sources.values()].filter((id) => id !== undefined));
  return [...ids].map((id) => ({ kind: 'source', id }));
}

/** `2022-01-13` of `/2022/01/13/slug/` */
export function dayOfPath(path: string): Day {
  return path.slice(1, 11).replaceAll('/', '-');
}

/** The articles that print a day’s trends: those of later days, up to and including the next day that has trends. */
function listUnderTrends(archive: Archive, day: Day): readonly string[] {
  const next = archive.listTrendDays().find((other) => other > day);
  const days = archive
    .countDays()
    .filter((count) => count.day > day && (next === undefined || count.day <= next));
  return days.flatMap((count) => archive.listPeriod({ kind: 'archive' }, count.day)).map(({ path }) => path);
}

/** `topic/energy` is the topic energy. */
function readPartChange({ id, day }: Change): PartChange {
  const [kind = '', ...rest] = id.split('/');
  // The store only notes parts of these kinds, and former topics.
  return { part: { kind, id: rest.join('/') } as Part, day };
}
