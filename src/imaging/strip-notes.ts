import { stripJpeg } from './notes/jpeg-notes.ts';
import { stripPng } from './notes/png-notes.ts';
import { stripWebp } from './notes/webp-notes.ts';

/**
 * A picture without what its camera and programs noted in it: place, time, owner, a smaller copy. Its points are not
 * coded anew, so it looks as before, and a note of how it lies stays. A kind that this does not read (GIF, SVG), and one
 * that has no notes, is given back as it is.
 * @param bytes of a file, told by their beginning.
 * @returns the same array if there is nothing to leave out; undefined if notes cannot be told from points: the file is
 * damaged, or an AVIF with notes.
 */
export function stripNotes(bytes: Uint8Array): Uint8Array | undefined {
  const beginning = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  const strip = readers.find(([pattern]) => pattern.test(beginning))?.[1];
  if (strip === undefined) return bytes;
  const stripped = strip(bytes);
  return stripped !== undefined && Buffer.compare(bytes, stripped) === 0 ? bytes : stripped;
}

/** How a kind begins, and what reads it. */
const readers: readonly (readonly [RegExp, (bytes: Uint8Array) => Uint8Array | undefined])[] = [
  [/^\xff\xd8/, stripJpeg],
  [/^\x89PNG/, stripPng],
  [/^RIFF[^]{4}WEBP$/, stripWebp],
  [/^[^]{4}ftyp/, (bytes) => (hasAvifNotes(bytes) ? undefined : bytes)],
];

/** Notes of an AVIF lie between its points, by places that would all move without them (ISO/IEC 23008-12). */
function hasAvifNotes(bytes: Uint8Array): boolean {
  const beginning = Buffer.from(bytes.subarray(0, 64_000)).toString('latin1');
  return /infe[^]{8,10}(?:Exif|mime)/.test(beginning);
}
