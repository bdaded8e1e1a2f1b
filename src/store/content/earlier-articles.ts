import {
  reach,
  type EarlierArticle,
  type EarlierArticles,
  type PartName,
} from '../../relatedness/more-list.ts';
import type { Store } from '../database/database.ts';
import { flag, optionalText, text, type Row } from '../database/row.ts';

/** Where an article stands, or stood, in the archive’s order. */
export interface ArchivePlace {
  readonly path: string;
  readonly instant: string;
}

/** Where an article stands, or stood, in a part of the archive. */
export interface PartPlace extends ArchivePlace {
  readonly part: PartName;
  readonly day: string;
}

/** The listed articles before a place, by parts. */
export function openEarlierArticles(
  store: Store,
  place: ArchivePlace & Pick<PartPlace, 'day'>,
): EarlierArticles {
  const select = (part: PartName, { ofArchive, ofPart }: Selects, count: number): Iterable<Row> =>
    part.kind === 'archive'
      ? store.each(ofArchive, place.instant, place.path, count)
      : store.each(ofPart, part.kind, part.id, place.day, place.instant, place.path, count);
  return {
    listPlaces: (part, count) => Array.from(select(part, selectPlaces, count), readPlace),
    *each(part) {
      for (const row of select(part, selectEarlier, reach)) yield parseEarlier(row);
    },
  };
}

/** @returns undefined if no such article is listed. */
export function findEarlier(store: Store, path: string): EarlierArticle | undefined {
  const row = store.get(selectOne, path);
  return row === undefined ? undefined : parseEarlier(row);
}

/** The paths of the articles that may look at a place: the first after it, as many as a list reaches back. */
export function listAfterPlace(store: Store, { instant, path }: ArchivePlace): readonly string[] {
  return store.all(selectLater.ofArchive, instant, path, reach).map((row) => text(row, 'path'));
}

/** The same in a part. */
export function listAfterPartPlace(
  store: Store,
  { part: { kind, id }, day, instant, path }: PartPlace,
): readonly string[] {
  return store
    .all(selectLater.ofPart, kind, id, day, instant, path, reach)
    .map((row) => text(row, 'path'));
}

interface Selects {
  readonly ofArchive: string;
  readonly ofPart: string;
}

const inArchive = 'is_listed and (instant, path)';
const inPart = 'parts.kind = ? and parts.id = ? and (parts.day, parts.instant, parts.path)';
const newestOfArchive = 'order by instant desc, path desc limit ?';
const newestOfPart = 'order by parts.day desc, parts.instant desc, parts.path desc limit ?';

// Both are answered from an index alone.
const selectPlaces: Selects = {
  ofArchive: `select instant, path from articles where ${inArchive} < (?, ?) ${newestOfArchive}`,
  ofPart: `select instant, path from parts where ${inPart} < (?, ?, ?) ${newestOfPart}`,
};

export const earlierColumns = `articles.path as path, articles.instant as instant, story, translation_of, language,
  duplicates <> '[]' as is_copy`;
const selectOne = `select ${earlierColumns} from articles where path = ? and is_listed`;
const selectEarlier: Selects = {
  ofArchive: `select ${earlierColumns} from articles where ${inArchive} < (?, ?) ${newestOfArchive}`,
  // “cross join” keeps the order of the tables: the first gives the order, so that few rows are read.
  ofPart: `select ${earlierColumns} from parts cross join articles on articles.path = parts.path
    where ${inPart} < (?, ?, ?) ${newestOfPart}`,
};

const selectLater: Selects = {
  ofArchive: `select path from articles where ${inArchive} > (?, ?) order by instant, path limit ?`,
  ofPart: `select path from parts where ${inPart} > (?, ?, ?) order by day, instant, path limit ?`,
};

/** Sorts as the archive does, because instants are of one length. */
function readPlace(row: Row): string {
  return `${text(row, 'instant')} ${text(row, 'path')}`;
}

export function parseEarlier(row: Row): EarlierArticle {
  const path = text(row, 'path');
  return {
    path,
    place: readPlace(row),
    original: optionalText(row, 'translation_of') ?? path,
    story: optionalText(row, 'story') ?? path,
    language: text(row, 'language'),
    isCopy: flag(row, 'is_copy'),
  };
}
