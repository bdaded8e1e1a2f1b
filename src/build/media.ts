import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Stages the images beside the articles: `articles/2022/01/13/a.jpg` is published at `/2022/01/13/a.jpg`.
 * @param images from the content folder.
 * @returns the staging folder.
 */
export function stageMedia(
  { contentFolder, stagingFolder }: { readonly contentFolder: string; readonly stagingFolder: string },
  images: readonly string[],
): string {
  const folder = join(stagingFolder, 'media');
  for (const image of images) {
    const target = join(folder, mediaFile(image));
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(contentFolder, image), target);
  }
  return folder;
}

/** Where an image is published, below the output folder. */
export function mediaFile(image: string): string {
  return image.replace(/^articles\//, '');
}
