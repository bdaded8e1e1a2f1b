import { text, type Store } from '../store/store.ts';
import type { Maker, PublishedFile, StagedFile } from './merge.ts';
import type { Plan } from './plan.ts';

/** Every file that was published, by its name. */
export function readPublished(store: Store): ReadonlyMap<string, PublishedFile> {
  const rows = store.all('select file, digest, maker from published');
  // The build wrote these columns itself.
  return new Map(
    rows.map((row) => [text(row, 'file'), { digest: text(row, 'digest'), maker: text(row, 'maker') as Maker }]),
  );
}

/** Forgets what was published: the output is not the one that the store knows. */
export function forgetPublished(store: Store): void {
  store.run('delete from published');
  store.run('delete from pages');
}

/**
 * Says in the store which files are about to be written: a build that is stopped in the middle leaves them
 * without a digest, and the next one makes them anew, or deletes those that are no more.
 */
export function announcePublication(store: Store, staged: readonly StagedFile[], plan: Plan): void {
  store.transact(() => {
    for (const { name, maker } of staged) store.run(insertFile, name, '', maker);
    for (const { path } of plan.stale) store.run(insertPage, path, '');
  });
}

/** Says in the store what is now published. */
export function rememberPublication(store: Store, { published, previous, plan }: Publication): void {
  store.transact(() => {
    for (const [name, { digest, maker }] of published) {
      if (previous.get(name) !== published.get(name)) store.run(insertFile, name, digest, maker);
    }
    for (const name of previous.keys()) {
      if (!published.has(name)) store.run('delete from published where file = ?', name);
    }
    for (const { path } of plan.stale) store.run(insertPage, path, plan.digests.get(path) ?? '');
    for (const path of plan.removed) store.run('delete from pages where path = ?', path);
  });
}

interface Publication {
  readonly published: ReadonlyMap<string, PublishedFile>;
  readonly previous: ReadonlyMap<string, PublishedFile>;
  readonly plan: Plan;
}

const insertFile = 'insert or replace into published (file, digest, maker) values (?, ?, ?)';
const insertPage = 'insert or replace into pages (path, digest) values (?, ?)';
