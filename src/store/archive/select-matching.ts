import type { ArticleQuery } from '../../archive/article-query.ts';
import { languageSlug } from '../../archive/permalink.ts';
import type { Store } from '../database/database.ts';
import type { Row } from '../database/row.ts';

/**
 * What is stored of the listed articles that fit a query, newest first. The first part that it names leads;
 * the others are looked up for each of its articles.
 */
export function selectMatching(store: Store, query: ArticleQuery): readonly Row[] {
  const [leading, ...others] = partsOf(query);
  const conditions = [
    ...(leading === undefined ? [] : [equal('lead.kind', leading.kind), equal('lead.id', leading.id)]),
    ...others.map(({ kind, id }) => ({ sql: isOfPart, values: [kind, id] })),
    ...(query.language === undefined ? [] : [equal('articles.language', query.language)]),
    ...rangeOf(query, leading === undefined ? 'articles.day' : 'lead.day'),
  ];
  const sql = [
    leading === undefined ? selectAll : selectOfPart,
    ...conditions.map((condition) => `and ${condition.sql}`),
    leading === undefined ? newestFirst('articles') : newestFirst('lead'),
    'limit ?',
  ].join(' ');
  return store.all(sql, ...conditions.flatMap(({ values }) => values), query.limit ?? -1);
}

interface Condition {
  readonly sql: string;
  readonly values: readonly string[];
}

// “cross join” keeps the order of the tables: the first gives the order, so that a limit ends the search.
const withData = 'cross join article_data on article_data.path = articles.path';
const selectAll = `select digest, article, article_check, hold from articles ${withData} where articles.is_listed`;
const selectOfPart = `select digest, article, article_check, hold from parts as lead cross join articles on articles.path = lead.path
  ${withData} where articles.is_listed`;
const isOfPart =
  'exists (select 1 from parts as other where other.path = articles.path and other.kind = ? and other.id = ?)';

function partsOf({ section, author, topic, source, originalLanguage }: ArticleQuery) {
  return [
    { kind: 'author', id: author },
    { kind: 'section', id: section },
    { kind: 'topic', id: topic },
    { kind: 'source', id: source },
    { kind: 'language', id: originalLanguage === undefined ? undefined : languageSlug(originalLanguage) },
  ].flatMap(({ kind, id }) => (id === undefined ? [] : [{ kind, id }]));
}

function equal(column: string, value: string): Condition {
  return { sql: `${column} = ?`, values: [value] };
}

/** A period’s days lie between `period` and `period~`, which sorts after every character of a day. */
function rangeOf({ from, to }: ArticleQuery, column: string): readonly Condition[] {
  return [
    ...(from === undefined ? [] : [{ sql: `${column} >= ?`, values: [from] }]),
    ...(to === undefined ? [] : [{ sql: `${column} < ?`, values: [`${to}~`] }]),
  ];
}

/** Days follow instants, so that the order of days is the archive’s. */
function newestFirst(table: string): string {
  return `order by ${table}.day desc, ${table}.instant desc, ${table}.path desc`;
}
