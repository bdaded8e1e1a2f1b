import type { Store } from '../database/database.ts';
import { flag, optionalText, text } from '../database/row.ts';

/** What a check of language versions asks of an article, be it a draft or withdrawn. */
export interface VersionedArticle {
  readonly path: string;
  readonly file: string;
  readonly language: string;
  readonly instant: string;
  /** Why readers do not have it yet. */
  readonly hold: string | undefined;
  readonly isListed: boolean;
  /** The path of the article that it says it is a version of. */
  readonly original: string | undefined;
}

/** @returns undefined if there is no such article. */
export function findVersioned(store: Store, path: string): VersionedArticle | undefined {
  const row = store.get(selectVersioned, path);
  if (row === undefined) return undefined;
  return {
    path: text(row, 'path'),
    file: text(row, 'file'),
    language: text(row, 'language'),
    instant: text(row, 'instant'),
    hold: optionalText(row, 'hold'),
    isListed: flag(row, 'is_listed'),
    original: optionalText(row, 'translation_of'),
  };
}

/** Whether a listed article is a version of another. */
export function hasVersions(store: Store): boolean {
  return store.get(selectAnyVersion) !== undefined;
}

/** The first listed article, in the archive’s order, of those that are one article in several languages. */
export function findFirstVersion(
  store: Store,
  path: string,
): Pick<VersionedArticle, 'path' | 'instant'> | undefined {
  const row = store.get(selectFirstVersion, path);
  return row === undefined ? undefined : { path: text(row, 'path'), instant: text(row, 'instant') };
}

const selectAnyVersion = 'select 1 from articles where translation_of is not null and is_listed limit 1';
const selectFirstVersion = `with original (path) as (select coalesce(translation_of, path) from articles where path = ?)
  select path, instant from (
    select path, instant from articles where is_listed and path in original
    union all select path, instant from articles where is_listed and translation_of in original
  ) order by instant, path limit 1`;
const selectVersioned =
  'select path, file, language, instant, hold, is_listed, translation_of from articles where path = ?';
