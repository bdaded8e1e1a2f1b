import { posix } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Day } from '../archive/calendar.ts';
import type { Edition } from '../archive/edition.ts';
import { articlePath } from '../archive/permalink.ts';
import type { ContentError } from '../documents/content-error.ts';
import { createStoreArchive } from '../store/archive/store-archive.ts';
import { noteChanges } from '../store/published/changes.ts';
import type { CodeDigests } from '../program/code-keys.ts';
import { hasPages } from '../store/published/pages.ts';
import { hasArticles } from '../store/content/articles.ts';
import {
  forgetCheckedDigest,
  readCheckedDigest,
  writeCheckedDigest,
} from '../store/content/content-state.ts';
import { forgetListing } from '../store/content/folders.ts';
import { listForgottenMedia, rememberPageFiles, type PageFiles } from '../store/content/media.ts';
import type { Store } from '../store/database/database.ts';
import { formatCount, formatNumber, type BuildLog } from '../log/build-log.ts';
import { checkContent } from '../checking/check-content.ts';
import { checkPictures, describeFaultyPictures } from '../checking/check-pictures.ts';
import { createAnchorLister } from '../checking/list-anchors.ts';
import { collectGarbage } from '../threads/collect-garbage.ts';
import { describeForeignWords } from './foreign-words.ts';
import { describeHeavyStyle } from '../look/heavy-style.ts';
import { describeWaiting } from './describe-held.ts';
import { describeFarDay } from './far-day.ts';
import { digestOf } from '../digests/digest.ts';
import { takeMedia } from './media.ts';
import {
  describeHiddenPublic,
  describePublicLinks,
  digestPublicFiles,
  readPublicFiles,
  type PublicFile,
  type PublicReading,
} from './public-files.ts';
import { describeSilence } from './git-silence.ts';
import { createIdleWork } from './idle-work.ts';
import { describeLookAlikes } from './look-alike-topics.ts';
import { createBodyReader } from '../renderer/read-body.ts';
import { readContent, type Reading } from './read-files.ts';
import { readSettings, type Settings } from '../reading/read-settings.ts';
import { listUsedFiles, type References } from '../reading/read-references.ts';
import { noteReadingState } from './reading-state.ts';
import { settleEdition, type WantedEdition } from './settle-edition.ts';
import { markEmbargoed } from '../checking/embargoed-faults.ts';
import { relateEarly, type EarlyRelating } from '../relating/relate-early.ts';
import { relateArticles } from '../relating/relate.ts';
import { followSiteAddress } from './site-address.ts';
import { scanContent, type Scan } from './scan.ts';
import { describeForgotten, describeLeftovers } from './stray-files.ts';
import type { Workers } from '../threads/workers.ts';

/** What taking the content into the store needs. */
export interface TakeOptions {
  readonly contentFolder: string;
  /** Where the site is published, if that is not site.yaml’s url. */
  readonly url?: string | undefined;
  readonly store: Store;
  readonly wanted: WantedEdition;
  readonly code: Pick<CodeDigests, 'reading'>;
  readonly log: BuildLog;
  /** Finds workers to read a number of files. */
  readonly findWorkers: (settings: Settings, fileCount: number) => Workers;
  /** Is called with the number of files to read. */
  readonly onScanned?: (changedCount: number) => void;
  /** Is called after reading, if anything changed. */
  readonly onRead?: () => void;
}

/** The content as the store now holds it. There are no settings if it has errors. */
export interface TakenContent {
  readonly settings?: Settings;
  readonly errors: readonly ContentError[];
  /** How many are read, be they due or not. */
  readonly articleCount: number;
  /** The public files, which articles may refer to. */
  readonly publicFiles: readonly PublicFile[];
}

/**
 * Scans, reads, relates and checks a content folder. If it has errors, the store stays as it was. A new store keeps
 * what could be read, so that correcting a large archive does not mean reading all of it each time.
 */
export async function takeContent(options: TakeOptions): Promise<TakenContent> {
  const { contentFolder, url, wanted } = options;
  const { provisional, errors } = await readSettings(contentFolder, { ...wanted, url });
  if (provisional === undefined) return failed(errors);
  try {
    return await options.store.transact(() => takeArticles(options, provisional, errors));
  } catch (error) {
    if (error instanceof ContentErrors) return failed(error.errors);
    throw error;
  }
}

