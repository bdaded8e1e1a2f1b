import type { Archive, Story, StorySize } from '../../archive/archive.ts';
import { compareText, countOriginals, type ArticleSummary } from '../../archive/article.ts';
import type { Period } from '../../archive/calendar.ts';
import type { Scope } from '../../archive/permalink.ts';
import {
  createRowSummary,
  createStoreArchive,
  createStory,
  parseMore,
  parsePaths,
  scopeKey,
  selectMore,
  type ArchiveContext,
} from './store-archive.ts';
import { hideParts } from './hidden-parts.ts';
import type { Store } from '../database/database.ts';
import { optionalText, text } from '../database/row.ts';

/**
 * Creates the archive of a store with all lists in memory, for many pages. It answers like `createStoreArchive`.
 */
export function createMemoryArchive(store: Store, context: ArchiveContext): Archive {
  const slow = createStoreArchive(store, context);
  const { inOrder, byPath, byDay, byScope, byStory } = readAll(store, slow);
  const stories = new Map(
    [...byStory].flatMap(([first, entries]) => {
      const story = createStory(
        first,
        entries.map(({ summary }) => summary),
      );
      return story === undefined ? [] : [[first, story] as const];
    }),
  );
  const allStories = [...stories].sort(compareKeys).map(([, story]) => story);
  const entriesOf = (scope: Scope) =>
    scope.kind === 'archive' ? inOrder : (byScope.get(scopeKey(scope)) ?? []);
  const summarise = (paths: readonly string[]) => paths.flatMap((path) => byPath.get(path)?.summary ?? []);
  const findRelations = (path: string, column: 'related' | 'duplicates') => {
    // Most articles have no duplicates, and many have no related articles.
    if (byPath.get(path)?.has[column] !== true) return [];
    const row = store.get(`select ${column} from articles where path = ?`, path);
    return row === undefined ? [] : summarise(parsePaths(text(row, column)));
  };
  return hideParts({
    ...slow,
    listArticlePaths: () => inOrder.map(({ summary }) => summary.path),
    listNewest: (scope, count) => newestFirst(entriesOf(scope).slice(-count)),
    listPeriod: (scope, period, most = Infinity) => {
      const isDay = scope.kind === 'archive' && period.length === 10;
      const entries = isDay ? (byDay.get(period) ?? []) : sliceOfPeriod(entriesOf(scope), period);
      return newestFirst(entries.slice(Math.max(0, entries.length - most)));
    },
    listBefore: ({ path }, count) => {
      const place = byPath.get(path)?.place ?? 0;
      return newestFirst(inOrder.slice(Math.max(0, place - count), place));
    },
    listAfter: ({ path }, count) => {
      const place = byPath.get(path)?.place ?? inOrder.length;
      return inOrder.slice(place + 1, place + 1 + count).map(({ summary }) => summary);
    },
    listRelated: (path) => findRelations(path, 'related'),
    listMore: (path) => {
      const row = byPath.get(path)?.has.more === true ? store.get(selectMore, path) : undefined;
      return row === undefined ? [] : parseMore(row, summarise);
    },
    listDuplicates: (path) => findRelations(path, 'duplicates'),
    findStory: (path) => stories.get(byPath.get(path)?.story ?? ''),
    findFirstOfStory: (path) => byPath.get(path)?.story ?? path,
    measureStory: (path) => {
      const story = stories.get(byPath.get(path)?.story ?? '');
      return story && sizeOf(story);
    },
    listStoryPaths: (period) =>
      period === undefined ? allStories.map(({ path }) => path) : slow.listStoryPaths(period),
    // Of stories that end at the same instant, the one with the last path comes first.
    listNewestStories: (count) => allStories.toReversed().sort(compareNewest).slice(0, count),
  });
}

/** What is kept of a listed article. */
interface Entry {
  readonly place: number;
  readonly day: string;
  readonly summary: ArticleSummary;
  readonly story: string | undefined;
  readonly has: { readonly related: boolean; readonly more: boolean; readonly duplicates: boolean };
}

interface AllEntries {
  /** Oldest first, as are the lists below. */
  readonly inOrder: readonly Entry[];
  readonly byPath: ReadonlyMap<string, Entry>;
  readonly byDay: ReadonlyMap<string, readonly Entry[]>;
  /** By kind and id of a part, `topic/energy`. */
  readonly byScope: ReadonlyMap<string, readonly Entry[]>;
  readonly byStory: ReadonlyMap<string, readonly Entry[]>;
}

const selectEntries = `select path, instant, day, is_day_only, title, summary, heading_check, language, source, translation_of, picture, is_lead, hold, story,
  related <> '[]' as has_related, more <> '[]' as has_more, duplicates <> '[]' as has_duplicates from articles
  where is_listed order by instant, path`;
/** One row per part: one per part and article would be several times as many rows as articles. */
const selectScopes = `select kind || '/' || id as scope, json_group_array(path) as paths
  from (select kind, id, path from parts order by kind, id, day, instant, path) group by kind, id`;

function readAll(store: Store, archive: Archive): AllEntries {
  const inOrder: Entry[] = [];
  for (const row of store.each(selectEntries)) {
    inOrder.push({
      place: inOrder.length,
      day: text(row, 'day'),
      summary: createRowSummary(row, archive),
      story: optionalText(row, 'story'),
      has: {
        related: row['has_related'] === 1,
        more: row['has_more'] === 1,
        duplicates: row['has_duplicates'] === 1,
      },
    });
  }
  const byPath = new Map(inOrder.map((entry) => [entry.summary.path, entry]));
  const byScope = new Map(
    store.all(selectScopes).map((row) => {
      const paths = JSON.parse(text(row, 'paths')) as readonly string[];
      return [text(row, 'scope'), paths.flatMap((path) => byPath.get(path) ?? [])];
    }),
  );
  return {
    inOrder,
    byPath,
    byDay: Map.groupBy(inOrder, ({ day }) => day),
    byScope,
    byStory: Map.groupBy(inOrder, ({ story }) => story ?? ''),
  };
}

function sizeOf({ path, articles }: Story): StorySize {
  return { path, articleCount: countOriginals(articles), firstDay: articles[0]?.published.day ?? '' };
}

function compareNewest(first: Story, second: Story): number {
  return compareText(newestInstant(second), newestInstant(first));
}

function newestInstant({ articles }: Story): string {
  return articles.at(-1)?.published.instant ?? '';
}

function compareKeys([first]: readonly [string, unknown], [second]: readonly [string, unknown]): number {
  return first < second ? -1 : 1;
}

function newestFirst(entries: readonly Entry[]): readonly ArticleSummary[] {
  return entries.map(({ summary }) => summary).reverse();
}

/** Finds the entries of a period by halving, since days are in order. */
function sliceOfPeriod(entries: readonly Entry[], period: Period): readonly Entry[] {
  const start = findFirst(entries, ({ day }) => day >= period);
  const end = findFirst(entries, ({ day }) => day >= period && !day.startsWith(period));
  return entries.slice(start, end);
}

function findFirst(entries: readonly Entry[], isReached: (entry: Entry) => boolean): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const entry = entries[middle];
    if (entry !== undefined && isReached(entry)) high = middle;
    else low = middle + 1;
  }
  return low;
}
