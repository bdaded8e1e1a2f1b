import { statSync } from 'node:fs';
import { join } from 'node:path';
import { changedMeanwhile } from '../renderer/changed-file.ts';
import type { ContentError, PlacedError } from '../documents/content-error.ts';
import { openContentFolder, type ContentFolder } from '../documents/content-folder.ts';
import { RefusedFile } from '../documents/refused-file.ts';
import { isPictureFile } from '../archive/media-types.ts';
import { mediaPath } from '../archive/permalink.ts';
import { tryRead } from '../reading/try-read.ts';
import { digestOfFile } from '../digests/digest.ts';
import { copyReadable } from '../files/copy-file.ts';
import type { StagedFile } from '../publishing/stage-files.ts';
import {
  forgetMedia,
  listUsedMedia,
  rememberMedia,
  type MediaFile,
  type MediaReading,
} from '../store/content/media.ts';
import type { Store } from '../store/database/database.ts';
import { listUnpublishedMedia } from '../store/published/media.ts';
import type { PictureSize } from '../archive/picture.ts';
import { doAtATime } from '../imaging/at-a-time.ts';
import { lookAtPicture } from '../imaging/look-at-picture.ts';
import { findActiveContent } from './active-drawing.ts';
import { readPictureSize } from './picture-size.ts';
import type { Scan } from './scan.ts';

/**
 * Takes the files beside the articles into the store, each with the digest of its bytes, pictures with their sizes.
 * @returns an error for each file that cannot be read.
 */
export async function takeMedia(
  contentFolder: string,
  store: Store,
  { changedMedia, removedMedia }: Pick<Scan, 'changedMedia' | 'removedMedia'>,
): Promise<readonly ContentError[]> {
  for (const file of removedMedia) forgetMedia(store, file);
  const content = openContentFolder(contentFolder);
  const readings = await doAtATime(changedMedia, lookedAtATime, async (found) => {
    const read = tryRead(() => readMedia(content, found.file));
    const reading = 'error' in read ? read : read.value;
    return { found, reading: 'error' in reading ? reading : await lookAt(content, found.file, reading) };
  });
  return readings.flatMap(({ found, reading }) => {
    if ('error' in reading) return [{ file: found.file, ...reading.error }];
    rememberMedia(store, found, reading);
    return [];
  });
}

/** How many pictures are decoded side by side. */
const lookedAtATime = 4;

interface FileReading {
  readonly digest: string;
  readonly size?: PictureSize | undefined;
}

async function lookAt(
  content: ContentFolder,
  file: string,
  { digest, size }: FileReading,
): Promise<MediaReading> {
  if (size === undefined) return { digest };
  return { digest, picture: await lookAtPicture(content.locate(file), size) };
}

function readMedia(content: ContentFolder, file: string): FileReading | { readonly error: PlacedError } {
  const place = content.locate(file);
  // First: if the file changes while it is read, its bytes are not those of this digest when they are published.
  const digest = digestOfFile(place);
  if (!isPictureFile(file)) return { digest };
  const error = file.toLowerCase().endsWith('.svg') ? findActiveContent(content.read(file)) : undefined;
  return error === undefined ? { digest, size: readPictureSize(place) } : { error };
}

/** What staging these files needs. */
export interface MediaOptions {
  readonly contentFolder: string;
  readonly stagingFolder: string;
  readonly store: Store;
}

/**
 * Stages the files beside the articles that a page uses, if they changed since they were last published, or are not
 * known to be published under their names: `articles/2022/01/13/a.jpg` is published at `/2022/01/13/a.jpg`.
 * @param isEverything whether all of them are to be published again.
 * @throws if a file is not as it was read: pages say how large a picture is, and may not be made for this one.
 */
export function stageMedia(options: MediaOptions, isEverything: boolean): readonly StagedFile[] {
  const { contentFolder, stagingFolder, store } = options;
  const folder = join(stagingFolder, 'media');
  const content = openContentFolder(contentFolder);
  return (isEverything ? listUsedMedia(store) : listUnpublishedMedia(store)).map((media) => {
    const { file, digest } = media;
    const place = locateIfThere(content, file);
    const name = publishedName(media);
    const target = join(folder, name);
    if (place === undefined) throw changedMeanwhile(file);
    copyReadable(place, target);
    if (digestOfFile(target) !== digest) throw changedMeanwhile(file);
    return { name, folder, maker: 'media', digest, size: statSync(target).size };
  });
}

const goneCodes: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR']);

/** @throws if a link or a device took the file’s place since it was scanned. */
function locateIfThere(content: ContentFolder, file: string): string | undefined {
  try {
    return content.locate(file);
  } catch (error) {
    if (error instanceof RefusedFile) throw new Error(`${file}: ${error.message}.`, { cause: error });
    if (goneCodes.has(String((error as NodeJS.ErrnoException).code))) return undefined;
    throw error;
  }
}

/** Where such a file is published, below the output folder. */
export function publishedName({ name }: MediaFile): string {
  return mediaPath(name).slice(1);
}
