import { join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { pageFile } from '../archive/permalink.ts';
import type { PageEntry } from '../page-kinds/page-kinds.ts';
import type { Settings } from '../reading/read-settings.ts';
import { listPictures } from '../store/content/pictures.ts';
import { formatNumber } from '../log/build-log.ts';
import type { BuildState } from '../site/build-state.ts';
import { stageHostFiles } from './host-files.ts';
import { mediaFile, stageMedia } from '../intake/media.ts';
import type { Build } from '../site/open-build.ts';
import type { Plan } from '../planning/plan.ts';
import { stagePublicFiles, type PublicFile } from '../intake/public-files.ts';
import { renderPages, type Rendering } from '../rendering/render-pages.ts';
import { indexArchive, type IndexedShares, type SearchStaging } from '../indexing/index-stage.ts';
import { listStaged, type Maker, type StagedFile } from './stage-files.ts';
import { copyFolder } from '../files/copy-folder.ts';

/** What a site is made from. */
export interface SiteParts {
  /** As the store has it. */
  readonly archive: Archive;
  readonly settings: Settings;
  readonly publicFiles: readonly PublicFile[];
  readonly plan: Plan;
  readonly hasSearch: boolean;
  readonly state: BuildState;
  /** What shards indexed already. */
  readonly indexed?: IndexedShares;
}

/** What waits to be published. */
export interface StagedSite extends Rendering {
  /** Absent where the site is built without search. */
  readonly search: SearchStaging | undefined;
  /** Whether a published file that was not made again is published no more. */
  readonly isGone: (name: string, maker: Maker) => boolean;
}

/** Makes all files that may have changed, the search index beside the pages. */
export async function stageSite(
  build: Build,
  parts: SiteParts,
  render = (pages: readonly PageEntry[]) => renderStage(build, parts, pages),
): Promise<StagedSite> {
  const { archive, publicFiles, plan, state } = parts;
  const isEverything = !state.isRendererKnown;
  const [{ staged, rendered }, search] = await Promise.all([
    render(plan.stale),
    indexSearch(build, parts, archive),
  ]);
  const files: readonly StagedFile[] = [
    ...staged,
    ...(await stageAssets(build, isEverything)),
    ...stagePublicFiles({
      ...build,
      files: publicFiles,
      isOutputKnown: state.isOutputKnown,
      removed: new Set(plan.removed.map(pageFile)),
    }),
    ...(search === undefined ? [] : listStaged(search.folder, 'search')),
    ...listStaged(stageMedia(build, isEverything), 'media'),
    ...listStaged(stageHostFiles(build.stagingFolder, archive), 'host'),
  ];
  return { staged: files, rendered, search, isGone: createGoneTest(build, parts, search) };
}

/** Renders pages, and says how it goes. */
export async function renderStage(
  { workshop, stagingFolder, log }: Build,
  { settings, archive }: Pick<SiteParts, 'settings' | 'archive'>,
  pages: readonly PageEntry[],
): Promise<Rendering> {
  if (pages.length === 0) return { staged: [], rendered: new Map() };
  const stage = log.stage('render');
  const { entry } = await workshop.findRenderer();
  const workers = workshop.findWorkers(settings, pages.length, archive);
  const rendering = await renderPages(pages, {
    workers,
    entry,
    stagingFolder,
    onProgress: (done) => {
      stage.progress(done, pages.length, 'pages');
    },
  });
  stage.end(`${formatNumber(pages.length, 'page')} in ${formatNumber(workers.count, 'thread')}`);
  return rendering;
}

async function indexSearch(
  { stagingFolder, store, code, log }: Build,
  { hasSearch, indexed, state }: SiteParts,
  archive: Archive,
): Promise<SearchStaging | undefined> {
  const { isOutputKnown } = state;
  return hasSearch
    ? indexArchive({ stagingFolder, store, code, log, isOutputKnown }, archive, indexed)
    : undefined;
}

/** Scripts come with the renderer, which keeps its own. */
async function stageAssets(
  { workshop, stagingFolder }: Build,
  isEverything: boolean,
): Promise<readonly StagedFile[]> {
  if (!isEverything) return [];
  const { assetFolder } = await workshop.findRenderer();
  return listStaged(copyFolder(assetFolder, join(stagingFolder, 'assets')), 'asset');
}

/** Which published files are published no more, though nothing took their place. */
function createGoneTest(
  { store }: Build,
  { plan, state }: SiteParts,
  search: SearchStaging | undefined,
): (name: string, maker: Maker) => boolean {
  const pictures = new Set(listPictures(store).map(mediaFile));
  const removed = new Set(plan.removed.map(pageFile));
  const tests: Readonly<Record<Maker, (name: string) => boolean>> = {
    page: (name) => !state.isRendererKnown || removed.has(name),
    asset: () => !state.isRendererKnown,
    // All are named in every build.
    public: () => true,
    search: (name) => search?.isGone(name) ?? true,
    media: (name) => !pictures.has(name),
    host: () => true,
  };
  return (name, maker) => tests[maker](name);
}
