import type { ContentError } from '../archive/content-error.ts';
import type { Store } from '../store/store.ts';
import { formatCount, formatNumber, type BuildLog } from './build-log.ts';
import { checkContent } from './check-content.ts';
import { digestOf } from './manifest.ts';
import { readContent, type Reading } from './read.ts';
import { readSettings, type Settings } from './read-settings.ts';
import { relateArticles } from './relate.ts';
import { scanContent, type Scan } from './scan.ts';

/** What taking the content into the store needs. */
export interface TakeOptions {
  readonly contentFolder: string;
  readonly store: Store;
  readonly options: { readonly log: BuildLog };
}

/** The content as the store now holds it; with errors the store is as it was, and there are no settings. */
export interface TakenContent {
  readonly settings?: Settings;
  readonly errors: readonly ContentError[];
  readonly images: readonly string[];
}

/** Scans, reads, relates and checks a content folder: all of it, or, where there are errors, nothing. */
export function takeContent(build: TakeOptions): TakenContent {
  const { settings, errors } = readSettings(build.contentFolder);
  if (settings === undefined) return { errors, images: [] };
  try {
    return build.store.transact(() => takeArticles(build, settings));
  } catch (error) {
    if (error instanceof ContentErrors) return { errors: error.errors, images: [] };
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

function takeArticles(build: TakeOptions, settings: Settings): TakenContent {
  const scan = scanned(build, settings);
  const reading = read(build, settings, scan);
  if (reading.firstChange !== undefined) relate(build, reading.firstChange);
  const errors = [...reading.errors, ...checkContent(build, settings, scan.images)];
  if (errors.length > 0) throw new ContentErrors(errors);
  return { settings, errors, images: scan.images };
}

function scanned({ contentFolder, store, options }: TakeOptions, settings: Settings): Scan {
  const stage = options.log.stage('scan');
  const scan = scanContent(contentFolder, store, !areSettingsKnown(store, settings));
  stage.end(
    `${formatNumber(scan.changed.length + scan.unchangedCount, 'article')}: ` +
      `${formatCount(scan.changed.length)} new or changed, ${formatCount(scan.removed.length)} removed`,
  );
  return scan;
}

/** Articles are read with the site’s and the sources’ settings: where those change, all are read anew. */
function areSettingsKnown(store: Store, { site, sources }: Settings): boolean {
  const digest = digestOf(JSON.stringify([site, [...sources]]));
  if (store.get("select 1 from meta where key = 'settings' and value = ?", digest) !== undefined) return true;
  store.run("insert or replace into meta (key, value) values ('settings', ?)", digest);
  store.run('delete from files');
  return false;
}

function read({ contentFolder, store, options }: TakeOptions, settings: Settings, scan: Scan): Reading {
  const stage = options.log.stage('read');
  const reading = readContent(scan, store, {
    contentFolder,
    ...settings,
    onProgress: (done) => {
      stage.progress(done, scan.changed.length, 'articles');
    },
  });
  stage.end(formatNumber(reading.readCount, 'article'));
  return reading;
}

function relate({ store, options }: TakeOptions, firstChange: string): void {
  const stage = options.log.stage('relate');
  const { relatedCount, trendDayCount } = relateArticles(store, firstChange, (done, total) => {
    stage.progress(done, total, 'articles');
  });
  stage.end(`${formatNumber(relatedCount, 'article')}, trends of ${formatNumber(trendDayCount, 'day')}`);
}
