import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ContentError } from '../documents/content-error.ts';
import { openContentFolder, type ContentFolder } from '../documents/content-folder.ts';
import { RefusedFile } from '../documents/refused-file.ts';
import { picturePath } from '../archive/permalink.ts';
import { tryRead } from '../reading/try-read.ts';
import { forgetPicture, listPictures, rememberPicture } from '../store/content/pictures.ts';
import type { Store } from '../store/database/database.ts';
import { listUnpublishedPictures } from '../store/published/pictures.ts';
import { readPictureSize } from './picture-size.ts';
import type { Scan } from './scan.ts';

/**
 * Takes the pictures beside the articles into the store with their sizes.
 * @returns an error for each picture that cannot be read.
 */
export function takeImages(
  contentFolder: string,
  store: Store,
  { changedImages, removedImages }: Pick<Scan, 'changedImages' | 'removedImages'>,
): readonly ContentError[] {
  for (const file of removedImages) forgetPicture(store, file);
  const content = openContentFolder(contentFolder);
  return changedImages.flatMap((image) => {
    const read = tryRead(() => readPictureSize(content.locate(image.file)));
    if ('error' in read) return [{ file: image.file, ...read.error }];
    rememberPicture(store, image, read.value);
    return [];
  });
}

/** What staging pictures needs. */
export interface MediaOptions {
  readonly contentFolder: string;
  readonly stagingFolder: string;
  readonly store: Store;
}

/**
 * Stages the images beside the articles that changed since they were last published, or are not known to be published
 * under their names: `articles/2022/01/13/a.jpg` is published at `/2022/01/13/a.jpg`.
 * @param isEverything whether all images are to be published again.
 * @returns the staging folder.
 */
export function stageMedia(options: MediaOptions, isEverything: boolean): string {
  const { contentFolder, stagingFolder, store } = options;
  const folder = join(stagingFolder, 'media');
  const content = openContentFolder(contentFolder);
  for (const image of isEverything ? listPictures(store) : listUnpublishedPictures(store)) {
    const place = locateIfThere(content, image);
    if (place === undefined) continue;
    const target = join(folder, mediaFile(image));
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(place, target);
  }
  return folder;
}

const goneCodes: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR']);

/** @throws if a link or a device took the picture’s place since it was scanned. */
function locateIfThere(content: ContentFolder, image: string): string | undefined {
  try {
    return content.locate(image);
  } catch (error) {
    if (error instanceof RefusedFile) throw new Error(`${image}: ${error.message}.`, { cause: error });
    if (goneCodes.has(String((error as NodeJS.ErrnoException).code))) return undefined;
    throw error;
  }
}

/** Where an image is published, below the output folder. */
export function mediaFile(image: string): string {
  return picturePath(image).slice(1);
}
