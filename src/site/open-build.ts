import { existsSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Store } from '../store/database/database.ts';
import { markUncertain } from '../store/content/files.ts';
import { deleteStore, openStore } from '../store/open-store.ts';
import type { WantedEdition } from '../intake/settle-edition.ts';
import { digestOf } from '../digests/digest.ts';
import { digestOwnViews, findViewsFolder } from '../look/own-views.ts';
import type { BuildLog } from '../log/build-log.ts';
import { makeWritable } from '../files/write-check.ts';
import { lockBuild } from './build-lock.ts';
import { findChangedFile } from '../renderer/changed-file.ts';
import { withSoundStore } from './sound-store.ts';
import { digestCode, type CodeDigests } from '../program/code-keys.ts';
import { findRendererPlaces } from '../program/program-place.ts';
import { createRendererFinder, createWorkshop, type Workshop } from '../threads/workshop.ts';

/** Where a build works. Folders may be relative to the working folder. */
export interface BuildPlace {
  readonly content: string;
  /** Where the site is published, in place of site.yaml’s url. */
  readonly url?: string | undefined;
  readonly out: string;
  /** Where the store is kept between builds. */
  readonly cache: string;
  /** How many threads work side by side. Default: see `countThreads`. */
  readonly workers?: number;
  /** Which articles to show. */
  readonly wanted: WantedEdition;
  /** Whether to forget what the store remembers. */
  readonly isFull?: boolean;
  readonly log: BuildLog;
}

/** A build under way: its folders, its store, its threads. */
export interface Build {
  readonly contentFolder: string;
  /** Where the site is published, if that is not site.yaml’s url. */
  readonly url: string | undefined;
  readonly outFolder: string;
  /** Where the store and what else is made once are kept. */
  readonly cacheFolder: string;
  /** Beside the output, so that what is staged can be moved there. */
  readonly stagingFolder: string;
  readonly store: Store;
  readonly wanted: WantedEdition;
  readonly workshop: Workshop;
  readonly code: CodeDigests;
  readonly log: BuildLog;
}

/**
 * Does a build’s work while no other build works on the same cache, and cleans up even if the work fails. For work that
 * writes no output.
 */
export function withBuild<T>(place: BuildPlace, work: Work<T>): Promise<T> {
  return withCache(place, (attempt) => workIn(openBuild(attempt), work));
}

/** Like `withBuild`, for work that writes the output. No other build writes there meanwhile, whatever its cache. */
export function withOutput<T>(place: BuildPlace, work: Work<T>): Promise<T> {
  return withCache(place, (attempt) =>
    withOpenMask(() => withStaging(attempt, () => workIn(openBuild(attempt), work))),
  );
}

type Work<T> = (build: Build) => Promise<T>;

/** One attempt at a build’s work. A second attempt has a new store. */
interface Attempt extends BuildPlace {
  readonly code: CodeDigests;
  readonly findRenderer: Workshop['findRenderer'];
}

/** @param work is done once more with a new store if the store is found damaged. */
async function withCache<T>(place: BuildPlace, work: (attempt: Attempt) => Promise<T>): Promise<T> {
  const { content, cache, log } = place;
  const cacheFolder = resolve(cache);
  makeWritable(cacheFolder, 'Name another folder with --cache.');
  const lock = await lockBuild(join(cacheFolder, 'build.lock'), () => {
    log.note('Another build works on this cache; this one begins when it is done.');
  });
  const code = withOwnViews(digestCode(), digestOwnViews(content));
  const places = { ...findRendererPlaces(content, cache), viewsFolder: findViewsFolder(resolve(content)) };
  const findRenderer = createRendererFinder(code, places, log);
  try {
    return await withSoundStore({ storeFile: findStoreFile(cacheFolder), log }, (isNew) =>
      work({ ...place, code, findRenderer, ...(isNew && { isFull: true }) }),
    );
  } finally {
    lock.release();
  }
}

/** A site’s own views are code that prints its pages. @param views their digest, if there are any. */
function withOwnViews(code: CodeDigests, views: string | undefined): CodeDigests {
  if (views === undefined) return code;
  const { printing, program } = code;
  return { ...code, printing: digestOf(`${printing}\n${views}`), program: digestOf(`${program}\n${views}`) };
}

/**
 * Does work while everyone may read what it writes: servers read what is published, whoever builds it. The store, in the
 * cache’s folder, is as private as that is.
 */
async function withOpenMask<T>(work: () => Promise<T>): Promise<T> {
  const mask = process.umask(openMask);
  try {
    return await work();
  } finally {
    process.umask(mask);
  }
}

/** Files are 644 and folders 755. */
const openMask = 0o022;

/** The lock and the staged files lie beside the output, because everything inside it is published. */
async function withStaging<T>({ out, log }: BuildPlace, work: () => Promise<T>): Promise<T> {
  const outFolder = resolve(out);
  makeWritable(dirname(outFolder), otherOutput);
  const lock = await lockBuild(besideOutput(outFolder, 'lock'), () => {
    log.note('Another build writes to this output; this one begins when it is done.');
  });
  try {
    removeStaging(outFolder);
    if (existsSync(outFolder)) makeWritable(outFolder, otherOutput);
    return await work();
  } catch (error) {
    throw placeFullDisk(error, outFolder);
  } finally {
    removeStaging(outFolder);
    lock.release();
  }
}

/** The system does not say which file it could not write, if it had opened it. @returns the error, with a place. */
function placeFullDisk(error: unknown, outFolder: string): unknown {
  if (!(error instanceof Error) || !/\bENOSPC: no space left on device, write$/.test(error.message))
    return error;
  return new Error(`${error.message} '${outFolder}'`, { cause: error });
}

const otherOutput = 'Name another folder with --out.';

function findStoreFile(cacheFolder: string): string {
  return join(cacheFolder, 'archive.sqlite');
}

function besideOutput(outFolder: string, ending: string): string {
  return join(dirname(outFolder), `.${basename(outFolder)}.${ending}`);
}

function removeStaging(outFolder: string): void {
  rmSync(besideOutput(outFolder, 'staging'), { recursive: true, force: true });
}

async function workIn<T>(build: Build, work: Work<T>): Promise<T> {
  try {
    return await work(build);
  } catch (error) {
    const file = findChangedFile(error);
    if (file !== undefined) markUncertain(build.store, file);
    throw error;
  } finally {
    await build.workshop.close();
    build.store.close();
  }
}

function openBuild(attempt: Attempt): Build {
  const { content, url, out, cache, wanted, workers, isFull, log, code, findRenderer } = attempt;
  const contentFolder = resolve(content);
  const outFolder = resolve(out);
  const cacheFolder = resolve(cache);
  const storeFile = findStoreFile(cacheFolder);
  if (isFull === true) deleteStore(storeFile);
  const store = openStore(storeFile, (reason) => {
    log.note(`The store is made again: ${reason}.`);
  });
  const stagingFolder = besideOutput(outFolder, 'staging');
  const workshop = createWorkshop({ contentFolder, storeFile, threadCount: workers, findRenderer });
  return { contentFolder, url, outFolder, cacheFolder, stagingFolder, store, wanted, workshop, code, log };
}
