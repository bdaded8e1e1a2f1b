import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildSite, takeStage, type BuildOptions } from './build.ts';
import { listPages } from '../archive/page-list.ts';
import { createMemoryArchive } from '../store/memory-archive.ts';
import { formatNumber } from './build-log.ts';
import { manifestFile, readManifest } from './manifest.ts';
import { withBuild } from './open-build.ts';
import { createBodyReader } from './read-body.ts';
import { renderStage } from './stage-site.ts';

/** How a published file differs from the one that a build from nothing makes. */
export interface Difference {
  readonly file: string;
  readonly kind: 'differs' | 'missing' | 'left over';
}

export interface Verification {
  /** In order of file: there should be none. */
  readonly differences: readonly Difference[];
  readonly comparedCount: number;
}

type Manifest = Readonly<Record<string, string>>;

/** About how many pages a sample has. */
const sampleSize = 1000;

/**
 * Reads the content once more from nothing, beside the site, makes files anew and compares them with those published.
 * @param isAll whether to compare every file; else a sample of the pages, evenly over all kinds.
 */
export async function verifySite(options: BuildOptions, isAll: boolean): Promise<Verification> {
  const folder = mkdtempSync(join(tmpdir(), 'archive-verify-'));
  const fresh = { ...options, out: join(folder, 'site'), cache: join(folder, 'store') };
  const published = readManifest(manifestFile(resolve(options.out)));
  try {
    options.log.note('From nothing:');
    const expected = isAll ? await buildAll(fresh) : await renderSample(fresh);
    const names = new Set(Object.keys(expected));
    const found = isAll ? published : pickNames(published, names);
    return { differences: compareManifests(found, expected), comparedCount: names.size };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function buildAll(options: BuildOptions): Promise<Manifest> {
  await buildSite(options);
  return readManifest(manifestFile(options.out));
}

/** Every so-manieth page of a fresh archive. */
function renderSample(options: BuildOptions): Promise<Manifest> {
  return withBuild(options, async (build) => {
    const { settings } = await takeStage(build);
    if (settings === undefined) throw new Error('The content has errors now; “npm run check” lists them.');
    const context = { ...settings, readBody: createBodyReader(build.contentFolder) };
    const pages = listPages(createMemoryArchive(build.store, context));
    const step = Math.max(1, Math.floor(pages.length / sampleSize));
    const { staged } = await renderStage(
      build,
      settings,
      pages.filter((_, place) => place % step === 0),
    );
    options.log.note(`A sample of ${formatNumber(pages.length, 'page')}; --verify all compares every file.`);
    return Object.fromEntries(staged.map(({ name, digest = '' }) => [name, digest]));
  });
}

function pickNames(manifest: Manifest, names: ReadonlySet<string>): Manifest {
  return Object.fromEntries(Object.entries(manifest).filter(([name]) => names.has(name)));
}

function compareManifests(published: Manifest, expected: Manifest): readonly Difference[] {
  const files = [...new Set([...Object.keys(published), ...Object.keys(expected)])].sort();
  return files
    .filter((file) => published[file] !== expected[file])
    .map((file) => ({ file, kind: kindOf(published[file], expected[file]) }));
}

function kindOf(published: string | undefined, expected: string | undefined): Difference['kind'] {
  if (published === undefined) return 'missing';
  return expected === undefined ? 'left over' : 'differs';
}
