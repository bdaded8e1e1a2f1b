import { copyFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { isPictureFile } from '../archive/media-types.ts';
import { mediaPath } from '../archive/permalink.ts';
import type { Site } from '../archive/site.ts';
import { digestOfFile } from '../digests/digest.ts';
import { doAtATime } from '../imaging/at-a-time.ts';
import { derivePicture, shrinkPicture } from '../imaging/derive-picture.ts';
import { stripNotes } from '../imaging/strip-notes.ts';
import { openContentFolder } from '../documents/content-folder.ts';
import { isFile } from '../files/list-files.ts';
import { formatNumber } from '../log/build-log.ts';
import { listDerived, longestSide, picturesPath, type DerivedFile } from '../pictures/picture-recipe.ts';
import { changedMeanwhile } from '../renderer/changed-file.ts';
import type { Build } from '../site/open-build.ts';
import { listPublishedPictures, listUsedPictures, type UsedPicture } from '../store/published/pictures.ts';
import { countThreads, describeMachine } from '../threads/thread-count.ts';
import type { StagedFile } from './stage-files.ts';

/** What staging pictures needs. */
export interface PictureBuild extends Pick<
  Build,
  'contentFolder' | 'cacheFolder' | 'stagingFolder' | 'store' | 'log'
> {
  readonly site: Pick<Site, 'originals'>;
}

/**
 * Stages the files that pages show of pictures, as far as they are not published. Each is made once and kept in the
 * cache: its name says what it is made from and how.
 * @param isEverything whether all of them are to be published again.
 * @throws if a picture is not as it was read.
 */
export async function stagePictures(
  build: PictureBuild,
  isEverything: boolean,
): Promise<readonly StagedFile[]> {
  const wanted = listWanted(build, isEverything);
  if (wanted.length === 0) return [];
  const made = wanted.filter(({ derived }) => !isFile(keptFile(build, derived)));
  if (made.length > 0) await makeAll(build, made);
  const folder = join(build.stagingFolder, 'pictures');
  return wanted.map(({ derived: { name } }) => {
    const target = join(folder, name);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(keptFile(build, { name }), target);
    return { name, folder, maker: 'picture' };
  });
}

/**
 * Makes of each staged picture what readers get at its address: a smaller one if it is larger than any page shows it, and
 * none with what its camera noted.
 */
export async function preparePictures(
  build: PictureBuild,
  staged: readonly StagedFile[],
): Promise<readonly StagedFile[]> {
  if (build.site.originals || staged.length === 0) return staged;
  const known = new Map(
    listUsedPictures(build.store, build.site).map((used) => [mediaPath(used.name).slice(1), used]),
  );
  return doAtATime(staged, countThreads(describeMachine()), async (file) => {
    const used = known.get(file.name);
    if (used !== undefined && isLarge(used)) return shrink(build, file, used);
    return isPictureFile(file.name) ? strip(file, used) : file;
  });
}

async function shrink(build: PictureBuild, file: StagedFile, used: UsedPicture): Promise<StagedFile> {
  const { name, folder, maker } = file;
  const place = join(folder, name);
  const kept = keptFile(build, { name: shrunkName(used) });
  if (!isFile(kept)) await makeWhole(kept, (part) => shrinkPicture(place, used.picture, part));
  copyFileSync(kept, place);
  return { name, folder, maker };
}

/**
 * What this cannot take notes out of is coded anew, if it can be decoded.
 * @param used absent if no picture can be made from it: it is damaged, or moves.
 */
async function strip(file: StagedFile, used: UsedPicture | undefined): Promise<StagedFile> {
  const { name, folder, maker } = file;
  const place = join(folder, name);
  const bytes = readFileSync(place);
  const stripped = stripNotes(bytes);
  if (stripped === bytes) return file;
  if (stripped !== undefined) writeFileSync(place, stripped);
  else if (used !== undefined) await makeWhole(place, (part) => shrinkPicture(place, used.picture, part));
  else return file;
  return { name, folder, maker };
}

/** The names of all files that pages show of pictures. */
export function listDerivedNames({ store, site }: Pick<PictureBuild, 'store' | 'site'>): ReadonlySet<string> {
  return new Set(
    listUsedPictures(store, site).flatMap(({ picture, isLead }) =>
      listDerived(picture, isLead).map(({ name }) => name),
    ),
  );
}

/** The names in the cache of all pictures that are published smaller than their files are. */
export function listShrunkNames({ store, site }: Pick<PictureBuild, 'store' | 'site'>): readonly string[] {
  return site.originals ? [] : listUsedPictures(store, site).filter(isLarge).map(shrunkName);
}

function isLarge(used: UsedPicture): boolean {
  return used.longestSide > longestSide;
}

function shrunkName({ name, picture }: UsedPicture): string {
  return `${picturesPath.slice(1)}${picture.id ?? ''}${extname(name)}`;
}

interface Wanted {
  readonly used: UsedPicture;
  readonly derived: DerivedFile;
}

/** One for each name: several files may have the same bytes. */
function listWanted({ store, site }: PictureBuild, isEverything: boolean): readonly Wanted[] {
  const used = listUsedPictures(store, site);
  if (used.length === 0) return [];
  const published = isEverything ? new Set<string>() : listPublishedPictures(store);
  const wanted = used.flatMap((each) =>
    listDerived(each.picture, each.isLead).map((derived) => [derived.name, { used: each, derived }] as const),
  );
  return [...new Map(wanted).values()].filter(({ derived }) => !published.has(derived.name));
}

async function makeAll(build: PictureBuild, wanted: readonly Wanted[]): Promise<void> {
  const stage = build.log.stage('pictures');
  const content = openContentFolder(build.contentFolder);
  for (const { file, source } of new Set(wanted.map(({ used }) => used)))
    if (digestOfFile(content.locate(file)) !== source) throw changedMeanwhile(file);
  let done = 0;
  await doAtATime(wanted, countThreads(describeMachine()), async ({ used, derived }) => {
    const source = content.locate(used.file);
    await makeWhole(keptFile(build, derived), (part) => derivePicture(source, derived, part));
    stage.progress((done += 1), wanted.length, 'files');
  });
  stage.end(formatNumber(wanted.length, 'file'));
}

/** Under another name first: a build that is stopped leaves nothing half made. */
async function makeWhole(target: string, make: (part: string) => Promise<void>): Promise<void> {
  mkdirSync(dirname(target), { recursive: true });
  const part = `${target}.part`;
  await make(part);
  renameSync(part, target);
}

function keptFile({ cacheFolder }: Pick<Build, 'cacheFolder'>, { name }: Pick<DerivedFile, 'name'>): string {
  return join(cacheFolder, name);
}
