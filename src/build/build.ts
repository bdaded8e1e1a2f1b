import { mkdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Archive } from '../archive/archive.ts';
import type { ContentError } from '../archive/content-error.ts';
import type { Settings } from '../reading/read-settings.ts';
import { createDigestArchive } from '../store/digest-archive.ts';
import { createStoreArchive } from '../store/store-archive.ts';
import { deleteStore, number, openStore, type Store } from '../store/store.ts';
import { formatCount, formatNumber, type BuildLog } from './build-log.ts';
import { lockBuild } from './build-lock.ts';
import { readState, type BuildState } from './build-state.ts';
import { stageHostFiles } from './host-files.ts';
import { digestOf } from './manifest.ts';
import { stageMedia } from './media.ts';
import { listStaged, type StagedFile } from './merge.ts';
import { planPages, splitPages, type Plan, type StalePage } from './plan.ts';
import { publishFiles } from './publish.ts';
import { createBodyReader } from './read-body.ts';
import { renderShards } from './render.ts';
import type { ScannedFile } from './scan.ts';
import { indexArchive, type SearchStaging } from './search-stage.ts';
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
  /** Whether to stop when it is known what would be done. */
  readonly isPlanOnly: boolean;
  readonly log: BuildLog;
}

/** What a build did: nothing where the content has errors. */
export interface BuildResult {
  readonly errors: readonly ContentError[];
  readonly pageCount: number;
  /** The pages that were rendered, or would be. */
  readonly stale: readonly StalePage[];
  /** The paths that were removed, or would be. */
  readonly removed: readonly string[];
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
 * Brings a site to what its content folder says, at the cost of what changed. Where the content has errors it
 * reports all of them and leaves the output, and what the store remembers, as they were.
 */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const cacheFolder = resolve(options.cache);
  mkdirSync(cacheFolder, { recursive: true });
  const lock = await lockBuild(cacheFolder, () => {
    options.log.note('Another build works on this cache; this one begins when it is done.');
  });
  try {
    return await buildLocked(openBuild(options, cacheFolder));
  } finally {
    lock.release();
  }
}

async function buildLocked(build: Build): Promise<BuildResult> {
  const { options } = build;
  try {
    const { settings, errors, images } = takeContent({ ...build, log: options.log });
    if (settings === undefined) return { errors, pageCount: 0, stale: [], removed: [] };
    const state = readState({ ...build, hasSearch: options.hasSearch }, settings, images);
    if (state.isRendererKnown && state.isContentKnown) return nothingToDo(build);
    const plan = plannedPages(build, settings, state);
    if (!options.isPlanOnly) {
      const site = await stageFiles(build, { settings, plan, images });
      publishFiles({ ...build, log: options.log }, { ...site, plan, state });
    }
    return { errors, pageCount: plan.digests.size, stale: plan.stale, removed: plan.removed };
  } finally {
    build.store.close();
    rmSync(build.stagingFolder, { recursive: true, force: true });
  }
}

function nothingToDo({ options, store }: Build): BuildResult {
  options.log.note('Nothing changed since the site was last built.');
  const count = store.get('select count(*) as count from pages');
  return { errors: [], pageCount: count === undefined ? 0 : number(count, 'count'), stale: [], removed: [] };
}

const projectFolder = fileURLToPath(new URL('../../', import.meta.url));

function openBuild(options: BuildOptions, cacheFolder: string): Build {
  const contentFolder = resolve(options.content);
  const outFolder = resolve(options.out);
  const storeFile = join(cacheFolder, 'archive.sqlite');
  if (options.isFull) deleteStore(storeFile);
  const store = openStore(storeFile, (reason) => {
    options.log.note(`The store is made anew: ${reason}.`);
  });
  // Astro’s builds side by side need their folders inside the project; the cache may lie elsewhere.
  const stagingFolder = join(
    projectFolder,
    '.cache',
    'staging',
    digestOf(`${cacheFolder}\n${outFolder}`).slice(0, 16),
  );
  rmSync(stagingFolder, { recursive: true, force: true });
  return { options, contentFolder, outFolder, storeFile, stagingFolder, store };
}

function plannedPages({ options, store }: Build, settings: Settings, state: BuildState): Plan {
  const stage = options.log.stage('plan');
  const plan = planPages(createDigestArchive(store, settings), store, !state.isRendererKnown);
  const { stale, removed, digests } = plan;
  stage.end(
    `${formatNumber(digests.size, 'page')}, ${formatCount(stale.length)} stale, ${formatCount(removed.length)} removed` +
      (state.isRendererKnown ? '' : `: ${state.whyEverything}`),
  );
  return plan;
}

interface Staging {
  readonly settings: Settings;
  readonly plan: Plan;
  readonly images: readonly ScannedFile[];
}

/** What waits to be published. */
interface StagedSite {
  readonly staged: readonly StagedFile[];
  /** Absent where the site is built without search. */
  readonly search: SearchStaging | undefined;
}

/** Makes all files that may have changed, the search index beside the pages. */
async function stageFiles(build: Build, { settings, plan, images }: Staging): Promise<StagedSite> {
  const archive = createStoreArchive(build.store, {
    ...settings,
    readBody: createBodyReader(build.contentFolder),
  });
  const [pages, search] = await Promise.all([renderPages(build, plan), indexSearch(build, archive)]);
  const staged = [
    ...pages.flatMap((folder) => listStaged(folder, (name) => (plan.files.has(name) ? 'page' : 'asset'))),
    ...(search === undefined ? [] : listStaged(search.folder, () => 'search')),
    ...listStaged(stageMedia(build, images), () => 'media'),
    ...listStaged(stageHostFiles(build.stagingFolder, archive), () => 'host'),
  ];
  return { staged, search };
}

async function renderPages(build: Build, { stale }: Plan): Promise<readonly string[]> {
  if (stale.length === 0) return [];
  const stage = build.options.log.stage('render');
  const shards = splitPages(stale, build.options.workers ?? chooseWorkers(stale.length));
  const folders = await renderShards(shards, {
    ...build,
    onProgress: (done) => {
      stage.progress(done, stale.length, 'pages');
    },
  });
  stage.end(
    `${formatNumber(stale.length, 'page')} in ${formatNumber(shards.length, 'process', 'processes')}`,
  );
  return folders;
}

function chooseWorkers(pageCount: number): number {
  return Math.max(1, Math.min(availableParallelism(), Math.ceil(pageCount / pagesWorthAProcess)));
}

/** Starting Astro takes as long as rendering about a thousand pages. */
const pagesWorthAProcess = 1000;

async function indexSearch(build: Build, archive: Archive): Promise<SearchStaging | undefined> {
  return build.options.hasSearch ? indexArchive({ ...build, log: build.options.log }, archive) : undefined;
}
