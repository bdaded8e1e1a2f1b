import type { Addresses } from '../addresses/addresses.ts';
import { isPromised } from '../addresses/address.ts';
import { compareText } from '../archive/article.ts';
import { pageFile, pathOfFile } from '../archive/permalink.ts';
import type { Asked } from '../renderer/answers.ts';
import { forgetAsked, hasAsked, rememberAsked } from '../store/published/asked.ts';
import { readEdition } from '../store/content/edition.ts';
import { forgetChanges, listLeftDays } from '../store/published/changes.ts';
import type { Store } from '../store/database/database.ts';
import { forgetDeparted } from '../store/content/departed.ts';
import {
  forgetAddress,
  hasAddresses,
  isAddressKnown,
  leaveAddress,
  listAnswering,
  rememberAddresses,
} from '../store/published/addresses.ts';
import { beginPage, forgetPage, rememberPage } from '../store/published/pages.ts';
import {
  beginPublication,
  endPublication,
  expectManifest,
  isEverythingPromised,
  markEverythingPromised,
  forgetRenderer,
} from '../store/published/publication.ts';
import {
  beginFile,
  findPublishedFile,
  forgetPublishedFile,
  readFilesBesidePages,
  readPublishedFiles,
  rememberFile,
  type PublishedFiles,
} from '../store/published/published-files.ts';
import { formatCount, formatNumber, type BuildLog } from '../log/build-log.ts';
import { adoptOutput, type BuildState } from '../site/build-state.ts';
import { createKeeping, type KeptFiles } from './generations.ts';
import type { HostState } from './host-state.ts';
import { manifestFile, updateManifest, writeChanges, writeManifest } from './manifest.ts';
import type { ManifestHead } from './manifest-format.ts';
import { mergeOutput, type Merge, type PublishedFile } from './merge.ts';
import { forgetStaleIndexes, rememberIndexes } from '../store/published/indexes.ts';
import { forgetKeptFile, keepFile, readKeptFiles } from '../store/published/kept-files.ts';
import type { SearchStaging } from '../indexing/index-stage.ts';
import type { Maker, StagedFile } from './stage-files.ts';
import { orderUploads } from './upload-order.ts';

/** What a build publishes, and the state of that build. */
export interface Publication {
  readonly staged: readonly StagedFile[];
  /** Each page that was rendered, with the digest of its record. */
  readonly rendered: ReadonlyMap<string, string>;
  /** What rendered pages asked of the archive besides their records; most ask nothing. */
  readonly asked: ReadonlyMap<string, readonly Asked[]>;
  /** The paths of pages that no longer exist. */
  readonly removed: readonly string[];
  /** Whether a published file that was not made again is no longer published. */
  readonly isGone: (name: string, maker: Maker) => boolean;
  readonly addresses: Addresses;
  /** Absent if the site is built without search. */
  readonly search: SearchStaging | undefined;
  readonly state: BuildState;
}

export interface PublishOptions {
  readonly outFolder: string;
  readonly store: Store;
  readonly log: BuildLog;
  readonly isDelta: boolean;
  /** What the host of a delta has, if anybody knows. */
  readonly host?: HostState | undefined;
}

/** Merges what is staged into the output, writes the manifest, and keeps in the store what is now published. */
export async function publishFiles(
  { outFolder, store, log, isDelta, host }: PublishOptions,
  publication: Publication,
): Promise<Merge> {
  const { staged, search, state, isGone, addresses } = publication;
  const edition = readEdition(store);
  const stage = log.stage('merge');
  // Files that are not read here stay as they are in the manifest. A delta has no manifest yet, so it needs all files.
  const isWhole = isDelta || !state.isRendererKnown || staged.length > mostLookedUp;
  const previous = await store.transact(() => {
    if (!state.isOutputKnown) adoptOutput(store, outFolder, host?.manifest);
    const files = isWhole ? readPublishedFiles(store) : readConcerned(store, publication);
    announce(store, outFolder, publication);
    return files;
  });
  const kept = readKeptFiles(store);
  const deployed = host && listDeployed(host);
  // If the output is not what the store knows, nobody knows whose words are in the bundles that it has.
  const leftDays = state.isOutputKnown ? new Set(listLeftDays(store)) : undefined;
  const keeping = createKeeping({ ...edition, leftDays });
  const merge = mergeOutput(staged, { outFolder, previous, isGone, kept, keeping, isDelta, deployed });
  const { published, written, writtenBytes, removed } = merge;
  const isPublished = addresses.isPublication || hasAddresses(store) || addresses.learned.length > 0;
  const head = {
    edition,
    kept: merge.kept,
    moved: listMoved(published, addresses),
    isPublished,
    lost: addresses.lost,
  };
  const changes = listChanges(published, previous);
  const manifest = isWhole
    ? writeManifest(manifestFile(outFolder), head, withoutMoved(published))
    : updateManifest(manifestFile(outFolder), head, digestsOf(changes));
  expectManifest(store, manifest.digest);
  manifest.place();
  if (isDelta) {
    const uploads = written.map((name) => ({
      name,
      maker: published.get(name)?.maker ?? 'page',
      isReplaced: deployed === undefined ? previous.get(name)?.digest !== undefined : name in deployed,
    }));
    writeChanges(outFolder, { upload: orderUploads(uploads), remove: removed });
  }
  await store.transact(() => {
    rememberFiles(store, changes);
    rememberKept(store, kept, merge.kept);
    rememberPromises(store, addresses, { changes, manifest: manifest.digest });
    rememberPages(store, publication);
    rememberQuestions(store, publication);
    rememberIndexes(store, search?.indexes ?? []);
    forgetChanges(store);
    endPublication(store, { ...state, manifest: manifest.digest });
  });
  stage.end(
    `${formatNumber(written.length, 'file')} written (${(writtenBytes / 1e6).toFixed(1)} MB), ` +
      `${formatCount(removed.length)} removed`,
  );
  return merge;
}

