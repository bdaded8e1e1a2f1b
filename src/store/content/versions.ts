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

const selectVersioned =
  'select path, file, language, instant, hold, is_listed, translation_of from articles where path = ?';