/** Thrown to undo what was done in the store. */
class ContentErrors extends Error {
  readonly errors: readonly ContentError[];

  constructor(errors: readonly ContentError[]) {
    super('The content has errors.');
    this.errors = errors;
  }
}

function failed(errors: readonly ContentError[]): TakenContent {
  return { errors, articleCount: 0, publicFiles: [] };
}

async function takeArticles(
  options: TakeOptions,
  settings: Settings,
  settingsErrors: readonly ContentError[],
): Promise<TakenContent> {
  const { store } = options;
  const isNew = !hasArticles(store);
  // If nothing is published, everything is made, whatever changed.
  if (hasPages(store)) noteChanges(store);
  const edition = settleEdition(store, options.wanted);
  const scan = await scanned(options, settings);
  options.onScanned?.(scan.changed.length);
  const { reading, early } = await read(options, { settings, edition, scan });
  if (reading.isAnyChanged) {
    options.onRead?.();
    // Relating blocks this thread until it is done: what was just begun must be under way before.
    await setImmediate();
    relate(options, early);
  }
  const referringElsewhere = followSiteAddress(store, settings.site.url);
  const mediaErrors = await takeMedia(options.contentFolder, store, scan);
  rememberPageFiles(store, settings.pageReferences.map(usedFiles));
  const published = readPublicFiles(options.contentFolder, settings.look.besides);
  const publicFiles = published.files;
  const isCheckKnown = isSurroundingKnown(store, settings, publicFiles);
  const isChecked =
    isCheckKnown && !reading.isAnyChanged && !hasNewMedia(scan) && referringElsewhere.length === 0;
  const faults = isChecked
    ? []
    : checked(options, {
        settings,
        reading,
        publicFiles,
        leftovers: scan.strays.leftovers,
        failedMedia: mediaErrors.map(({ file }) => file),
        changedPaths: isCheckKnown
          ? new Set([...scan.changed.map(({ file }) => articlePath(file)), ...referringElsewhere])
          : undefined,
      });
  const fileErrors = [...reading.errors, ...mediaErrors];
  const errors = markEmbargoed(
    [...settingsErrors, ...scan.strays.errors, ...fileErrors, ...published.errors, ...faults],
    { store, now: edition.now },
  );
  if (errors.length === 0) {
    warn(options, { settings, scan, published });
    const faulty = markEmbargoed(checkPictures({ ...options, settings }), { store, now: edition.now });
    for (const line of describeFaultyPictures(faulty)) options.log.note(line);
    noteIfAny(options.log, describeForeignWords(settings));
    noteIfAny(options.log, describeHeavyStyle(settings.look));
    if (reading.isAnyChanged) noteIfAny(options.log, describeLookAlikes(store));
    return { settings, errors, articleCount: scan.articleCount, publicFiles };
  }
  if (!isNew) throw new ContentErrors(errors);
  forgetErrors(store, fileErrors);
  return failed(errors);
}

interface Taken {
  readonly settings: Settings;
  readonly scan: Scan;
  readonly published: PublicReading;
}

/** Logs what waits, and warnings: allowed, but rarely intended. */
function warn(
  { store, log }: TakeOptions,
  { settings, scan: { strays }, published: { links, hidden } }: Taken,
): void {
  const lines = [
    describeWaiting(store, settings.site.timeZone),
    describeFarDay(store),
    describeLeftovers(strays.leftovers),
    describeForgotten(listForgottenMedia(store)),
    describePublicLinks(links),
    describeHiddenPublic(hidden),
  ];
  for (const line of lines) noteIfAny(log, line);
}

function noteIfAny(log: BuildLog, line: string | undefined): void {
  if (line !== undefined) log.note(line);
}

/** Makes the next build read the files with errors again, and check all references. */
function forgetErrors(store: Store, errors: readonly ContentError[]): void {
  for (const folder of new Set(errors.map(({ file }) => posix.dirname(file)))) {
    forgetListing(store, folder);
  }
  forgetCheckedDigest(store);
}

