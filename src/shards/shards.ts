import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import type { Edition } from '../archive/edition.ts';
import type { WantedEdition } from '../intake/settle-edition.ts';
import { readSettings, type Settings } from '../reading/read-settings.ts';
import type { Asked } from '../renderer/answers.ts';
import { describeSite, failed, type BuildResult } from '../site/build-site.ts';
import { addressStage, type AddressOptions } from '../site/address-stage.ts';
import { planStage } from '../site/plan-stage.ts';
import { openArchive, takeStage } from '../site/take-stage.ts';
import { formatNumber } from '../log/build-log.ts';
import { readState, type BuildState } from '../site/build-state.ts';
import { withBuild, withOutput, type Build, type BuildPlace } from '../site/open-build.ts';
import { readEdition } from '../store/content/edition.ts';
import { digestOfFile } from '../digests/digest.ts';
import { checkShardFiles, type ShardFile } from './check-shard.ts';
import { digestBasis, listDifferences } from './plan-basis.ts';
import {
  checkPlanPlace,
  digestArticles,
  planVersion,
  readPlanFile,
  writePlanFile,
  type PlanFile,
} from './plan-file.ts';
import { readSealed, writeSealed } from './sealed-file.ts';
import { splitPages } from './split-pages.ts';
import { checkPreviewPlace } from '../publishing/preview-place.ts';
import { mergeStage } from '../publishing/merge-stage.ts';
import { readPublicFiles, type PublicFile } from '../intake/public-files.ts';
import type { Rendering } from '../rendering/render-pages.ts';
import { indexShare, indexStage, type IndexedShare, type SearchStaging } from '../indexing/index-stage.ts';
import type { StagedFile } from '../publishing/stage-files.ts';
import { linkFolder } from '../files/copy-folder.ts';
import { listFiles } from '../files/list-files.ts';
import { renderStage } from '../rendering/render-stage.ts';

/*
 * A build on several machines: one plans, each renders its share of the plan, one merges. All have the same checkout
 * and the store that the first one filled. The merge publishes the same site as one machine alone.
 */

/** Takes the content in, and writes a plan of what to make. */
export function planToFile(
  options: BuildPlace & { readonly hasSearch: boolean },
  file: string,
): Promise<BuildResult> {
  checkPlanPlace(file);
  return withBuild(options, async (build) => {
    const { settings, errors, publicFiles } = await takeStage(build, false);
    if (settings === undefined) return failed(errors, options.wanted);
    const archive = openArchive(build, settings);
    const state = readState(
      { ...build, archive, publicFiles, hasSearch: options.hasSearch, isDelta: false },
      settings,
    );
    const plan = planStage(build, { settings, state, archive });
    const { store } = build;
    const { hasSearch } = options;
    const basis = digestBasis(build.code, settings, publicFiles);
    const articles = digestArticles(store);
    const edition = readEdition(store);
    writePlanFile(file, { version: planVersion, edition, basis, articles, state, hasSearch, ...plan });
    return { errors, ...plan, ...describeSite(store) };
  });
}

/** Which share of a plan: `{ index: 2, count: 3 }` is the second of three. */
export interface Share {
  /** From 1. */
  readonly index: number;
  readonly count: number;
}

/** Renders a share of a plan into the output folder, which then holds only that share. @returns its number of pages. */
export function renderShard(options: BuildPlace, planFile: string, share: Share): Promise<number> {
  return withOutput(options, async (build) => {
    const { plan, digest } = readPlanFile(planFile);
    const { settings } = await loadSettings(build, plan);
    const folder = build.outFolder;
    clearShard(folder);
    const pages = splitPages(plan.stale, share.count)[share.index - 1] ?? [];
    const archive = openArchive(build, settings);
    const place = { ...build, stagingFolder: folder };
    const { rendered, staged, asked } = await renderStage(place, { settings, archive }, pages);
    const { isOutputKnown } = plan.state;
    const search = plan.hasSearch ? await indexShare({ ...place, isOutputKnown, share }, archive) : undefined;
    const files = staged.map(({ folder: _, maker: __, ...file }) => file);
    const shard: Shard = {
      plan: digest,
      share,
      files,
      rendered: [...rendered],
      asked: [...asked],
      made: listMade(folder, staged),
      ...(search && { search }),
    };
    writeSealed(join(folder, shardFile), shard);
    return pages.length;
  });
}

