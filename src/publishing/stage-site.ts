import { join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { pageFile } from '../archive/permalink.ts';
import { listUsedMedia } from '../store/content/media.ts';
import { hasUnfinished } from '../store/published/published-files.ts';
import type { BuildState } from '../site/build-state.ts';
import { stageHostFiles } from './host-files.ts';
import { publishedName, stageMedia } from '../intake/media.ts';
import type { Build } from '../site/open-build.ts';
import type { Plan } from '../planning/plan.ts';
import { stagePublicFiles, type PublicFile } from '../intake/public-files.ts';
import type { Rendering } from '../rendering/render-pages.ts';
import type { SearchStaging } from '../indexing/index-stage.ts';
import type { Addresses } from '../addresses/addresses.ts';
import type { Words } from '../words/words.ts';
import { listDerivedNames, preparePictures, stagePictures } from './stage-pictures.ts';
import { stageMoved } from './stage-moved.ts';
import { listStaged, type Maker, type StagedFile } from './stage-files.ts';
import { copyFolder } from '../files/copy-folder.ts';

/** What a site is made from. */
export interface SiteParts {
  /** As the store has it. */
  readonly archive: Archive;
  readonly publicFiles: readonly PublicFile[];
  readonly plan: Plan;
  readonly state: BuildState;
  readonly pages: Rendering;
  /** Absent if the site is built without search. */
  readonly search: SearchStaging | undefined;
  readonly words: Words;
  readonly addresses: Addresses;
}

/** What waits to be published. */
export interface StagedSite extends Rendering {
  readonly search: SearchStaging | undefined;
  readonly addresses: Addresses;
  /** Whether a published file that was not made again is no longer published. */
  readonly isGone: (name: string, maker: Maker) => boolean;
}

/** Adds to pages and search the other files that may have changed: scripts, public files, media, hosts’ files. */
export async function stageFiles(build: Build, parts: SiteParts): Promise<StagedSite> {
  const { archive, publicFiles, plan, state, pages, search, addresses } = parts;
  const isEverything = !state.isRendererKnown;
  const pictureBuild = { ...build, site: archive.site };
  const staged: readonly StagedFile[] = [
    ...pages.staged,
    ...(await stageAssets(build, isEverything || hasUnfinished(build.store, 'asset'))),
    ...stagePublicFiles({
      ...build,
      files: publicFiles,
      isOutputKnown: state.isOutputKnown,
      removed: new Set(plan.removed.map(pageFile)),
    }),
    ...(search === undefined ? [] : listStaged(search.folder, 'search')),
    ...(await preparePictures(pictureBuild, stageMedia(build, isEverything))),
    ...(await stagePictures(pictureBuild, isEverything)),
    ...listStaged(stageHostFiles(build.stagingFolder, archive), 'host'),
  ];
  const moved = stageMoved({
    ...build,
    ...parts,
    site: archive.site,
    moved: addresses.moved,
    isKnown: (name) => state.isRendererKnown && !addresses.changed.has(name),
    staged,
  });
  const isGone = createGoneTest(build, parts);
  return { ...pages, staged: [...staged, ...moved], search, addresses, isGone };
}

/** Stages the scripts that the renderer brings. They are copies, since the renderer keeps its own. */
async function stageAssets(
  { workshop, stagingFolder }: Build,
  isStale: boolean,
): Promise<readonly StagedFile[]> {
  if (!isStale) return [];
  const { assetFolder } = await workshop.findRenderer();
  return listStaged(copyFolder(assetFolder, join(stagingFolder, 'assets')), 'asset');
}

/** Creates the test for published files that are no longer published, although nothing took their place. */
function createGoneTest(
  { store }: Build,
  { archive, plan, state, search, addresses }: SiteParts,
): (name: string, maker: Maker) => boolean {
  const media = new Set(listUsedMedia(store).map(publishedName));
  const derived = listDerivedNames({ store, site: archive.site });
  const removed = new Set(plan.removed.map(pageFile));
  const tests: Readonly<Record<Maker, (name: string) => boolean>> = {
    page: (name) => !state.isRendererKnown || removed.has(name),
    asset: () => !state.isRendererKnown,
    // Every build names all of its public files, so the others are gone.
    public: () => true,
    search: (name) => search?.isGone(name) ?? true,
    media: (name) => !media.has(name),
    picture: (name) => !derived.has(name),
    host: () => true,
    moved: (name) => !addresses.moved.has(name),
  };
  return (name, maker) => tests[maker](name);
}
