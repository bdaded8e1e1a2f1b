import { statSync } from 'node:fs';
import type { PictureSize } from '../archive/picture.ts';
import type { ReadPicture } from '../store/content/media.ts';
import { loadSharp, mostPixels, readingOptions } from './load-sharp.ts';

/**
 * Decodes a picture once, to know whether files in other sizes can be made from it, its main colour, and what is wrong.
 * @param file its place. @param size as its beginning tells it.
 */
export async function lookAtPicture(file: string, size: PictureSize): Promise<ReadPicture> {
  if (size.width * size.height > mostPixels && !isDrawing(file))
    return { ...size, isSource: false, fault: 'huge-picture' };
  try {
    const picture = isDrawing(file) ? { ...size, isSource: false } : await decode(file, size);
    const isHeavy = picture.fault === undefined && statSync(file).size > mostBytes;
    return isHeavy ? { ...picture, fault: 'heavy-picture' } : picture;
  } catch {
    return { ...size, isSource: false, fault: 'damaged-picture' };
  }
}

/** Two megabytes: some seconds on a mobile network. */
const mostBytes = 2_000_000;

/** It fits any width as it is. */
function isDrawing(file: string): boolean {
  return /\.svg$/i.test(file);
}

async function decode(file: string, size: PictureSize): Promise<ReadPicture> {
  const picture = loadSharp()(file, readingOptions);
  const { format, pages = 1 } = await picture.metadata();
  // What moves stays as it is: in one of its pictures it would stand still.
  if (pages > 1 || format === 'gif') return { ...size, isSource: false };
  if (!endingsOf(format).test(file)) return { ...size, isSource: false, fault: 'misnamed-picture' };
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
