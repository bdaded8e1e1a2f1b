import { forgetChanges } from '../store/changes.ts';
import { number, text, type Store } from '../store/store.ts';
import { formatCount, formatNumber, type BuildLog } from './build-log.ts';
import { beginPublication, writeState, type BuildState } from './build-state.ts';
import { changesFile, manifestFile, writeChanges, writeManifest } from './manifest.ts';
import { mergeOutput, type Merge, type PublishedFile } from './merge.ts';
import { forgetStaleBundles, rememberBundles, type SearchStaging } from './search-stage.ts';
import type { Maker, StagedFile } from './stage-files.ts';

/** What is published, and what it is part of. */
export interface Publication {
  readonly staged: readonly StagedFile[];
  /** Each page that was rendered, with the digest of its record. */
  readonly rendered: ReadonlyMap<string, string>;
  /** The paths of pages that are no more. */
  readonly removed: readonly string[];
  /** Whether a published file that was not made again is published no more. */
  readonly isGone: (name: string, maker: Maker) => boolean;
  /** Absent where the site is built without search. */
  readonly search: SearchStaging | undefined;
  readonly state: BuildState;
}

export interface PublishOptions {
  readonly outFolder: string;
  readonly store: Store;
  readonly log: BuildLog;
  readonly isDelta: boolean;
}

/** Brings the output to what is staged, writes the manifest, and keeps in the store what is now published. */
export async function publishFiles(
  { outFolder, store, log, isDelta }: PublishOptions,
  publication: Publication,
): Promise<Merge> {
  const { staged, search, state, isGone } = publication;
  const stage = log.stage('merge');
  const previous = readPublished(store);
  await store.transact(() => {
    announce(store, outFolder, publication);
  });
  const merge = mergeOutput(staged, { outFolder, previous, isGone, isDelta });
  const { published, written, writtenBytes, removed } = merge;
  const manifest = writeManifest(manifestFile(outFolder), published);
  if (isDelta) writeChanges(changesFile(outFolder), { upload: written, remove: removed });
  await store.transact(() => {
    rememberFiles(store, published, previous);
    rememberPages(store, publication);
    rememberBundles(store, search?.bundles ?? []);
    forgetChanges(store);
    writeState(store, state, manifest);
  });
  stage.end(
    `${formatNumber(written.length, 'file')} written (${(writtenBytes / 1e6).toFixed(1)} MB), ` +
      `${formatCount(removed.length)} removed, ${formatCount(published.size - written.length)} unchanged`,
  );
  return merge;
}

function readPublished(store: Store): ReadonlyMap<string, PublishedFile> {
  const rows = store.all('select file, digest, size, maker from published order by file');
  // The build wrote these columns itself.
  return new Map(
    rows.map((row) => [
      text(row, 'file'),
      { digest: text(row, 'digest'), size: number(row, 'size'), maker: text(row, 'maker') as Maker },
    ]),
  );
}

/**
 * Says in the store which files are about to be written: a build that is stopped in the middle leaves them
 * without a digest, and the next one makes them anew, or deletes those that are no more.
 */
function announce(store: Store, outFolder: string, { staged, rendered, search }: Publication): void {
  beginPublication(store, outFolder);
  forgetStaleBundles(store, search?.bundles ?? []);
  for (const { name, maker } of staged) store.run(insertFile, name, '', 0, maker);
  for (const path of rendered.keys()) store.run(insertPage, path, '');
}

function rememberFiles(
  store: Store,
  published: ReadonlyMap<string, PublishedFile>,
  previous: ReadonlyMap<string, PublishedFile>,
): void {
  for (const [name, file] of published) {
    if (previous.get(name) !== file) store.run(insertFile, name, file.digest, file.size, file.maker);
  }
  for (const name of previous.keys()) {
    if (!published.has(name)) store.run('delete from published where file = ?', name);
  }
}

function rememberPages(store: Store, { rendered, removed }: Publication): void {
  for (const [path, digest] of rendered) store.run(insertPage, path, digest);
  for (const path of removed) store.run('delete from pages where path = ?', path);
}

const insertFile = 'insert or replace into published (file, digest, size, maker) values (?, ?, ?, ?)';
const insertPage = 'insert or replace into pages (path, digest) values (?, ?)';
