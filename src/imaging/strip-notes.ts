import { stripJpeg } from './notes/jpeg-notes.ts';
import { stripPng } from './notes/png-notes.ts';
import { stripWebp } from './notes/webp-notes.ts';

/**
 * A picture without what its camera and programs noted in it: place, time, owner, a smaller copy. Its points are not
 * coded anew, so it looks as before, and a note of how it lies stays. A kind without such notes, or one that this does
 * not read (GIF, AVIF, SVG), is given back as it is.
 * @param bytes of a file, told by their beginning. Of a damaged file what follows the damage may be missing.
 * @returns the same array if there is nothing to leave out.
 */
export function stripNotes(bytes: Uint8Array): Uint8Array {
  const stripped = strippedAs(bytes);
  return Buffer.compare(bytes, stripped) === 0 ? bytes : stripped;
}

/** Whether an AVIF has notes: they lie between its points, by places that would all move (ISO/IEC 23008-12). */
export function hasAvifNotes(bytes: Uint8Array): boolean {
  const beginning = Buffer.from(bytes.subarray(0, 64_000)).toString('latin1');
  return beginning.startsWith('ftyp', 4) && /infe[^]{8,10}(?:Exif|mime)/.test(beginning);
}

function strippedAs(bytes: Uint8Array): Uint8Array {
  const beginning = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  if (beginning.startsWith('\xff\xd8')) return stripJpeg(bytes);
  if (beginning.startsWith('\x89PNG')) return stripPng(bytes);
  return /^RIFF[^]{4}WEBP$/.test(beginning) ? stripWebp(bytes) : bytes;
}
