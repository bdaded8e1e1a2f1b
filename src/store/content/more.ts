import { fullList, type MoreOfPart } from '../../relatedness/more-list.ts';
import type { Store } from '../database/database.ts';
import { optionalText, text, type Row } from '../database/row.ts';
import type { ArchivePlace, PartPlace } from './earlier-articles.ts';
import { hasVersions } from './versions.ts';

/** A listed article with what was found about it. */
export interface FoundArticle extends ArchivePlace {
  readonly day: string;
  readonly original: string;
  readonly story: string;
  readonly language: string;
  /** Paths, as are the next. */
  readonly related: readonly string[];
  readonly copied: readonly string[];
}

/** What a list goes on with as the store keeps it: `id` is empty for the whole archive. */
export interface StoredMore extends MoreOfPart {
  readonly kind: 'topic' | 'section' | 'author' | 'source' | 'archive';
}

/** @returns undefined if no such article is listed. */
export function findFound(store: Store, path: string): FoundArticle | undefined {
  const row = store.get(selectFound, path);
  if (row === undefined) return undefined;
  return {
    path,
    instant: text(row, 'instant'),
    day: text(row, 'day'),
    original: optionalText(row, 'translation_of') ?? path,
    story: optionalText(row, 'story') ?? path,
    language: text(row, 'language'),
    related: parsePaths(row, 'related'),
    copied: parsePaths(row, 'duplicates'),
  };
}

/**
 * From how many related articles on no list is short. Of an article’s versions in several languages a list shows one, so
 * that any list may be short where there are such.
 */
export function findFullCount(store: Store): number {
  return hasVersions(store) ? Number.MAX_SAFE_INTEGER : fullList;
}

/** The paths of the listed articles whose lists may be short, or go on. */
export function listShort(store: Store): readonly string[] {
  return store.all(selectShort, findFullCount(store)).map((row) => text(row, 'path'));
}

/** The parts that an article’s list may go on with. */
export function listPartsOf(store: Store, path: string): readonly PartPlace[] {
  return store.all(selectParts, path).map(parsePartPlace);
}

/** The places of articles in parts that went since the last call of `forgetLostPlaces`. Triggers note them. */
export function listLostPlaces(store: Store): readonly PartPlace[] {
  return store.all('select kind, id, day, instant, path from lost_places').map(parsePartPlace);
}

export function forgetLostPlaces(store: Store): void {
  store.run('delete from lost_places');
}

/** Those of them that name one of these as related. @param since the first instant of these. */
export function listShortNaming(store: Store, paths: ReadonlySet<string>, since: string): readonly string[] {
  const naming: string[] = [];
  for (const row of store.each(selectShortSince, since, findFullCount(store)))
    if (parsePaths(row, 'related').some((path) => paths.has(path))) naming.push(text(row, 'path'));
  return naming;
}

/** Writes what an article’s list goes on with, if it is not what the store has. */
export function writeMore(store: Store, path: string, more: readonly MoreOfPart[]): void {
  const json = JSON.stringify(more);
  store.run('update articles set more = ? where path = ? and more <> ?', json, path, json);
}

const selectFound = `select path, instant, day, story, translation_of, language, related, duplicates from articles
  where path = ? and is_listed`;
const isShort = "(json_array_length(related) < ? or more <> '[]')";
const selectShort = `select path from articles where is_listed and ${isShort} order by instant, path`;
const selectShortSince = `select path, related from articles
  where is_listed and instant >= ? and related <> '[]' and ${isShort}`;
/** Answered from an index alone. */
const selectParts = `select kind, id, day, instant, path from parts
  where path = ? and kind in ('topic', 'section', 'author', 'source') order by kind, id`;

function parsePartPlace(row: Row): PartPlace {
  return {
    part: { kind: text(row, 'kind'), id: text(row, 'id') },
    path: text(row, 'path'),
    instant: text(row, 'instant'),
    day: text(row, 'day'),
  };
}

/** The store wrote this JSON itself. Related articles have scores, duplicates are paths. */
function parsePaths(row: Row, column: 'related' | 'duplicates'): readonly string[] {
  const found = JSON.parse(text(row, column)) as readonly (string | { readonly path: string })[];
  return found.map((other) => (typeof other === 'string' ? other : other.path));
}
