import { closeSync, openSync, readSync } from 'node:fs';
import { imageSize } from 'image-size';
import type { PictureSize } from '../archive/picture.ts';

/**
 * The size of a picture as browsers show it, turned as its camera says. Reads only the beginning of the file.
 * @returns undefined if the file does not tell its size.
 */
export function readPictureSize(file: string): PictureSize | undefined {
  const handle = openSync(file, 'r');
  try {
    for (const length of beginnings) {
      const bytes = Buffer.alloc(length);
      const read = readSync(handle, bytes, 0, length, 0);
      const size = measure(bytes.subarray(0, read));
      if (size !== undefined || read < length) return size;
    }
    return undefined;
  } finally {
    closeSync(handle);
  }
}

/** In bytes. Most files tell their size in the first. Photographs tell it after camera notes and a thumbnail. */
const beginnings = [4096, 65_536, 1_048_576];

/** The first Exif orientation that turns a picture on its side. */
const firstOnSide = 5;

function measure(bytes: Buffer): PictureSize | undefined {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    if (!isLength(width) || !isLength(height)) return undefined;
    return orientation < firstOnSide ? { width, height } : { width: height, height: width };
  } catch {
    // Not a picture, or not enough of it.
    return undefined;
  }
}

function isLength(pixels: number): boolean {
  return Number.isInteger(pixels) && pixels > 0;
}
