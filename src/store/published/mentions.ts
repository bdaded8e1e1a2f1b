import type { Mentions } from '../../page-kinds/change.ts';
import type { Store } from '../database/database.ts';
import { text, type Row } from '../database/row.ts';

/** Finds what names an article. It reads all articles that name any, from the oldest that may, and all trends. */
export function createMentions(store: Store): Mentions {
  return {
    listNaming: (paths, since) => findNaming(store.each(selectRelations, since), paths),
    listTrendDaysNaming: (paths) => findNaming(store.each(selectTrends), paths).map(({ day }) => day),
  };
}

const selectRelations = `select path as id, day, related || duplicates || more as names from articles
  where is_listed and instant >= ? and (related <> '[]' or duplicates <> '[]' or more <> '[]')`;
const selectTrends = "select '' as id, day, trends as names from trends";

/** Finds paths in the JSON text by their quotation marks: they contain no character that JSON escapes. */
function findNaming(rows: Iterable<Row>, paths: ReadonlySet<string>): readonly Naming[] {
  const naming: Naming[] = [];
  for (const row of rows) {
    const names = text(row, 'names').match(/"\/[^"]+"/g) ?? [];
    if (names.some((name) => paths.has(name.slice(1, -1))))
      naming.push({ id: text(row, 'id'), day: text(row, 'day') });
  }
  return naming;
}

interface Naming {
  readonly id: string;
  readonly day: string;
}
