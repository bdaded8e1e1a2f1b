import type { PictureSize } from '../archive/picture.ts';
import type { ReadPicture } from '../store/content/media.ts';
import { loadSharp, mostPixels, readingOptions } from './load-sharp.ts';

/**
 * Decodes a picture once, to know whether files in other sizes can be made from it, and its main colour.
 * @param file its place. @param size as its beginning tells it.
 */
export async function lookAtPicture(file: string, size: PictureSize): Promise<ReadPicture> {
  if (/\.svg$/i.test(file)) return { ...size, isSource: false };
  if (size.width * size.height > mostPixels) return { ...size, isSource: false, fault: faults.large };
  try {
    return await decode(file, size);
  } catch {
    return { ...size, isSource: false, fault: faults.damaged };
  }
}

/** Why nothing is made from a picture, and what to do. */
export const faults = {
  large: 'it has more than 120 megapixels: save it smaller',
  damaged: 'it cannot be decoded, and readers may not see it: save it again',
  format: 'its bytes are of a kind that its name does not say: rename it',
} as const;

async function decode(file: string, size: PictureSize): Promise<ReadPicture> {
  const picture = loadSharp()(file, readingOptions);
  const { format, pages = 1 } = await picture.metadata();
  // What moves stays as it is: in one of its pictures it would stand still.
  if (pages > 1 || format === 'gif') return { ...size, isSource: false };
  if (!endingsOf(format).test(file)) return { ...size, isSource: false, fault: faults.format };
  // Also for what one sees through: this reads every pixel, and so finds what is damaged.
  const { data, info } = await picture
    .resize(1, 1, { fit: 'fill' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const isOpaque = info.channels === 3 || data[3] === 255;
  return { ...size, isSource: true, ...(isOpaque && { colour: `#${data.subarray(0, 3).toString('hex')}` }) };
}

function endingsOf(format: string): RegExp {
  return endings[format] ?? /(?!)/;
}

/** sharp names AVIF by its container. */
const endings: Readonly<Record<string, RegExp>> = {
  avif: /\.avif$/i,
  heif: /\.avif$/i,
  jpeg: /\.jpe?g$/i,
  png: /\.png$/i,
  webp: /\.webp$/i,
};