function listDeployed({ manifest: { files, kept, moved } }: HostState): Readonly<Record<string, string>> {
  const digests = Object.entries({ ...kept, ...moved }).map(([name, { digest }]) => [name, digest] as const);
  return { ...Object.fromEntries(digests), ...files };
}

/** If more files are staged, all published files are read at once. */
const mostLookedUp = 5000;

/** Reads the published files that a publication may change: the pages that it names, and all files beside pages. */
function readConcerned(store: Store, { staged, removed }: Publication): PublishedFiles {
  const names = new Set([...staged.map(({ name }) => name), ...removed.map(pageFile)]);
  const named = [...names].flatMap((name) => {
    const file = findPublishedFile(store, name);
    return file === undefined ? [] : [[name, file] as const];
  });
  return new Map([...readFilesBesidePages(store), ...named]);
}

/** The files that are not published as before; undefined for those that went. */
type FileChanges = ReadonlyMap<string, PublishedFile | undefined>;

function listChanges(published: PublishedFiles, previous: PublishedFiles): FileChanges {
  const changes = new Map<string, PublishedFile | undefined>();
  for (const [name, file] of published) if (previous.get(name) !== file) changes.set(name, file);
  for (const name of previous.keys()) if (!published.has(name)) changes.set(name, undefined);
  return changes;
}

function digestsOf(changes: FileChanges): ReadonlyMap<string, string | undefined> {
  return new Map(
    [...changes].map(([name, file]) => [name, file?.maker === 'moved' ? undefined : file?.digest]),
  );
}

/** What leads on from addresses that were found again, in order of name. */
function listMoved(published: PublishedFiles, { moved }: Addresses): ManifestHead['moved'] {
  const entries = [...moved].flatMap(([name, target]) => {
    const { digest, maker } = published.get(name) ?? {};
    return maker === 'moved' && digest !== undefined ? [[name, { digest, target }] as const] : [];
  });
  return new Map(entries.toSorted(([first], [second]) => compareText(first, second)));
}

function withoutMoved(published: PublishedFiles): PublishedFiles {
  return new Map([...published].filter(([, { maker }]) => maker !== 'moved'));
}

/**
 * Notes in the store which files are about to be written, and which pages to be written or deleted. A build that is
 * stopped in the middle leaves them unfinished. The next build makes them again, or deletes those that are gone.
 */
function announce(store: Store, outFolder: string, publication: Publication): void {
  const { staged, rendered, removed, search, state } = publication;
  beginPublication(store, outFolder);
  // If this build is stopped, some of the files that pages share come from the old code and some from the new.
  if (!state.isRendererKnown) forgetRenderer(store);
  forgetStaleIndexes(store, search?.indexes ?? []);
  for (const { name, maker } of staged) beginFile(store, name, maker);
  for (const path of [...rendered.keys(), ...removed]) beginPage(store, path);
}

function rememberFiles(store: Store, changes: FileChanges): void {
  for (const [name, file] of changes) {
    if (file === undefined) forgetPublishedFile(store, name);
    else if (!file.isUnfinished) rememberFile(store, name, file);
  }
}

function rememberKept(store: Store, before: KeptFiles, after: KeptFiles): void {
  for (const name of before.keys()) if (!after.has(name)) forgetKeptFile(store, name);
  for (const [name, file] of after) if (before.get(name) !== file) keepFile(store, name, file);
}

interface Written {
  readonly changes: FileChanges;
  /** The digest of the new manifest. */
  readonly manifest: string;
}

/**
 * Notes what is promised. After a publication all that it wrote is; the next one then adds only what it changes itself.
 */
function rememberPromises(store: Store, addresses: Addresses, { changes, manifest }: Written): void {
  const { moved, lost, released, learned, isPublication } = addresses;
  const present = isPublication && !isEverythingPromised(store) ? listAnswering(store) : listPresent(changes);
  const promised = present.filter(isPromised);
  rememberAddresses(
    store,
    isPublication
      ? [...learned, ...promised]
      : [...learned, ...promised.filter((name) => isAddressKnown(store, name))],
  );
  for (const [file, target] of moved) leaveAddress(store, file, target);
  for (const file of lost) leaveAddress(store, file, undefined);
  for (const file of released) forgetAddress(store, file);
  forgetDeparted(store, lost.map(pathOfFile));
  if (isPublication) markEverythingPromised(store, manifest);
}

function listPresent(changes: FileChanges): readonly string[] {
  return [...changes].flatMap(([name, file]) =>
    file !== undefined && ['page', 'public', 'media'].includes(file.maker) ? [name] : [],
  );
}

function rememberPages(store: Store, { rendered, removed }: Publication): void {
  for (const [path, digest] of rendered) rememberPage(store, path, digest);
  for (const path of removed) forgetPage(store, path);
}

function rememberQuestions(store: Store, { rendered, asked, removed }: Publication): void {
  if (asked.size === 0 && !hasAsked(store)) return;
  for (const path of rendered.keys()) rememberAsked(store, path, asked.get(path) ?? []);
  for (const path of removed) forgetAsked(store, path);
}
