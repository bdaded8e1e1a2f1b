import type { Sharp } from 'sharp';
import type { PictureSize } from '../archive/picture.ts';
import type { DerivedFile } from '../pictures/picture-recipe.ts';
import { loadSharp, readingOptions } from './load-sharp.ts';

/*
 * What is made says nothing of the camera, its place or its owner: sharp leaves out all notes of a file. It turns the
 * picture as the camera says, and gives it the colours of the web.
 */

/** Makes a file from a picture. */
export async function derivePicture(source: string, derived: DerivedFile, target: string): Promise<void> {
  const { format, isCut, width, height } = derived;
  const whole = loadSharp()(source, readingOptions).rotate();
  const picture = isCut ? onWhite(whole.resize(width, height)) : whole.resize(width, height, { fit: 'fill' });
  await (format === 'webp' ? toWebp(picture) : picture.jpeg({ quality: 80 })).toFile(target);
}

/** Makes a smaller picture of the same kind. */
export async function shrinkPicture(source: string, size: PictureSize, target: string): Promise<void> {
  const picture = loadSharp()(source, readingOptions)
    .rotate()
    .resize(size.width, size.height, { fit: 'fill' });
  await inKindOf(source, picture).toFile(target);
}

function inKindOf(source: string, picture: Sharp): Sharp {
  if (/\.png$/i.test(source)) return picture.png({ compressionLevel: 9 });
  if (/\.webp$/i.test(source)) return toWebp(picture);
  if (/\.avif$/i.test(source)) return picture.avif({ quality: 55, effort: 0 });
  return picture.jpeg({ quality: 84 });
}

/** Effort 2 of 6: a third less time than 4. */
function toWebp(picture: Sharp): Sharp {
  return picture.webp({ quality: 78, effort: 2, smartSubsample: true });
}

/** What one sees through becomes white. JPEG has no such pixels, and a list may stand on dark paper. */
function onWhite(picture: Sharp): Sharp {
  return picture.flatten({ background: '#fff' });
}
