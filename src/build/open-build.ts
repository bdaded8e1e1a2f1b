import { mkdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { deleteStore, openStore, type Store } from '../store/store.ts';
import type { BuildLog } from './build-log.ts';
import { lockBuild } from './build-lock.ts';
import { createWorkshop, type Workshop } from './workshop.ts';

/** Where a build works. Folders may be relative to the working folder. */
export interface BuildPlace {
  readonly content: string;
  readonly out: string;
  /** Where the store is kept between builds. */
  readonly cache: string;
  /** Threads side by side. Default: one a core, where there is enough to do. */
  readonly workers?: number;
  /** Whether to forget what the store remembers. */
  readonly isFull?: boolean;
  readonly log: BuildLog;
}

/** A build under way: its folders, its store, its threads. */
export interface Build {
  readonly contentFolder: string;
  readonly outFolder: string;
  /** Beside the output, so that what is staged can be moved there. */
  readonly stagingFolder: string;
  readonly store: Store;
  readonly workshop: Workshop;
  readonly log: BuildLog;
}

/** Does a build’s work while no other build works on the same cache, and clears up whatever comes of it. */
export async function withBuild<T>(place: BuildPlace, work: (build: Build) => Promise<T>): Promise<T> {
  const cacheFolder = resolve(place.cache);
  mkdirSync(cacheFolder, { recursive: true });
  const lock = await lockBuild(cacheFolder, () => {
    place.log.note('Another build works on this cache; this one begins when it is done.');
  });
  try {
    return await workIn(openBuild(place, cacheFolder), work);
  } finally {
    lock.release();
  }
}

async function workIn<T>(build: Build, work: (build: Build) => Promise<T>): Promise<T> {
  try {
    return await work(build);
  } finally {
    await build.workshop.close();
    build.store.close();
    rmSync(build.stagingFolder, { recursive: true, force: true });
  }
}

function openBuild({ content, out, workers, isFull, log }: BuildPlace, cacheFolder: string): Build {
  const contentFolder = resolve(content);
  const outFolder = resolve(out);
  const storeFile = join(cacheFolder, 'archive.sqlite');
  if (isFull === true) deleteStore(storeFile);
  const store = openStore(storeFile, (reason) => {
    log.note(`The store is made anew: ${reason}.`);
  });
  const stagingFolder = join(dirname(outFolder), `.${basename(outFolder)}.staging`);
  rmSync(stagingFolder, { recursive: true, force: true });
  const workshop = createWorkshop({ contentFolder, storeFile, threadCount: workers });
  return { contentFolder, outFolder, stagingFolder, store, workshop, log };
}
