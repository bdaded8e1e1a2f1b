import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ScannedFile } from './scan.ts';

/**
 * Stages the images beside the articles: `articles/2022/01/13/a.jpg` is published at `/2022/01/13/a.jpg`.
 * @returns the staging folder.
 */
export function stageMedia(
  { contentFolder, stagingFolder }: { readonly contentFolder: string; readonly stagingFolder: string },
  images: readonly ScannedFile[],
): string {
  const folder = join(stagingFolder, 'media');
  for (const { file } of images) {
    const target = join(folder, mediaFile(file));
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(contentFolder, file), target);
  }
  return folder;
}

/** Where an image is published, below the output folder. */
function mediaFile(image: string): string {
  return image.replace(/^articles\//, '');
}
