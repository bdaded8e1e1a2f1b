import { createColumns, termsOf, type ArticleRow } from '../relatedness/article-columns.ts';
import { compareRecent } from '../relatedness/compared-articles.ts';
import { createFocus } from '../relatedness/focus.ts';
import type { EarlierColumns } from '../relatedness/join-columns.ts';
import { joinPast } from '../relatedness/known-past.ts';
import type { AppendedPart } from '../relatedness/relate-changes.ts';
import { daysBefore } from '../relatedness/trends.ts';
import type { Store } from '../store/store.ts';
import {
  compareRows,
  extendMonth,
  joinMonths,
  keepMonth,
  type Month,
  type StoredArchive,
} from './relation-archive.ts';
import { groupByMonth, monthOf, readChanges, type RelationChange } from './relation-changes.ts';
import { readIndex } from './relation-index.ts';
import { isKept, readKnownMonths, readLastPath, readMonths } from './relation-months.ts';
import { createRowReader, readArticleRow } from './relation-rows.ts';
import { isMostlyChanged, nextKey } from './relation-store.ts';

/**
 * Reads what it takes to relate articles that come after all others: of the last weeks everything, for their trends;
 * of the months before, 24 bytes an article; of the index, what the new articles have in common with it.
 * @returns nothing where anything else changed, or most did.
 */
export function readAppendedArchive(store: Store): StoredArchive | undefined {
  const known = readKnownMonths(store);
  const changes = readAppended(store, known);
  if (changes === undefined || isMostlyChanged(store, [...known.values()])) return undefined;
  const readRows = createRowReader(store, nextKey([...known.values()]));
  const months = [...groupByMonth(changes).keys()].sort();
  const rows = new Map(months.map((month) => [month, readRows(month)]));
  const first = findFirstRecent(known, rows);
  const earlier = new Map([...known].filter(([month]) => month < first));
  const archive = joinMonths(readRecent(store, first, rows), new Set(months), earlier);
  const contentFrom = [...earlier.values()].reduce((sum, { length }) => sum + length, 0);
  return { ...archive, appended: createAppendedPart(store, archive, { known, contentFrom }) };
}

type KnownMonths = ReadonlyMap<string, EarlierColumns>;

/** New articles, by month. */
type NewRows = ReadonlyMap<string, readonly ArticleRow[]>;

/** What came after all that is known: nothing where anything else that relating is about came, changed or went. */
function readAppended(store: Store, known: KnownMonths): readonly RelationChange[] | undefined {
  const path = readLastPath(store);
  const instant = [...known.values()].at(-1)?.instants.at(-1);
  if (path === undefined || instant === undefined) return undefined;
  const last = { path, instant };
  const isLater = (change: RelationChange): boolean =>
    compareRows(last, { path: change.path, instant: Date.parse(change.instant) }) < 0;
  const changes = readChanges(store);
  const isAppend = changes.every((change) => isLater(change) || !isOfListed(store, change));
  return isAppend ? changes.filter(isLater) : undefined;
}

/** Whether an article that came, changed or went is in lists, or was: drafts are not. */
function isOfListed(store: Store, { path, instant }: RelationChange): boolean {
  const sql = 'select 1 from articles where path = ? and instant = ? and is_listed';
  return store.get(sql, path, instant) !== undefined || isKept(store, monthOf(instant), path);
}

/** The first month that the trends of the new articles’ days look back to, or that has a new article. */
function findFirstRecent(known: KnownMonths, rows: NewRows): string {
  const firstDay = Math.min(...[...rows.values()].flat().map(({ day }) => day)) - daysBefore;
  // A day of the site’s time zone begins less than a day before that of UTC.
  const firstInstant = (firstDay - 1) * millisecondsOfDay;
  const recent = [...known].filter(([, { instants }]) => (instants.at(-1) ?? 0) >= firstInstant);
  const months = [...recent.map(([month]) => month), ...rows.keys()];
  return months.reduce((first, month) => (month < first ? month : first), afterMonths);
}

const millisecondsOfDay = 86_400_000;
/** Sorts after every month. */
const afterMonths = '~';

function readRecent(store: Store, first: string, rows: NewRows): readonly Month[] {
  const known = readMonths(store, first);
  const names = [...new Set([...known.keys(), ...rows.keys()])].sort();
  return names.map((month) => {
    const before = known.get(month) ?? createColumns([]);
    const come = rows.get(month);
    return come === undefined ? keepMonth(month, before) : extendMonth(month, before, come);
  });
}

function createAppendedPart(
  store: Store,
  { articles, numberOf, fresh }: StoredArchive,
  { known, contentFrom }: { readonly known: KnownMonths; readonly contentFrom: number },
): AppendedPart {
  const focus = createFocus();
  for (const article of fresh.keys()) focus.add(termsOf(articles, article));
  const readEarlier = (article: number) =>
    readArticleRow(store, articles.paths.at(article) ?? '', articles.keys[article] ?? 0);
  return {
    contentFrom,
    compared: compareRecent(articles, contentFrom, readEarlier),
    past: joinPast([...known.values()], numberOf, readIndex(store, focus, numberOf)),
  };
}
