import { text, type Store } from '../store/store.ts';
import { formatCount, formatNumber, type BuildLog } from './build-log.ts';
import { writeState, type BuildState } from './build-state.ts';
import { manifestFile, writeManifest } from './manifest.ts';
import { mergeOutput, type Maker, type PublishedFile, type StagedFile } from './merge.ts';
import type { Plan } from './plan.ts';
import { rememberBundles, type SearchStaging } from './search-stage.ts';

/** What is published, and what it is part of. */
export interface Publication {
  readonly staged: readonly StagedFile[];
  /** Absent where the site is built without search. */
  readonly search: SearchStaging | undefined;
  readonly plan: Plan;
  readonly state: BuildState;
}

export interface PublishOptions {
  readonly outFolder: string;
  readonly store: Store;
  readonly log: BuildLog;
}

/** Brings the output to what is staged, writes the manifest, and keeps in the store what is now published. */
export function publishFiles({ outFolder, store, log }: PublishOptions, publication: Publication): void {
  const { staged, search, plan, state } = publication;
  const stage = log.stage('merge');
  const previous = readPublished(store);
  announce(store, staged, plan);
  const merge = mergeOutput(staged, { outFolder, previous, isGone: createGoneTest(publication) });
  const { published, writtenCount, writtenBytes, removedCount } = merge;
  const manifest = writeManifest(manifestFile(outFolder), published);
  store.transact(() => {
    rememberFiles(store, published, previous);
    rememberPages(store, plan);
    rememberBundles(store, search?.bundles ?? []);
    writeState(store, state, manifest);
  });
  stage.end(
    `${formatNumber(writtenCount, 'file')} written (${(writtenBytes / 1e6).toFixed(1)} MB), ` +
      `${formatCount(removedCount)} removed, ${formatCount(published.size - writtenCount)} unchanged`,
  );
}

/** Which published files are published no more, though nothing took their place. */
function createGoneTest({ plan, state, search }: Publication): (name: string, maker: Maker) => boolean {
  const tests: Readonly<Record<Maker, (name: string) => boolean>> = {
    page: (name) => !plan.files.has(name),
    // Astro makes all its assets each time, save where it was not started.
    asset: () => !state.isRendererKnown,
    search: (name) => search?.isGone(name) ?? true,
    media: () => true,
    host: () => true,
  };
  return (name, maker) => tests[maker](name);
}

function readPublished(store: Store): ReadonlyMap<string, PublishedFile> {
  const rows = store.all('select file, digest, maker from published');
  // The build wrote these columns itself.
  return new Map(
    rows.map((row) => [
      text(row, 'file'),
      { digest: text(row, 'digest'), maker: text(row, 'maker') as Maker },
    ]),
  );
}

/**
 * Says in the store which files are about to be written: a build that is stopped in the middle leaves them
 * without a digest, and the next one makes them anew, or deletes those that are no more.
 */
function announce(store: Store, staged: readonly StagedFile[], plan: Plan): void {
  store.transact(() => {
    store.run("delete from meta where key = 'content'");
    store.run('delete from bundles');
    for (const { name, maker } of staged) store.run(insertFile, name, '', maker);
    for (const { path } of plan.stale) store.run(insertPage, path, '');
  });
}

function rememberFiles(
  store: Store,
  published: ReadonlyMap<string, PublishedFile>,
  previous: ReadonlyMap<string, PublishedFile>,
): void {
  for (const [name, file] of published) {
    if (previous.get(name) !== file) store.run(insertFile, name, file.digest, file.maker);
  }
  for (const name of previous.keys()) {
    if (!published.has(name)) store.run('delete from published where file = ?', name);
  }
}

function rememberPages(store: Store, { stale, removed, digests }: Plan): void {
  for (const { path } of stale) store.run(insertPage, path, digests.get(path) ?? '');
  for (const path of removed) store.run('delete from pages where path = ?', path);
}

const insertFile = 'insert or replace into published (file, digest, maker) values (?, ?, ?)';
const insertPage = 'insert or replace into pages (path, digest) values (?, ?)';
