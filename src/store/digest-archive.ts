import { hash } from 'node:crypto';
import type { Archive, Story } from '../archive/archive.ts';
import type { Article, ArticleSummary } from '../archive/article.ts';
import type { Period } from '../archive/calendar.ts';
import { storyPath, type Scope } from '../archive/permalink.ts';
import { createStoreArchive, createRowSummary, type ArchiveContext } from './store-archive.ts';
import { optionalText, text, type Row, type Store } from './store.ts';

/**
 * The archive for digests: the same answers as the store’s, all in memory, but that a summary and an article
 * turn into their digest in JSON, and a body is its file’s digest. So the digest of a record costs no query
 * and hardly any text, and still no part of the archive can change what a page prints without changing it.
 */
export function createDigestArchive(store: Store, context: Omit<ArchiveContext, 'readBody'>): Archive {
  const slow = createStoreArchive(store, { ...context, readBody: () => '' });
  const known = readAll(store, (row) => createRowSummary(row, slow));
  const { inOrder, byPath, byDay, byScope, byStory } = known;
  const summarise = (paths: readonly string[]) => paths.flatMap((path) => byPath.get(path)?.summary ?? []);
  const stories = new Map([...byStory].flatMap(([first, entries]) => createStory(first, entries)));
  const entriesOf = (scope: Scope) =>
    scope.kind === 'archive' ? inOrder : (byScope.get(`${scope.kind}/${scope.id}`) ?? []);
  return {
    ...slow,
    readBody: ({ path }) => byPath.get(path)?.digest ?? '',
    findArticle: (path) => byPath.get(path)?.article() ?? slow.findArticle(path),
    listArticleFiles: () => inOrder.map(({ file }) => file),
    listNewest: (scope, count) => newestFirst(entriesOf(scope).slice(-count)),
    listPeriod: (scope, period) =>
      scope.kind === 'archive' && period.length === 10
        ? newestFirst(byDay.get(period) ?? [])
        : newestFirst(sliceOfPeriod(entriesOf(scope), period)),
    listBefore: ({ path }, count) => {
      const place = byPath.get(path)?.place ?? 0;
      return newestFirst(inOrder.slice(Math.max(0, place - count), place));
    },
    findNext: ({ path }) => inOrder[(byPath.get(path)?.place ?? inOrder.length) + 1]?.summary,
    listRelated: (path) => summarise(byPath.get(path)?.related() ?? []),
    listDuplicates: (path) => summarise(byPath.get(path)?.duplicates() ?? []),
    findStory: (path) => stories.get(byPath.get(path)?.story ?? ''),
    listStories: () => [...stories.values()],
  };
}

/** A digest of any text, short enough to store by the hundred thousand: 96 bits of SHA-256. */
export function shortDigest(value: string): string {
  return hash('sha256', value, 'base64url').slice(0, 16);
}

/** What is kept of a listed article. JSON columns are parsed when they are asked for. */
interface Entry {
  readonly place: number;
  readonly file: string;
  readonly day: string;
  readonly digest: string;
  readonly summary: ArticleSummary;
  readonly story: string | undefined;
  article(): Article;
  related(): readonly string[];
  duplicates(): readonly string[];
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

const selectEntries = `select articles.*, files.digest as digest from articles join files on files.file = articles.file
  where is_listed order by instant, path`;

function readAll(store: Store, createSummary: (row: Row) => ArticleSummary): AllEntries {
  const inOrder = store.all(selectEntries).map((row, place) => createEntry(row, place, createSummary(row)));
  const byPath = new Map(inOrder.map((entry) => [entry.summary.path, entry]));
  const byScope = new Map<string, Entry[]>();
  for (const row of store.each('select kind, id, path from parts order by kind, id, day, instant, path')) {
    const entry = byPath.get(text(row, 'path'));
    const key = `${text(row, 'kind')}/${text(row, 'id')}`;
    const entries = byScope.get(key) ?? [];
    byScope.set(key, entries);
    if (entry !== undefined) entries.push(entry);
  }
  return {
    inOrder,
    byPath,
    byDay: Map.groupBy(inOrder, ({ day }) => day),
    byScope,
    byStory: Map.groupBy(inOrder, ({ story }) => story ?? ''),
  };
}

function createEntry(row: Row, place: number, summary: ArticleSummary): Entry {
  const digest = text(row, 'digest');
  return {
    place,
    file: text(row, 'file'),
    day: text(row, 'day'),
    digest,
    summary: withDigest(summary, shortDigest(JSON.stringify(summary))),
    story: optionalText(row, 'story'),
    article: () => withDigest(JSON.parse(text(row, 'article')) as Article, digest),
    related: () =>
      (JSON.parse(text(row, 'related')) as readonly { readonly path: string }[]).map(({ path }) => path),
    duplicates: () => JSON.parse(text(row, 'duplicates')) as readonly string[],
  };
}

/** The same value, which JSON prints as a digest. */
function withDigest<T extends object>(value: T, digest: string): T {
  return Object.defineProperty({ ...value }, 'toJSON', { value: () => digest });
}

function createStory(first: string, entries: readonly Entry[]): readonly (readonly [string, Story])[] {
  const newest = entries.at(-1)?.summary;
  if (first === '' || newest === undefined || entries.length < 2) return [];
  return [
    [first, { path: storyPath(first), title: newest.title, articles: entries.map(({ summary }) => summary) }],
  ];
}

function newestFirst(entries: readonly Entry[]): readonly ArticleSummary[] {
  return entries.map(({ summary }) => summary).reverse();
}

/** Days are in order: the first of the period is found by halving. */
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
