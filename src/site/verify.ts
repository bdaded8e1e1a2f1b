import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildSite, type BuildOptions } from './build-site.ts';
import { openArchive, takeStage } from './take-stage.ts';
import { sitePages } from '../page-kinds/page-directory.ts';
import { formatNumber } from '../log/build-log.ts';
import { readFragmentAddresses } from '../pagefind/pagefind-files.ts';
import { manifestFile, readManifest } from '../publishing/manifest.ts';
import { digestOf } from '../digests/digest.ts';
import { withOutput } from './open-build.ts';
import { listFiles } from '../files/list-files.ts';
import { renderStage } from '../rendering/render-stage.ts';

/** How a published file differs from the one that a build from nothing makes. */
export interface Difference {
  readonly file: string;
  readonly kind: 'differs' | 'missing' | 'left over' | 'of an article that left';
}

export interface Verification {
  /** In order of file. A correct site has none. */
  readonly differences: readonly Difference[];
  /** Files of the output that no build made, such as a host’s own, in order: nothing is said of them. */
  readonly foreign: readonly string[];
  readonly comparedCount: number;
}

/** About how many pages a sample has. */
const sampleSize = 1000;

/**
 * Compares published files with those of a build from nothing, which it makes beside the site.
 * @param isAll whether to compare every file; otherwise a sample of the pages, spread evenly over all kinds.
 */
export async function verifySite(options: BuildOptions, isAll: boolean): Promise<Verification> {
  const folder = mkdtempSync(join(tmpdir(), 'archive-verify-'));
  const fresh = { ...options, out: join(folder, 'site'), cache: join(folder, 'store') };
  try {
    options.log.note('From nothing:');
    const expected = isAll ? await buildAll(fresh) : await renderSample(fresh);
    return compareOutput({ outFolder: resolve(options.out), freshFolder: fresh.out, isAll }, expected);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The digest of each file, by its name. */
type Digests = ReadonlyMap<string, string>;

async function buildAll(options: BuildOptions): Promise<Digests> {
  await buildSite(options);
  return new Map(Object.entries(readManifest(manifestFile(options.out)).files));
}

/** What depends on history, which a build from nothing does not make. */
function listKept(out: string, expected: Digests): Digests {
  const manifest = readManifest(manifestFile(out));
  const kept = Object.entries({ ...manifest.kept, ...manifest.moved });
  return new Map(kept.flatMap(([name, { digest }]) => (expected.has(name) ? [] : [[name, digest]])));
}

/** Finds the files of earlier generations that hold an article that readers can no longer search for. */
function findLeftArticles(out: string, fresh: string, kept: readonly string[]): readonly Difference[] {
  const held = kept.filter((name) => isFragment(name) && existsSync(join(out, name)));
  if (held.length === 0) return [];
  const addressesOf = (folder: string, name: string) =>
    readFragmentAddresses(readFileSync(join(folder, name)));
  const present = new Set(
    listFiles(fresh)
      .filter(isFragment)
      .flatMap((name) => addressesOf(fresh, name)),
  );
  return held
    .filter((name) => addressesOf(out, name).some((address) => !present.has(address)))
    .map((file) => ({ file, kind: 'of an article that left' }));
}

function isFragment(name: string): boolean {
  return name.endsWith('.pf_fragment');
}

/** Renders a sample of a fresh archive’s pages, at even distances in their list. */
function renderSample(options: BuildOptions): Promise<Digests> {
  return withOutput(options, async (build) => {
    const { settings } = await takeStage(build, true);
    if (settings === undefined) throw new Error('The content has errors now; “npm run check” lists them.');
    const archive = openArchive(build, settings);
    const pages = sitePages.list(archive);
    const step = Math.max(1, Math.floor(pages.length / sampleSize));
    const { staged } = await renderStage(
      build,
      { settings, archive },
      pages.filter((_, place) => place % step === 0),
    );
    options.log.note(`A sample of ${formatNumber(pages.length, 'page')}; --verify all compares every file.`);
    return new Map(staged.map(({ name, digest = '' }) => [name, digest]));
  });
}

interface Comparison {
  readonly outFolder: string;
  /** What a build from nothing made. */
  readonly freshFolder: string;
  readonly isAll: boolean;
}

/** Compares an output with what is expected. Else a file is left over if a build made it: then the manifest names it. */
function compareOutput({ outFolder, freshFolder, isAll }: Comparison, expected: Digests): Verification {
  const kept = isAll ? listKept(outFolder, expected) : new Map<string, string>();
  const all = new Map([...expected, ...kept]);
  const made = isAll ? Object.keys(readManifest(manifestFile(outFolder)).files) : [];
  const names = new Set([...all.keys(), ...made]);
  const differences = [...names].sort().flatMap((file) => compareFile(outFolder, file, all.get(file)) ?? []);
  return {
    differences: [...differences, ...findLeftArticles(outFolder, freshFolder, [...kept.keys()])],
    foreign: (isAll ? listFiles(outFolder) : []).filter((file) => !names.has(file)),
    comparedCount: names.size,
  };
}

function compareFile(outFolder: string, file: string, expected: string | undefined): Difference | undefined {
  if (expected === undefined) return { file, kind: 'left over' };
  const published = join(outFolder, file);
  if (!existsSync(published)) return { file, kind: 'missing' };
  return digestOf(readFileSync(published)) === expected ? undefined : { file, kind: 'differs' };
}
