import { copyFileSync, existsSync, readdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Edition } from '../archive/edition.ts';
import type { ContentError } from '../documents/content-error.ts';
import { checkSpace } from '../files/write-check.ts';
import { forgetDamagedBundles } from '../indexing/find-damage.ts';
import { indexStage } from '../indexing/index-stage.ts';
import type { StalePage } from '../planning/plan.ts';
import { describeUnknownHost, readHostState, type HostState } from '../publishing/host-state.ts';
import { manifestFile, writeChanges } from '../publishing/manifest.ts';
import { checkPreviewPlace } from '../publishing/preview-place.ts';
import { mergeStage } from '../publishing/merge-stage.ts';
import { findViewFault } from '../renderer/view-faults.ts';
import { renderStage } from '../rendering/render-stage.ts';
import { readEdition } from '../store/content/edition.ts';
import { findNextDue } from '../store/content/held-articles.ts';
import type { Store } from '../store/database/database.ts';
import { countPages } from '../store/published/pages.ts';
import { isEverythingPromised } from '../store/published/publication.ts';
import { addressStage, hasOpenAddresses, type AddressOptions } from './address-stage.ts';
import { readState } from './build-state.ts';
import { withBuild, withOutput, type Build, type BuildPlace } from './open-build.ts';
import { planStage } from './plan-stage.ts';
import { repairStage } from './repair-stage.ts';
import { openArchive, takeStage } from './take-stage.ts';

/** What a build is asked for. */
export interface BuildOptions extends BuildPlace, AddressOptions {
  readonly hasSearch: boolean;
  /** Whether to write only what changed, because the published site lies elsewhere. */
  readonly isDelta?: boolean;
  /** Whether to make again what was changed in the output by others. */
  readonly isRepair?: boolean;
  /** The manifest of what is there. Default: the one beside the output. */
  readonly published?: string | undefined;
  /** Whether to stop after the plan. */
  readonly isPlanOnly?: boolean;
}

/** What a build did: nothing if the content has errors. */
export interface BuildResult {
  readonly errors: readonly ContentError[];
  readonly pageCount: number;
  /** The pages that were rendered, or would be. */
  readonly stale: readonly StalePage[];
  /** The paths of the pages that were removed, or would be. */
  readonly removed: readonly string[];
  /** What was built: its `now` may be later than that of a slow clock. */
  readonly edition: Edition;
  /** When the next article becomes due; undefined if none waits. */
  readonly nextDue: string | undefined;
}

/**
 * Builds a site from its content folder, at the cost of what changed. If the content has errors, it reports all of them
 * and leaves the output as it was. Each stage is a line of the log with its time.
 */
export function buildSite(options: BuildOptions): Promise<BuildResult> {
  const { isPlanOnly = false } = options;
  const within = isPlanOnly ? withBuild : withOutput;
  return within(options, async (build) => {
    try {
      return await buildIn(build, options);
    } catch (error) {
      // A view of the site that does not compile, or fails while it prints, is an error of the content.
      const fault = findViewFault(error);
      if (fault === undefined) throw error;
      return failed([fault], options.wanted);
    }
  });
}

async function buildIn(build: Build, options: BuildOptions): Promise<BuildResult> {
  const { hasSearch, isDelta = false, isPlanOnly = false } = options;
  if (isDelta) checkEmpty(build.outFolder);
  const host = isDelta ? readHostState(build.outFolder, options.published) : undefined;
  if (!isPlanOnly) checkPreviewPlace(build.outFolder, options.wanted);
  // scan, read, relate, check
  const { settings, errors, publicFiles } = await takeStage(build, !isPlanOnly);
  if (settings === undefined) return failed(errors, options.wanted);

  if (options.isRepair === true) await repairStage(build);
  const archive = openArchive(build, settings);
  const state = readState({ ...build, archive, publicFiles, hasSearch, isDelta, host }, settings);
  if (isDelta && host === undefined) describeUnknownHost(build.log, state.isOutputKnown);
  const isDamaged = state.isRendererKnown && (await forgetDamage(build, options));
  const hasOpen = hasOpenAddresses(build.store, options, isEverythingPromised(build.store));
  if (state.isAllKnown && !isDamaged && !hasOpen) {
    if (host !== undefined) writeUnchanged(build.outFolder, host);
    if (!isDelta || host !== undefined) return nothingToDo(build);
  }

  // plan
  const plan = planStage(build, { settings, state, archive });
  const { addresses, errors: lost } = await addressStage(
    build,
    { archive, publicFiles, plan, state, host },
    options,
  );
  if (lost.length > 0) return failed(lost, options.wanted);
  if (!isPlanOnly) {
    checkSpace(
      dirname(build.outFolder),
      plan.stale.length * leastPageSize,
      'Name another folder with --out.',
    );
    // render and index, side by side
    const [pages, search] = await Promise.all([
      renderStage(build, { settings, archive }, plan.stale),
      hasSearch ? indexStage({ ...build, ...state }, archive) : undefined,
    ]);
    // merge
    const parts = { archive, publicFiles, plan, state, pages, search, words: settings.words, addresses };
    await mergeStage(build, parts, { isDelta, host });
  }
  return { errors, ...plan, ...describeSite(build.store) };
}

/** Bytes. Pages are staged beside the output, and take more than that, if little is printed on them. */
const leastPageSize = 8192;

/**
 * Finds the search files that are not as they were published, and forgets them, so that they are made again. A plan
 * leaves that to the next build. A delta cannot do it, since its published files lie elsewhere.
 * @returns whether there are any.
 */
function forgetDamage(
  { store, outFolder, log }: Build,
  { hasSearch, isDelta, isPlanOnly }: BuildOptions,
): Promise<boolean> | false {
  if (!hasSearch || isDelta === true || isPlanOnly === true) return false;
  return forgetDamagedBundles(store, outFolder, log);
}

/** Keeps a delta and a whole site apart, so that neither is taken for the other. @throws if the folder is not empty. */
function checkEmpty(folder: string): void {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return;
  throw new Error(
    `${folder} is not empty: --delta writes what changed into a folder of its own. Name another with --out.`,
  );
}

/** Writes a delta of a site of which nothing changed. Its manifest stays the one that the host has. */
function writeUnchanged(outFolder: string, { file }: HostState): void {
  writeChanges(outFolder, { upload: [], remove: [] });
  const target = manifestFile(outFolder);
  if (resolve(file) !== target) copyFileSync(file, target);
}

/** The result of a build that did nothing, because the content has errors. */
export function failed(errors: readonly ContentError[], edition: Edition): BuildResult {
  return { errors, pageCount: 0, stale: [], removed: [], edition, nextDue: undefined };
}

/** What a result says of the site as it now is. */
export function describeSite(store: Store): Pick<BuildResult, 'pageCount' | 'edition' | 'nextDue'> {
  return { pageCount: countPages(store), edition: readEdition(store), nextDue: findNextDue(store) };
}

function nothingToDo({ log, store }: Build): BuildResult {
  log.note('Nothing changed since the site was last built.');
  return { errors: [], stale: [], removed: [], ...describeSite(store) };
}
