import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PictureSize } from '../archive/archive.ts';
import type { ContentError, PlacedError } from '../documents/content-error.ts';
import { openContentFolder, type ContentFolder } from '../documents/content-folder.ts';
import { RefusedFile } from '../documents/refused-file.ts';
import { isPictureFile } from '../archive/media-types.ts';
import { mediaPath } from '../archive/permalink.ts';
import { tryRead } from '../reading/try-read.ts';
import { forgetMedia, listUsedMedia, rememberMedia, type MediaFile } from '../store/content/media.ts';
import type { Store } from '../store/database/database.ts';
import { listUnpublishedMedia } from '../store/published/media.ts';
import { findActiveContent } from './active-drawing.ts';
import { readPictureSize } from './picture-size.ts';
import type { Scan } from './scan.ts';

/**
 * Takes the files beside the articles into the store, pictures with their sizes.
 * @returns an error for each file that cannot be read.
 */
export function takeMedia(
  contentFolder: string,
  store: Store,
  { changedMedia, removedMedia }: Pick<Scan, 'changedMedia' | 'removedMedia'>,
): readonly ContentError[] {
  for (const file of removedMedia) forgetMedia(store, file);
  const content = openContentFolder(contentFolder);
  return changedMedia.flatMap((found) => {
    const read = tryRead(() => readMedia(content, found.file));
    const error = 'error' in read ? read.error : read.value.error;
    if (error !== undefined) return [{ file: found.file, ...error }];
    if ('value' in read) rememberMedia(store, found, read.value.size);
    return [];
  });
}

interface ReadMedia {
  /** The size of a picture, if its file tells. */
  readonly size?: PictureSize | undefined;
  readonly error?: PlacedError | undefined;
}

function readMedia(content: ContentFolder, file: string): ReadMedia {
  const place = content.locate(file);
  if (!isPictureFile(file)) return {};
  const error = file.toLowerCase().endsWith('.svg') ? findActiveContent(content.read(file)) : undefined;
  return error === undefined ? { size: readPictureSize(place) } : { error };
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
 * @returns the staging folder.
 */
export function stageMedia(options: MediaOptions, isEverything: boolean): string {
  const { contentFolder, stagingFolder, store } = options;
  const folder = join(stagingFolder, 'media');
  const content = openContentFolder(contentFolder);
  for (const media of isEverything ? listUsedMedia(store) : listUnpublishedMedia(store)) {
    const place = locateIfThere(content, media.file);
    if (place === undefined) continue;
    const target = join(folder, publishedName(media));
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(place, target);
  }
  return folder;
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
