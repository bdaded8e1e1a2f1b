import { isSameRow, readRow, type ArticleColumns, type ArticleRow } from './article-columns.ts';
import { createChangeTracker } from './change-tracker.ts';
import { createRelater, type KnownRelations, type Relater, type Relations } from './relate.ts';

/** An archive after some articles came, changed or went. */
export interface ChangedArchive {
  /** As they now are; `found` is what was found of them before. */
  readonly articles: ArticleColumns;
  /** The articles that came or may have changed, by number, with what they were before where they were there. */
  readonly fresh: ReadonlyMap<number, ArticleRow | undefined>;
  /** The articles that went, by the number of the article that now comes after them. */
  readonly removed: ReadonlyMap<number, readonly ArticleRow[]>;
  readonly onProgress?: (done: number) => void;
}

/** @returns what is found anew: all else is as it would be found if every article were related from nothing. */
export function relateChanges(archive: ChangedArchive): ReadonlyMap<number, Relations> {
  const { articles, fresh } = archive;
  const from = findFirstChange(archive);
  const relater = createRelater(articles, { from });
  const readKnown = createKnownReader(articles);
  for (let article = 0; article < from; article += 1) relater.add(article, readKnown(article));
  return fresh.size === articles.length
    ? relateAll(archive, relater)
    : relateAffected(archive, { relater, readKnown, from });
}

/** Of an archive that nothing is known of, it need not be asked who is affected. */
function relateAll(
  { articles, onProgress }: ChangedArchive,
  relater: Relater,
): ReadonlyMap<number, Relations> {
  const found = new Map<number, Relations>();
  for (let article = 0; article < articles.length; article += 1) {
    onProgress?.(article + 1);
    const relations = relater.find(article);
    relater.add(article, relations);
    found.set(article, relations);
  }
  return found;
}

function relateAffected(
  { articles, fresh, removed, onProgress }: ChangedArchive,
  { relater, readKnown, from }: KnownPart,
): ReadonlyMap<number, Relations> {
  const tracker = createChangeTracker(articles, relater);
  const found = new Map<number, Relations>();
  for (let article = from; article < articles.length; article += 1) {
    onProgress?.(article + 1);
    for (const row of removed.get(article) ?? []) tracker.remove(row);
    const isFresh = fresh.has(article);
    if (!isFresh && !tracker.isAffected(article)) {
      relater.add(article, readKnown(article));
      continue;
    }
    const relations = relater.find(article);
    const old = fresh.get(article);
    const isAsBefore = !isFresh || (old !== undefined && isSameRow(old, readRow(articles, article)));
    if (isAsBefore) tracker.update(article, relations);
    else tracker.replace(article, old, relations);
    relater.add(article, relations);
    found.set(article, relations);
  }
  return found;
}

interface KnownPart {
  readonly relater: Relater;
  readonly readKnown: (article: number) => KnownRelations;
  readonly from: number;
}

function findFirstChange({ articles, fresh, removed }: ChangedArchive): number {
  let first = articles.length;
  for (const article of fresh.keys()) first = Math.min(first, article);
  for (const article of removed.keys()) first = Math.min(first, article);
  return first;
}

/** Reads what was found before, with keys turned into numbers. */
export function createKnownReader({ keys, found }: ArticleColumns): (article: number) => KnownRelations {
  const numbers = new Uint32Array(1 + keys.reduce((highest, key) => Math.max(highest, key), 0));
  keys.forEach((key, article) => {
    numbers[key] = article;
  });
  return (article) => ({
    story: numbers[found.stories[article] ?? 0] ?? article,
    original: numbers[found.originals[article] ?? 0] ?? article,
    norm: found.norms[article] ?? 0,
  });
}