/**
 * Empties the folder of a shard, and marks it as a shard before anything is in it.
 * @throws if it holds something else, which must not be deleted.
 */
function clearShard(folder: string): void {
  const isOthers =
    existsSync(folder) && readdirSync(folder).length > 0 && !existsSync(join(folder, shardFile));
  if (isOthers)
    throw new Error(`${folder} holds no shard, but is not empty. Name another folder with --out.`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeSealed(join(folder, shardFile), {});
}

/** Publishes what the shards of a plan rendered. */
export function mergeShards(
  options: BuildPlace & AddressOptions,
  planFile: string,
  folders: readonly string[],
): Promise<BuildResult> {
  return withOutput(options, async (build) => {
    const { plan, digest } = readPlanFile(planFile);
    checkPreviewPlace(build.outFolder, plan.edition);
    const { settings, publicFiles } = await loadSettings(build, plan);
    const archive = openArchive(build, settings);
    checkOutput(
      build,
      plan,
      readState({ ...build, ...plan, archive, publicFiles, isDelta: false }, settings),
    );
    const shards = folders.map((folder) => readShard(folder, digest));
    const pages = joinShards(build, shards, folders);
    checkComplete(plan, pages);
    const { addresses, errors } = await addressStage(
      build,
      { archive, publicFiles, plan, state: plan.state, host: undefined },
      options,
    );
    if (errors.length > 0) return failed(errors, options.wanted);
    const search = plan.hasSearch ? await joinIndexes(build, { plan, archive, shards, folders }) : undefined;
    const { state, removed, stale } = plan;
    const parts = { archive, publicFiles, plan, state, pages, search, words: settings.words, addresses };
    await mergeStage(build, parts, { isDelta: false });
    build.log.note(`${formatNumber(shards.length, 'shard')} merged.`);
    return { errors: [], stale, removed, ...describeSite(build.store) };
  });
}

/** A merge writes only what the plan found stale. @throws if the rest of the site is not in the output already. */
function checkOutput({ outFolder }: Build, plan: PlanFile, { isOutputKnown }: BuildState): void {
  if (isOutputKnown || !plan.state.isOutputKnown) return;
  throw new Error(
    `${outFolder} is not the site that the plan was made for: what was not stale would be missing from it. ` +
      'Bring that site here with its manifest (dist/ and dist.manifest.json), or make a plan for a new output.',
  );
}

const shardFile = 'shard.json';

/** What a shard’s folder says about itself. */
interface Shard {
  /** The digest of its plan’s file. */
  readonly plan: string;
  readonly share: Share;
  /** All its files except this one, including those of search. */
  readonly made: readonly ShardFile[];
  /** The files of its pages. */
  readonly files: readonly Pick<StagedFile, 'name' | 'digest' | 'size'>[];
  readonly rendered: readonly (readonly [path: string, digest: string])[];
  readonly asked: readonly (readonly [path: string, asked: readonly Asked[]])[];
  readonly search?: IndexedShare;
}

/** @throws if the checkout or the store is not what the plan was made from. */
async function loadSettings(
  { contentFolder, url, store, wanted, code }: Build,
  plan: PlanFile,
): Promise<{ readonly settings: Settings; readonly publicFiles: readonly PublicFile[] }> {
  checkEdition(wanted, plan.edition, readEdition(store));
  const { settings } = await readSettings(contentFolder, { ...plan.edition, url });
  if (settings === undefined) throw new Error(`${contentFolder} has errors; “npm run check” lists them.`);
  const publicFiles = readPublicFiles(contentFolder, settings.look.besides).files;
  const differences = listDifferences(plan.basis, digestBasis(code, settings, publicFiles));
  if (differences.length > 0) {
    throw new Error(
      `The plan was made from something other than what is here: ${differences.join(', ')}. ` +
        'Check out what it was made from, or make a new plan with --plan-out.',
    );
  }
  if (digestArticles(store) !== plan.articles) {
    throw new Error(
      'The store does not hold the articles of the plan. Copy the cache folder that the plan was made in.',
    );
  }
  return { settings, publicFiles };
}

/**
 * @param wanted a clock that has gone on since the plan is none of its concern; what somebody asks for is.
 * @throws if another edition is asked for than that of the plan, or the store holds another.
 */
function checkEdition(wanted: WantedEdition, ofPlan: Edition, ofStore: Edition): void {
  if (!wanted.isByClock && wanted.now !== ofPlan.now) {
    throw new Error(
      `The plan is as of ${ofPlan.now}, not of ${wanted.now}. Leave --now out, or make a new plan.`,
    );
  }
  if (ofStore.now !== ofPlan.now || ofStore.isPreview !== ofPlan.isPreview) {
    throw new Error(
      `The store holds the articles as of ${ofStore.now}, and the plan is as of ${ofPlan.now}. ` +
        'Copy the cache folder that the plan was made in, or make a new plan with --plan-out.',
    );
  }
}

/** @param pages the staged files, of which the digests are known. */
function listMade(folder: string, pages: readonly StagedFile[]): readonly ShardFile[] {
  const known = new Map(pages.map(({ name, digest }) => [`site/${name}`, digest]));
  const names = listFiles(folder).filter((name) => name !== shardFile);
  return names.map((name) => ({ name, digest: known.get(name) ?? digestOfFile(join(folder, name)) }));
}

/**
 * @param plan the digest of the plan’s file.
 * @throws if the folder does not hold a whole shard of the plan.
 */
function readShard(folder: string, plan: string): Shard {
  const file = join(folder, shardFile);
  if (!existsSync(file)) throw new Error(`${folder} holds no shard. Make one with --shard.`);
  const shard = parseShard(file);
  if (shard.plan !== plan)
    throw new Error(`${folder} holds a shard of another plan, or an unfinished one. Render it again.`);
  checkShardFiles(folder, shard.made);
  return shard;
}

function parseShard(file: string): Shard {
  try {
    // This version of the program wrote it: it has the digest of the plan’s code.
    return readSealed(file) as Shard;
  } catch {
    throw new Error(
      `${file} cannot be read: the shard is damaged. Render it again, or copy all of it again.`,
    );
  }
}

/** Joins the pages of all shards. The shards stay as they are, so that a merge that was stopped can be done again. */
function joinShards(
  { stagingFolder }: Build,
  shards: readonly Shard[],
  folders: readonly string[],
): Rendering {
  const folder = join(stagingFolder, 'site');
  for (const each of folders) linkFolder(join(resolve(each), 'site'), folder);
  return {
    staged: shards.flatMap(({ files }) => files.map((file) => ({ ...file, folder, maker: 'page' as const }))),
    rendered: new Map(shards.flatMap(({ rendered }) => rendered)),
    asked: new Map(shards.flatMap(({ asked }) => asked)),
  };
}

/** Takes what the shards indexed, and indexes what none of them did. */
function joinIndexes(build: Build, { plan, archive, shards, folders }: Joining): Promise<SearchStaging> {
  return indexStage({ ...build, isOutputKnown: plan.state.isOutputKnown }, archive, {
    folders: folders.map((folder) => resolve(folder)),
    bundles: shards.flatMap(({ search }) => search ?? []),
  });
}

interface Joining {
  readonly plan: PlanFile;
  readonly archive: Archive;
  readonly shards: readonly Shard[];
  readonly folders: readonly string[];
}

function checkComplete({ stale }: PlanFile, { rendered }: Rendering): void {
  const missing = stale.filter(({ path }) => !rendered.has(path));
  const [first] = missing;
  if (first === undefined) return;
  throw new Error(
    `${formatNumber(missing.length, 'page')} of the plan are in no shard, ${first.path} among them. Name the folders of all shards.`,
  );
}
