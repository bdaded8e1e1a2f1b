import { pageFile } from '../archive/permalink.ts';
import { forgetChanges } from '../store/published/changes.ts';
import { forgetMeta } from '../store/meta.ts';
import { number, text, type Row, type Store } from '../store/store.ts';
import { formatCount, formatNumber, type BuildLog } from '../log/build-log.ts';
import {
  adoptOutput,
  beginPublication,
  expectManifest,
  writeState,
  type BuildState,
} from '../site/build-state.ts';
import { changesFile, manifestFile, updateManifest, writeChanges, writeManifest } from './manifest.ts';
import { mergeOutput, type Merge, type PublishedFile } from './merge.ts';
import { forgetStaleIndexes, rememberIndexes } from '../store/published/indexes.ts';
import type { SearchStaging } from '../indexing/index-stage.ts';
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
  // What is not looked at stays as it is. Of a delta’s manifest nothing is there yet.
  const isWhole = isDelta || !state.isRendererKnown || staged.length > mostLookedUp;
  const previous = await store.transact(() => {
    if (!state.isOutputKnown) adoptOutput(outFolder, store);
    const files = isWhole ? readPublished(store) : readConcerned(store, publication);
    announce(store, outFolder, publication);
    return files;
  });
  const merge = mergeOutput(staged, { outFolder, previous, isGone, isDelta });
  const { published, written, writtenBytes, removed } = merge;
  const changes = listChanges(published, previous);
  const manifest = isWhole
    ? writeManifest(manifestFile(outFolder), published)
    : updateManifest(manifestFile(outFolder), digestsOf(changes));
  expectManifest(store, manifest.digest);
  manifest.place();
  if (isDelta) writeChanges(changesFile(outFolder), { upload: written, remove: removed });
  await store.transact(() => {
    rememberFiles(store, changes);
    rememberPages(store, publication);
    rememberIndexes(store, search?.indexes ?? []);
    forgetChanges(store);
    writeState(store, state, manifest.digest);
  });
  stage.end(
    `${formatNumber(written.length, 'file')} written (${(writtenBytes / 1e6).toFixed(1)} MB), ` +
      `${formatCount(removed.length)} removed`,
  );
  return merge;
}

/** Beyond so many files, all that are published are read at once. */
const mostLookedUp = 5000;
const selectPublished = 'select file, digest, size, maker from published';

function readPublished(store: Store): ReadonlyMap<string, PublishedFile> {
  return createFiles(store.all(`${selectPublished} order by file`));
}

/** Those of the published files that a publication may change: all that are no pages, and the pages that it names. */
function readConcerned(store: Store, { staged, removed }: Publication): ReadonlyMap<string, PublishedFile> {
  const names = new Set([...staged.map(({ name }) => name), ...removed.map(pageFile)]);
  const rows = [...names].flatMap((name) => store.all(`${selectPublished} where file = ?`, name));
  return createFiles([...store.all(`${selectPublished} where maker <> 'page'`), ...rows]);
}

function createFiles(rows: readonly Row[]): ReadonlyMap<string, PublishedFile> {
  // The build wrote these columns itself.
  return new Map(
    rows.map((row) => [
      text(row, 'file'),
      { digest: text(row, 'digest'), size: number(row, 'size'), maker: text(row, 'maker') as Maker },
    ]),
  );
}

/** The files that are not published as they were; nothing for those that went. */
type FileChanges = ReadonlyMap<string, PublishedFile | undefined>;

function listChanges(
  published: ReadonlyMap<string, PublishedFile>,
  previous: ReadonlyMap<string, PublishedFile>,
): FileChanges {
  const changes = new Map<string, PublishedFile | undefined>();
  for (const [name, file] of published) if (previous.get(name) !== file) changes.set(name, file);
  for (const name of previous.keys()) if (!published.has(name)) changes.set(name, undefined);
  return changes;
}

function digestsOf(changes: FileChanges): ReadonlyMap<string, string | undefined> {
  return new Map([...changes].map(([name, file]) => [name, file?.digest]));
}

/**
 * Says in the store which files are about to be written, and which pages to be written or deleted: a build that is
 * stopped in the middle leaves them without a digest, and the next one makes them anew, or deletes those that are no more.
 */
function announce(store: Store, outFolder: string, publication: Publication): void {
  const { staged, rendered, removed, search, state } = publication;
  beginPublication(store, outFolder);
  // Of the files that pages share some are then of one code and some of the other.
  if (!state.isRendererKnown) forgetMeta(store, 'renderer');
  forgetStaleIndexes(store, search?.indexes ?? []);
  for (const { name, maker } of staged) store.run(insertFile, name, '', 0, maker);
  for (const path of [...rendered.keys(), ...removed]) store.run(insertPage, path, '');
}

function rememberFiles(store: Store, changes: FileChanges): void {
  for (const [name, file] of changes) {
    if (file === undefined) store.run('delete from published where file = ?', name);
    else store.run(insertFile, name, file.digest, file.size, file.maker);
  }
}

function rememberPages(store: Store, { rendered, removed }: Publication): void {
  for (const [path, digest] of rendered) store.run(insertPage, path, digest);
  for (const path of removed) store.run('delete from pages where path = ?', path);
}

const insertFile = 'insert or replace into published (file, digest, size, maker) values (?, ?, ?, ?)';
const insertPage = 'insert or replace into pages (path, digest) values (?, ?)';