async function scanned({ contentFolder, store, code, log }: TakeOptions, settings: Settings): Promise<Scan> {
  const stage = log.stage('scan');
  const scan = await scanContent(contentFolder, store, noteReadingState(store, code.reading, settings));
  stage.end(
    `${formatNumber(scan.articleCount, 'article')} by ${scan.by}, ` +
      `${formatCount(scan.changed.length)} new or changed, ${formatCount(scan.removed.length)} removed`,
  );
  if (scan.gitSilence !== undefined) log.note(describeSilence(scan.gitSilence));
  return scan;
}

function usedFiles(references: References): PageFiles {
  return { path: references.path, files: listUsedFiles(references) };
}

function hasNewMedia({ changedMedia, removedMedia }: Scan): boolean {
  return changedMedia.length + removedMedia.length > 0;
}

/** Whether everything except articles that articles may refer to is as it was when references were last checked. */
function isSurroundingKnown(
  store: Store,
  { editorialPages, ownPages, pageReferences }: Settings,
  publicFiles: readonly PublicFile[],
): boolean {
  const digest = digestOf(
    JSON.stringify([digestPublicFiles(publicFiles), editorialPages, ownPages, pageReferences]),
  );
  if (readCheckedDigest(store) === digest) return true;
  writeCheckedDigest(store, digest);
  return false;
}

interface ToBeRead {
  readonly settings: Settings;
  readonly edition: Edition;
  readonly scan: Scan;
}

async function read(
  { store, log, findWorkers }: TakeOptions,
  { settings, edition, scan }: ToBeRead,
): Promise<{ readonly reading: Reading; readonly early: EarlyRelating | undefined }> {
  const stage = log.stage('read');
  const workers = findWorkers(settings, scan.changed.length);
  // If this thread reads by itself, nothing can be related meanwhile.
  const early = workers.count > 1 ? relateEarly(store, scan.changed.length) : undefined;
  let taken: Day = '';
  const relating = createIdleWork(() => early?.advance(taken) === true);
  const onDaysTaken = (day: Day): void => {
    taken = day;
    relating.begin();
  };
  const onProgress = (done: number): void => {
    stage.progress(done, scan.changed.length, 'articles');
  };
  const reading = await readContent(scan, store, {
    edition,
    workers,
    onProgress,
    ...(early && { onDaysTaken }),
  }).finally(() => {
    relating.end();
  });
  stage.end(formatNumber(reading.readCount, 'article'));
  return { reading, early };
}

function relate({ store, log }: TakeOptions, early: EarlyRelating | undefined): void {
  const stage = log.stage('relate');
  const { relatedCount, trendDayCount } = relateArticles(store, {
    early,
    onProgress: (done, total) => {
      stage.progress(done, total, 'articles');
    },
  });
  if (relatedCount > muchRelated) collectGarbage();
  stage.end(`${formatNumber(relatedCount, 'article')}, ${formatNumber(trendDayCount, 'day')} with trends`);
}

/** Relating fewer articles leaves little garbage. */
const muchRelated = 20_000;

interface ToBeChecked {
  readonly settings: Settings;
  readonly reading: Reading;
  readonly publicFiles: readonly PublicFile[];
  readonly leftovers: readonly string[];
  readonly failedMedia: readonly string[];
  readonly changedPaths: ReadonlySet<string> | undefined;
}

function checked(
  { contentFolder, store, log }: TakeOptions,
  { settings, reading, publicFiles, leftovers, failedMedia, changedPaths }: ToBeChecked,
): readonly ContentError[] {
  const stage = log.stage('check');
  const context = { ...settings, readBody: createBodyReader(contentFolder) };
  const archive = createStoreArchive(store, context);
  // The places in what waits are known too: otherwise a link to one would fail when it becomes due.
  const everything = createStoreArchive(store, { ...context, findsLeftOut: true });
  const errors = checkContent({
    store,
    archive,
    others: [...settings.pageReferences, ...reading.failedReferences],
    publicFiles: publicFiles.map(({ name }) => name),
    leftovers,
    failedMedia,
    changedPaths,
    listAnchors: createAnchorLister(everything),
    note: (line) => {
      log.note(line);
    },
  });
  stage.end(`${formatNumber(errors.length, 'fault')} in links, files and paths`);
  return errors;
}
