import { readRow, type ArticleRow } from '../relatedness/article-columns.ts';
import { compareRecent } from '../relatedness/compared-articles.ts';
import { dropNewest, renumberIndex } from '../relatedness/earlier-index.ts';
import type { EarlierColumns } from '../relatedness/join-columns.ts';
import { joinPast } from '../relatedness/known-past.ts';
import {
  createFocusFrom,
  findFirstChange,
  listGone,
  type ChangedArchive,
  type RecentPart,
} from '../relatedness/relate-changes.ts';
import { sliceColumns } from '../relatedness/slice-columns.ts';
import { isMeasuredBetween } from '../relatedness/usual-likeness.ts';
import { mostPostingsKept, mostPostingsOfTerm } from '../relatedness/term-postings.ts';
import { daysBefore } from '../relatedness/trends.ts';
import { isListed } from '../store/content/listed-articles.ts';
import { listRelationChanges, type RelationChange } from '../store/content/relation-changes.ts';
import type { Store } from '../store/database/database.ts';
import { readMeasured } from './measured-usual.ts';
import { joinMonths, mergeMonths, type StoredArchive } from './relation-archive.ts';
import { afterMonths, groupByMonth, monthOfInstant } from './relation-changes.ts';
import { readIndex } from './relation-index.ts';
import { createKeptReader, readKnownMonths, readMonths } from './relation-months.ts';
import { createRowReader, readArticleRow } from './relation-rows.ts';
import { isMostlyChanged, nextKey } from './relation-store.ts';

/**
 * Reads what is needed to relate changes among the newest articles: everything of the last weeks, for their trends;
 * 24 bytes an article of the months before; and the part of the index that has terms or bands of the changed articles
 * and those after them.
 * @param mostGoneThrough how many articles there may be from the first change on. These are taken out of the index.
 * Default: so many that the index still has those of each term that are asked for.
 * @returns undefined if anything older changed, if more than a quarter changed, if the index is too short, or if the
 * archive becomes so large that it is measured.
 */
export function readRecentArchive(
  store: Store,
  mostGoneThrough = mostPostingsKept - mostPostingsOfTerm,
): StoredArchive | undefined {
  const known = readKnownMonths(store);
  if (isMostlyChanged(store, [...known.values()])) return undefined;
  const changes = readRelevant(store);
  const [first] = changes;
  if (first !== undefined && countFrom(known, Date.parse(first.instant)) > mostGoneThrough) return undefined;
  const touched = groupByMonth(changes);
  const firstMonth = findFirstMonth(known, changes);
  const earlier = new Map([...known].filter(([month]) => month < firstMonth));
  const readRows = createRowReader(store, nextKey([...known.values()]));
  const months = mergeMonths(readMonths(store, firstMonth), touched, readRows);
  const archive = joinMonths(store, months, { touchedMonths: new Set(touched.keys()), earlier });
  if (isMeasuredBetween(findFirstChange(archive), archive.articles.length)) return undefined;
  const recent = createRecentPart(store, archive, earlier);
  return recent === undefined ? undefined : { ...archive, measured: readMeasured(store), recent };
}

/** The changes from the first one on that concerns relating, oldest first. Only drafts can come before it. */
function readRelevant(store: Store): readonly RelationChange[] {
  const changes = [...listRelationChanges(store)].sort((first, second) =>
    first.instant < second.instant ? -1 : 1,
  );
  const isKept = createKeptReader(store);
  const place = changes.findIndex(
    ({ path, instant }) => isListed(store, path, instant) || isKept(monthOfInstant(instant), path),
  );
  return place === -1 ? [] : changes.slice(place);
}

type KnownMonths = ReadonlyMap<string, EarlierColumns>;

/** How many articles are known from an instant on. */
function countFrom(known: KnownMonths, instant: number): number {
  let count = 0;
  for (const { instants } of known.values()) for (const other of instants) if (other >= instant) count += 1;
  return count;
}

/** The first month that is changed, or that the trends of changed days look back to. */
function findFirstMonth(known: KnownMonths, changes: readonly RelationChange[]): string {
  const [first] = changes;
  if (first === undefined) return afterMonths;
  // A day in the site’s time zone begins less than a day before it does in UTC, and an instant lies within its day.
  const firstInstant = Date.parse(first.instant) - (daysBefore + 2) * millisecondsOfDay;
  const [looked] = [...known].find(([, { instants }]) => (instants.at(-1) ?? 0) >= firstInstant) ?? [];
  const changed = monthOfInstant(first.instant);
  return looked !== undefined && looked < changed ? looked : changed;
}

const millisecondsOfDay = 86_400_000;

function createRecentPart(
  store: Store,
  archive: StoredArchive,
  earlier: KnownMonths,
): RecentPart | undefined {
  const { articles, numberOf } = archive;
  const contentFrom = [...earlier.values()].reduce((sum, { length }) => sum + length, 0);
  const from = findFirstChange(archive);
  const index = dropNewest(readIndex(store, createFocusFrom(archive, from)), listBefore(archive, from));
  if (index === undefined) return undefined;
  const periods = [...earlier.values(), sliceColumns(articles, contentFrom, from)];
  const readEarlier = (article: number) =>
    readArticleRow(store, articles.paths.at(article) ?? '', articles.keys[article] ?? 0);
  return {
    contentFrom,
    compared: compareRecent(articles, contentFrom, { readEarlier, baseOf: archive.baseOf }),
    past: joinPast(periods, numberOf, renumberIndex(index, numberOf)),
  };
}

/** The articles that the index has from the first change on, as they were. */
function listBefore(archive: ChangedArchive, from: number): readonly ArticleRow[] {
  const { articles, fresh } = archive;
  const stayed = Array.from({ length: articles.length - from }, (_, place) => from + place).filter(
    (article) => !fresh.has(article),
  );
  return [...stayed.map((article) => readRow(articles, article)), ...listGone(archive)];
}
