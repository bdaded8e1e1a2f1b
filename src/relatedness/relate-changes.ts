import { isSameRow, readRow, termsOf, type ArticleColumns, type ArticleRow } from './article-columns.ts';
import { createChangeTracker } from './change-tracker.ts';
import { compareColumns, type BaseOf, type ComparedArticles } from './compared-articles.ts';
import { createFocus, type Focus } from './focus.ts';
import type { NumberOf } from './key-numbers.ts';
import { collectPast, nothingKnown, type KnownPast } from './known-past.ts';
import { createKnownReader } from './known-reader.ts';
import { createRelater, type Relater } from './relate.ts';
import type { Relations } from './relations.ts';
import type { MeasuredUsual } from './usual-likeness.ts';

/** An archive after some articles came, changed or went. */
export interface ChangedArchive {
  /** The articles as they are now; `found` is what was found of them before. */
  readonly articles: ArticleColumns;
  readonly numberOf: NumberOf;
  /** The articles that came or may have changed, by number, each with its old row if it was there. */
  readonly fresh: ReadonlyMap<number, ArticleRow | undefined>;
  /** The articles that went, by the number of the article that now comes after them. */
  readonly removed: ReadonlyMap<number, readonly ArticleRow[]>;
  /** What was measured before: see `usual-likeness.ts`. Default: nothing. */
  readonly measured?: readonly MeasuredUsual[];
  /** Default: there are no versions. */
  readonly baseOf?: BaseOf;
  /** Set if all changes are among the newest articles: then they are related without the whole archive in memory. */
  readonly recent?: RecentPart;
}

export interface RecentPart {
  /** The first article of which more is in memory than its key, its instant and its path. */
  readonly contentFrom: number;
  readonly compared: ComparedArticles;
  /** All articles before the first change. */
  readonly past: KnownPast;
}

/** What was found again. All else already is as if every article had been related from scratch. */
export interface RelatedChanges {
  readonly found: ReadonlyMap<number, Relations>;
  /** Has the postings of all terms that the changes touch. */
  readonly relater: Relater;
  readonly past: KnownPast;
}

export function relateChanges(
  archive: ChangedArchive,
  onProgress: (done: number) => void = () => undefined,
): RelatedChanges {
  const { articles, fresh, recent, measured = [], baseOf } = archive;
  const from = findFirstChange(archive);
  const past = recent?.past ?? createPast(archive, from);
  const relater = createRelater(recent?.compared ?? compareColumns(articles, { baseOf }), { past, measured });
  const isAnyKnown = fresh.size < articles.length - from;
  const relate = isAnyKnown ? relateAffected : relateAll;
  return { found: relate(archive, { relater, from, onProgress }), relater, past };
}

function createPast(archive: ChangedArchive, from: number): KnownPast {
  if (from === 0) return nothingKnown;
  const { articles, numberOf } = archive;
  return collectPast(articles, from, { focus: createFocusFrom(archive, from), numberOf });
}

/** The terms and bands of the articles from the first change on, and of the old rows of those that went or changed. */
export function createFocusFrom(archive: ChangedArchive, from: number): Focus {
  const { articles } = archive;
  const focus = createFocus();
  for (const { terms } of listGone(archive)) focus.add(terms);
  for (let article = from; article < articles.length; article += 1) focus.add(termsOf(articles, article));
  return focus;
}

/** The old rows of the articles that went or may have changed. */
export function listGone({ fresh, removed }: ChangedArchive): readonly ArticleRow[] {
  return [...[...removed.values()].flat(), ...[...fresh.values()].filter((old) => old !== undefined)];
}

/** For archives whose articles are all fresh from the first change on: relates every one of these. */
function relateAll({ articles }: ChangedArchive, { relater, from, onProgress }: Pass): Found {
  const found = new Map<number, Relations>();
  for (let article = from; article < articles.length; article += 1) {
    onProgress(article + 1);
    relateNext(article, relater, found);
  }
  return found;
}

/** Relates a new article to those before it, and adds it. */
export function relateNext(article: number, relater: Relater, found: Map<number, Relations>): void {
  const relations = relater.find(article);
  relater.add(article, relations);
  found.set(article, relations);
}

function relateAffected(archive: ChangedArchive, { relater, from, onProgress }: Pass): Found {
  const { articles, numberOf, fresh, removed } = archive;
  const tracker = createChangeTracker(articles, relater, archive);
  const known = createKnownReader(articles, numberOf);
  const found = new Map<number, Relations>();
  for (let article = from; article < articles.length; article += 1) {
    onProgress(article + 1);
    for (const row of removed.get(article) ?? []) tracker.remove(row);
    const isFresh = fresh.has(article);
    if (!isFresh && !tracker.isAffected(article)) {
      relater.add(article, known.read(article));
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

interface Pass {
  readonly relater: Relater;
  readonly from: number;
  readonly onProgress: (done: number) => void;
}

type Found = ReadonlyMap<number, Relations>;

/** The first article that changed, came, or comes after one that went; the number of articles if there is none. */
export function findFirstChange({ articles, fresh, removed }: ChangedArchive): number {
  let first = articles.length;
  for (const article of fresh.keys()) first = Math.min(first, article);
  for (const article of removed.keys()) first = Math.min(first, article);
  return first;
}
