import { posix } from 'node:path';
import type { Hold } from '../../archive/edition.ts';
import type { Store } from '../database/database.ts';
import { readHold } from '../database/read-hold.ts';
import { flag, text, type Row } from '../database/row.ts';
import { forgetListing } from './folders.ts';

/** An article that readers do not have as of the store’s edition. */
export interface HeldArticle {
  readonly file: string;
  readonly path: string;
  readonly instant: string;
  readonly day: string;
  readonly isDayOnly: boolean;
  readonly isDraft: boolean;
  readonly isEmbargoed: boolean;
  readonly hold: Hold;
  /** Whether the edition has nothing of it. */
  readonly isLeftOut: boolean;
}

/** All that are held back, in order of instant and path. */
export function listHeld(store: Store): readonly HeldArticle[] {
  return store.all(selectHeld).map(parseHeld);
}

/** The files of the articles that readers have although they are not due at an instant: time went back. */
export function listDueAfter(store: Store, now: string): readonly string[] {
  return store.all(selectDueAfter, now, now).map((row) => text(row, 'file'));
}

/** The instant of the newest listed article that readers have; undefined if there is none. */
export function findNewestPublic(store: Store): string | undefined {
  const row = store.get(selectNewest);
  return row === undefined ? undefined : text(row, 'instant');
}

/** The instant at which the next article becomes due; undefined if none waits. Drafts do not become due. */
export function findNextDue(store: Store): string | undefined {
  return listHeld(store).find(({ isDraft }) => !isDraft)?.instant;
}

/** Makes the next scan find the files of some articles changed, and their articles made again. */
export function markToReadAgain(store: Store, files: readonly string[]): void {
  for (const file of files) {
    store.run('update files set is_uncertain = 1, digest = null where file = ?', file);
    forgetListing(store, posix.dirname(file));
  }
}

const selectHeld = `select file, path, instant, day, is_day_only, is_draft, is_embargoed, hold, is_left_out from articles
  where hold is not null order by instant, path`;
/** Withdrawn articles are in no list: few, and found by an index of their own. */
const selectDueAfter = `select file from articles where is_listed and instant > ? and hold is null
  union all select file from articles where is_moved_or_withdrawn and not is_listed and instant > ? and hold is null`;
const selectNewest = `select instant from articles where is_listed and hold is null
  order by instant desc, path desc limit 1`;

function parseHeld(row: Row): HeldArticle {
  return {
    file: text(row, 'file'),
    path: text(row, 'path'),
    instant: text(row, 'instant'),
    day: text(row, 'day'),
    isDayOnly: flag(row, 'is_day_only'),
    isDraft: flag(row, 'is_draft'),
    isEmbargoed: flag(row, 'is_embargoed'),
    // The query asks for rows that have one.
    hold: readHold(row) ?? 'waiting',
    isLeftOut: flag(row, 'is_left_out'),
  };
}
