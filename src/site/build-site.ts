import { existsSync, readdirSync } from 'node:fs';
import type { Archive } from '../archive/archive.ts';
import type { ContentError } from '../documents/content-error.ts';
import type { Settings } from '../reading/read-settings.ts';
import { createStoreArchive } from '../store/archive/store-archive.ts';
import { countPages } from '../store/published/pages.ts';
import { formatCount, formatNumber } from '../log/build-log.ts';
import { readState, type BuildState } from './build-state.ts';
import { forgetDamagedBundles } from '../indexing/find-damage.ts';
import { withBuild, withOutput, type Build, type BuildPlace } from './open-build.ts';
import { planPages, type Plan, type StalePage } from '../planning/plan.ts';
import { publishFiles } from '../publishing/publish.ts';
import { createBodyReader } from '../renderer/read-body.ts';
import { stageSite } from '../publishing/stage-site.ts';
import { takeContent, type TakenContent } from '../intake/take-content.ts';

/** What a build is asked for. */
export interface BuildOptions extends BuildPlace {
  readonly hasSearch: boolean;
  /** Whether to write what changed alone: what is published lies elsewhere. */
  readonly isDelta?: boolean;
  /** Whether to stop when it is known what would be done. */
  readonly isPlanOnly?: boolean;
}

/** What a build did: nothing where the content has errors. */
export interface BuildResult {
  readonly errors: readonly ContentError[];
  readonly pageCount: number;
  /** The pages that were rendered, or would be. */
  readonly stale: readonly StalePage[];
  /** The paths of the pages that were removed, or would be. */
  readonly removed: readonly string[];
}

/**
 * Brings a site to what its content folder says, at the cost of what changed. Where the content has errors it
 * reports all of them and leaves the output as it was.
 */
export function buildSite(options: BuildOptions): Promise<BuildResult> {
  const within = options.isPlanOnly === true ? withBuild : withOutput;
  return within(options, async (build) => {
    if (options.isDelta === true) checkEmpty(build.outFolder);
    const taken = await takeStage(build, options.isPlanOnly !== true);
    const { settings, errors, publicFiles } = taken;
    if (settings === undefined) return { errors, pageCount: 0, stale: [], removed: [] };
    const state = readState({ ...build, publicFiles, isDelta: false, ...options }, settings);
    const isDamaged = state.isRendererKnown && (await forgetDamage(build, options));
    if (state.isAllKnown && !isDamaged) return nothingToDo(build);
    const archive = openArchive(build, settings);
    const plan = planStage(build, { settings, state, archive });
    if (options.isPlanOnly !== true)
      await makeSite(build, { ...options, taken: { ...taken, settings }, archive, state, plan });
    return { errors, pageCount: countPages(build.store), stale: plan.stale, removed: plan.removed };
  });
}

/**
 * Finds the search files that are not as they were published, and forgets them, so that they are made anew; a plan leaves
 * that to the next build. Only files that lie here can be looked at.
 * @returns whether there are any.
 */
function forgetDamage(
  { store, outFolder, log }: Build,
  { hasSearch, isDelta, isPlanOnly }: BuildOptions,
): Promise<boolean> | false {
  if (!hasSearch || isDelta === true || isPlanOnly === true) return false;
  return forgetDamagedBundles(store, outFolder, log);
}

/** What a delta writes must not be taken for a whole site, nor a whole site for a delta. */
function checkEmpty(folder: string): void {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return;
  throw new Error(
    `${folder} is not empty: --delta writes what changed into a folder of its own. Name another with --out.`,
  );
}

/**
 * Brings the store to what the content folder says. Meanwhile the renderer is compiled, where it is not there yet: of a
 * large archive while articles are related, which takes one core; of others, where that does not take long enough, while
 * they are read.
 * @param isRendering whether pages will be rendered.
 */
export function takeStage(
  { contentFolder, store, code, log, workshop }: Build,
  isRendering: boolean,
): Promise<TakenContent> {
  const findRenderer = () => {
    if (isRendering) void workshop.findRenderer();
  };
  return takeContent({
    contentFolder,
    store,
    code,
    log,
    findWorkers: (settings, fileCount) => workshop.findWorkers(settings, fileCount),
    onScanned: (changedCount) => {
      if (changedCount > 0 && changedCount < compiledWhileRelated) findRenderer();
    },
    onRead: findRenderer,
  });
}

/** Relating fewer is done before the renderer is compiled, and then one core would wait. */
const compiledWhileRelated = 30_000;

/** The archive as the store now has it. */
export function openArchive({ contentFolder, store }: Build, settings: Settings): Archive {
  return createStoreArchive(store, { ...settings, readBody: createBodyReader(contentFolder) });
}

export interface Planning {
  readonly settings: Settings;
  readonly state: BuildState;
  readonly archive: Archive;
}

/** Finds out what is to be made. */
export function planStage(
  { contentFolder, store, log }: Build,
  { settings, state, archive }: Planning,
): Plan {
  const stage = log.stage('plan');
  const context = { ...settings, readBody: createBodyReader(contentFolder) };
  const { stale, ...plan } = planPages(store, archive, {
    context,
    isEverythingStale: !state.isRendererKnown,
  });
  // What the store says is published lies elsewhere, where the output is not known.
  const removed = state.isOutputKnown ? plan.removed : [];
  stage.end(
    `${formatNumber(stale.length, 'page')} stale, ${formatCount(removed.length)} removed` +
      (state.isRendererKnown ? '' : `: ${state.whyEverything}`),
  );
  return { stale, removed };
}

interface Making {
  readonly archive: Archive;
  readonly taken: TakenContent & { readonly settings: Settings };
  readonly state: BuildState;
  readonly plan: Plan;
  readonly hasSearch: boolean;
  readonly isDelta?: boolean;
}

async function makeSite(
  build: Build,
  { taken, archive, state, plan, hasSearch, isDelta = false }: Making,
): Promise<void> {
  const { settings, publicFiles } = taken;
  const site = await stageSite(build, {
    settings,
    publicFiles,
    archive,
    plan,
    hasSearch,
    state,
  });
  await publishFiles({ ...build, isDelta }, { ...site, removed: plan.removed, state });
}

function nothingToDo({ log, store }: Build): BuildResult {
  log.note('Nothing changed since the site was last built.');
  return { errors: [], pageCount: countPages(store), stale: [], removed: [] };
}
