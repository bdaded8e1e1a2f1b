import type { Store } from '../database/database.ts';
import { flag, optionalText, text, type Row } from '../database/row.ts';

/** An address at which a publication has answered. */
export interface KnownAddress {
  /** The file that answered, below the output folder. */
  readonly file: string;
  /** Whether no page or file of the site is there any more. */
  readonly isLeft: boolean;
  /** The path that it leads to then, if that is known. */
  readonly target: string | undefined;
}

export function hasAddresses(store: Store): boolean {
  return store.get('select 1 from addresses limit 1') !== undefined;
}

export function listAddresses(store: Store): readonly KnownAddress[] {
  return store.all('select file, is_left, target from addresses order by file').map(parseAddress);
}

/** Those at which no page or file of the site is. */
export function listLeftAddresses(store: Store): readonly KnownAddress[] {
  return store
    .all('select file, is_left, target from addresses where is_left order by file')
    .map(parseAddress);
}

export function isAddressKnown(store: Store, file: string): boolean {
  return store.get('select 1 from addresses where file = ?', file) !== undefined;
}

/** Whether a page or a file of the site is known to have been there when the site was last published. */
export function wasAnswered(store: Store, file: string): boolean {
  return store.get('select 1 from addresses where file = ? and not is_left', file) !== undefined;
}

/** Notes addresses at which a page or a file of the site answers. */
export function rememberAddresses(store: Store, files: readonly string[]): void {
  store.run(
    `insert into addresses (file) select value from json_each(?) where true
      on conflict (file) do update set is_left = 0, target = null where is_left`,
    JSON.stringify(files),
  );
}

/** Notes an address at which no page or file of the site is, and the path that it leads to if that is known. */
export function leaveAddress(store: Store, file: string, target: string | undefined): void {
  store.run(
    'insert or replace into addresses (file, is_left, target) values (?, 1, ?)',
    file,
    target ?? null,
  );
}

export function forgetAddress(store: Store, file: string): void {
  store.run('delete from addresses where file = ?', file);
}

/** The names of all published pages, public files and files beside articles. */
export function listAnswering(store: Store): readonly string[] {
  const rows = store.all(
    "select file from published where maker in ('page', 'public', 'media') order by file",
  );
  return rows.map((row) => text(row, 'file'));
}

/** The published files beside pages that may be addresses, with the digests of their bytes. */
export function listFilesWithDigests(store: Store): ReadonlyMap<string, string> {
  const rows = store.all(
    `select file, digest from published
      where maker <> 'page' and maker in ('public', 'media') and digest is not null`,
  );
  return new Map(rows.map((row) => [text(row, 'file'), text(row, 'digest')]));
}

/** The articles that left a part, or a story by its first article, since the site was last published. */
export function listLeaving(store: Store, kind: string, id: string): readonly string[] {
  const rows = store.all('select path from left_parts where kind = ? and id = ? order by path', kind, id);
  return rows.map((row) => text(row, 'path'));
}

/** The ids of the parts of a kind that an article has, at a path, and did not have before, at the same or another. */
export function listJoined(
  store: Store,
  kind: string,
  { path, before }: { readonly path: string; readonly before: string },
): readonly string[] {
  const rows = store.all(
    `select distinct id from parts where kind = ? and path = ?
      and not exists (select 1 from left_parts where left_parts.kind = parts.kind and left_parts.id = parts.id
        and left_parts.path = ?) order by id`,
    kind,
    path,
    before,
  );
  return rows.map((row) => text(row, 'id'));
}

function parseAddress(row: Row): KnownAddress {
  return { file: text(row, 'file'), isLeft: flag(row, 'is_left'), target: optionalText(row, 'target') };
}
