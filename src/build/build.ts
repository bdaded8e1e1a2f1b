import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Archive } from '../archive/archive.ts';
import type { ContentError } from '../archive/content-error.ts';
import { createDigestArchive } from '../store/digest-archive.ts';
import { createStoreArchive } from '../store/store-archive.ts';
import { deleteStore, openStore, text, type Store } from '../store/store.ts';
import { formatCount, formatNumber, type BuildLog } from './build-log.ts';
import { stageHostFiles } from './host-files.ts';
import { digestOf, manifestFile, writeManifest } from './manifest.ts';
import { stageMedia } from './media.ts';
import { listStaged, mergeOutput, type Maker, type StagedFile } from './merge.ts';
import { planPages, splitPages, type Plan } from './plan.ts';
import { announcePublication, forgetPublished, readPublished, rememberPublication } from './published.ts';
import { createBodyReader } from './read-body.ts';
import type { Settings } from './read-settings.ts';
import { renderShards } from './render.ts';
import { digestRenderer } from './renderer-digest.ts';
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
  /** How many pages the site has, and how many of them were rendered. */
  readonly pageCount: number;
  readonly renderedCount: number;
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
  const build = openBuild(options);
  try {
    const { settings, errors, images } = takeContent({ ...build, log: options.log });
    if (settings === undefined) return { errors, pageCount: 0, renderedCount: 0 };
    const state = readState(build, settings);
    const plan = planned(build, settings, state);
    const staged = await stageFiles(build, { settings, plan, state, images });
    publish(build, { staged, plan, state });
    return { errors, pageCount: plan.digests.size, renderedCount: plan.stale.length };
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
  rmSync(stagingFolder, { recursive: true, force: true });
  return { options, contentFolder, outFolder, storeFile, stagingFolder, store };
}

/** What everything depends on, and whether it is as it was when the site was last published. */
interface State {
  readonly renderer: string;
  readonly isRendererKnown: boolean;
  /** Of every article, its relations and the settings: what the search index is made from. */
  readonly content: string;
  readonly isContentKnown: boolean;
}

/** An output that is not the one that was last built is taken for none at all. */
function readState({ outFolder, store, options }: Build, settings: Settings): State {
  const manifest = manifestFile(outFolder);
  const isKnown = existsSync(manifest) && readMeta(store, 'manifest') === digestOf(readFileSync(manifest));
  if (!isKnown) forgetPublished(store);
  const renderer = digestRenderer(settings);
  const rows = store.all('select file, digest from files order by file');
  const content = digestOf(JSON.stringify([renderer, options.hasSearch, rows]));
  return {
    renderer,
    isRendererKnown: isKnown && readMeta(store, 'renderer') === renderer,
    content,
    isContentKnown: isKnown && readMeta(store, 'content') === content,
  };
}

function planned({ options, store }: Build, settings: Settings, state: State): Plan {
  const stage = options.log.stage('plan');
  const plan = planPages(createDigestArchive(store, settings), store, !state.isRendererKnown);
  const { stale, removed, digests } = plan;
  stage.end(
    `${formatNumber(digests.size, 'page')}, ${formatCount(stale.length)} stale, ${formatCount(removed.length)} removed` +
      (state.isRendererKnown ? '' : ' (what all pages are made with is new)'),
  );
  return plan;
}

interface Staging {
  readonly settings: Settings;
  readonly plan: Plan;
  readonly state: State;
  readonly images: readonly string[];
}

/** Makes all files that may have changed, the search index beside the pages. */
async function stageFiles(build: Build, { settings, plan, state, images }: Staging): Promise<readonly StagedFile[]> {
  const archive = createStoreArchive(build.store, { ...settings, readBody: createBodyReader(build.contentFolder) });
  const [pages, search] = await Promise.all([renderPages(build, plan), indexSearch(build, archive, state)]);
  return [
    ...pages.flatMap((folder) => listStaged(folder, (name) => (plan.files.has(name) ? 'page' : 'asset'))),
    ...search.flatMap((folder) => listStaged(folder, () => 'search')),
    ...listStaged(stageMedia(build, images), () => 'media'),
    ...listStaged(stageHostFiles(build.stagingFolder, archive), () => 'host'),
  ];
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
  stage.end(`${formatNumber(stale.length, 'page')} in ${formatNumber(shards.length, 'process', 'processes')}`);
  return folders;
}

function chooseWorkers(pageCount: number): number {
  return Math.max(1, Math.min(availableParallelism(), Math.ceil(pageCount / pagesWorthAProcess)));
}

/** Starting Astro takes as long as rendering about a thousand pages. */
const pagesWorthAProcess = 1000;

async function indexSearch(build: Build, archive: Archive, state: State): Promise<readonly string[]> {
  if (!build.options.hasSearch || state.isContentKnown) return [];
  return [await indexArchive(build, archive)];
}

interface Publication {
  readonly staged: readonly StagedFile[];
  readonly plan: Plan;
  readonly state: State;
}

function publish({ options, outFolder, store }: Build, { staged, plan, state }: Publication): void {
  const stage = options.log.stage('merge');
  const previous = readPublished(store);
  announcePublication(store, staged, plan);
  const isGone = (name: string, maker: Maker) => {
    if (maker === 'page') return !plan.files.has(name);
    if (maker === 'asset') return !state.isRendererKnown;
    return maker === 'search' ? !state.isContentKnown : true;
  };
  const { published, writtenCount, writtenBytes, removedCount } = mergeOutput(staged, { outFolder, previous, isGone });
  const manifest = writeManifest(manifestFile(outFolder), published);
  rememberPublication(store, { published, previous, plan });
  writeMeta(store, { manifest, renderer: state.renderer, content: state.content });
  stage.end(
    `${formatNumber(writtenCount, 'file')} written (${(writtenBytes / 1e6).toFixed(1)} MB), ` +
      `${formatCount(removedCount)} removed, ${formatCount(published.size - writtenCount)} unchanged`,
  );
}

function readMeta(store: Store, key: string): string | undefined {
  const row = store.get('select value from meta where key = ?', key);
  return row === undefined ? undefined : text(row, 'value');
}

function writeMeta(store: Store, values: Readonly<Record<string, string>>): void {
  for (const [key, value] of Object.entries(values)) {
    store.run('insert or replace into meta (key, value) values (?, ?)', key, value);
  }
}
