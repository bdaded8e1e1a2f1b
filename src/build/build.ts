import { mkdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Archive } from '../archive/archive.ts';
import type { ContentError } from '../archive/content-error.ts';
import { createStoreArchive } from '../store/store-archive.ts';
import { deleteStore, openStore, type Store } from '../store/store.ts';
import { formatCount, formatNumber, type BuildLog } from './build-log.ts';
import { stageHostFiles } from './host-files.ts';
import { digestOf, manifestFile, readManifest, writeManifest } from './manifest.ts';
import { stageMedia } from './media.ts';
import { mergeOutput, type Merge } from './merge.ts';
import { planPages, splitPlan, type Plan } from './plan.ts';
import { createBodyReader } from './read-body.ts';
import type { Settings } from './read-settings.ts';
import { renderShards } from './render.ts';
import { indexArchive } from './search-stage.ts';
import { takeContent } from './take-content.ts';

/** What a build is asked for. Folders may be relative to the working folder. */
export interface BuildOptions {
  readonly content: string;
  readonly out: string;
  /** Where the store is kept between builds. */
  readonly cache: string;
  /** Rendering processes side by side. Default: as many as the pages are worth, one a core at most. */
  readonly workers?: number;
  /** Whether to forget what the store remembers. */
  readonly isFull: boolean;
  readonly hasSearch: boolean;
  readonly log: BuildLog;
}

/** What a build did: nothing where the content has errors. */
export interface BuildResult {
  readonly errors: readonly ContentError[];
  readonly pageCount: number;
}

/** A build under way: its folders and its store. */
export interface Build {
  readonly options: BuildOptions;
  readonly contentFolder: string;
  readonly outFolder: string;
  readonly storeFile: string;
  readonly stagingFolder: string;
  readonly store: Store;
}

/**
 * Turns a content folder into a site. Where the content has errors it reports all of them and leaves the
 * output, and what the store remembers, as they were.
 */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const build = openBuild(options);
  try {
    const content = takeContent({ contentFolder: build.contentFolder, store: build.store, log: options.log });
    if (content.settings === undefined) return { errors: content.errors, pageCount: 0 };
    const archive = openArchive(build, content.settings);
    const plan = plannedPages(build, archive);
    const folders = await Promise.all([renderPlan(build, plan), indexSearch(build, archive)]);
    const files = [stageMedia(build, content.images), stageHostFiles(build.stagingFolder, archive)];
    publish(build, [...folders.flat(), ...files]);
    return { errors: [], pageCount: plan.pages.length };
  } finally {
    build.store.close();
    rmSync(build.stagingFolder, { recursive: true, force: true });
  }
}

const projectFolder = fileURLToPath(new URL('../../', import.meta.url));

function openBuild(options: BuildOptions): Build {
  const contentFolder = resolve(options.content);
  const outFolder = resolve(options.out);
  const cacheFolder = resolve(options.cache);
  mkdirSync(cacheFolder, { recursive: true });
  const storeFile = join(cacheFolder, 'archive.sqlite');
  if (options.isFull) deleteStore(storeFile);
  const store = openStore(storeFile, (reason) => {
    options.log.note(`The store is made anew: ${reason}.`);
  });
  // Astro’s builds side by side need their folders inside the project; the cache may lie elsewhere.
  const stagingFolder = join(projectFolder, '.cache', 'staging', digestOf(`${cacheFolder}\n${outFolder}`).slice(0, 16));
  return { options, contentFolder, outFolder, storeFile, stagingFolder, store };
}

function openArchive({ store, contentFolder }: Build, settings: Settings): Archive {
  return createStoreArchive(store, { ...settings, readBody: createBodyReader(contentFolder) });
}

function plannedPages({ options }: Build, archive: Archive): Plan {
  const stage = options.log.stage('plan');
  const plan = planPages(archive);
  stage.end(`${formatNumber(plan.pages.length, 'page')} to render`);
  return plan;
}

async function renderPlan(build: Build, plan: Plan): Promise<readonly string[]> {
  const stage = build.options.log.stage('render');
  const total = plan.pages.length;
  const shards = splitPlan(plan, build.options.workers ?? chooseWorkers(total));
  const folders = await renderShards(shards, {
    ...build,
    onProgress: (done) => {
      stage.progress(done, total, 'pages');
    },
  });
  stage.end(`${formatNumber(total, 'page')} in ${formatNumber(shards.length, 'process', 'processes')}`);
  return folders;
}

function chooseWorkers(pageCount: number): number {
  return Math.max(1, Math.min(availableParallelism(), Math.ceil(pageCount / pagesWorthAProcess)));
}

/** Starting Astro takes as long as rendering about a thousand pages. */
const pagesWorthAProcess = 1000;

async function indexSearch(build: Build, archive: Archive): Promise<readonly string[]> {
  if (!build.options.hasSearch) return [];
  return [await indexArchive(build, archive)];
}

function publish({ options, outFolder }: Build, folders: readonly string[]): Merge {
  const stage = options.log.stage('merge');
  const file = manifestFile(outFolder);
  const merge = mergeOutput(folders, outFolder, readManifest(file));
  writeManifest(file, merge.manifest);
  const { writtenCount, writtenBytes, removedCount, unchangedCount } = merge;
  stage.end(
    `${formatNumber(writtenCount, 'file')} written (${(writtenBytes / 1e6).toFixed(1)} MB), ` +
      `${formatCount(removedCount)} removed, ${formatCount(unchangedCount)} unchanged`,
  );
  return merge;
}
