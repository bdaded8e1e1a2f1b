import { readTurn, upright, writeTurn } from './turn.ts';

/**
 * A JPEG without its notes (ITU-T T.81, annex B): of the segments that programs fill as they like, those that change how a
 * picture looks stay, and of a camera's notes how it lies. What comes after the picture goes: telephones put a film or a
 * second picture there, with notes of their own. Bytes between two segments go, which decoders pass over.
 * @returns undefined if no points of a picture were found.
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array | undefined {
  const pieces: Uint8Array[] = [];
  let hasPoints = false;
  for (let place = findMarker(bytes, 0); place !== undefined;) {
    const marker = bytes[place + 1] ?? 0;
    const end = hasLength(marker) ? place + 2 + readLength(bytes, place + 2) : place + 2;
    pieces.push(keptSegment(marker, bytes.subarray(place, end)));
    if (marker === endOfImage) break;
    const next = findMarker(bytes, end);
    if (marker === startOfScan) {
      hasPoints = true;
      pieces.push(bytes.subarray(end, next));
    }
    place = next;
  }
  return hasPoints ? Buffer.concat(pieces) : undefined;
}

const startOfScan = 0xda;
const endOfImage = 0xd9;
const comment = 0xfe;
const none = new Uint8Array();

/** The place of the next marker. Among coded points, FF is followed by 0 or by a restart’s mark, which is none. */
function findMarker(bytes: Uint8Array, start: number): number | undefined {
  for (let place = bytes.indexOf(0xff, start); place >= 0; place = bytes.indexOf(0xff, place + 1)) {
    const next = bytes[place + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !isRestart(next)) return place;
  }
  return undefined;
}

/** The beginning and the end of a picture stand alone, and so does TEM. */
function hasLength(marker: number): boolean {
  return marker !== 0xd8 && marker !== endOfImage && marker !== 0x01;
}

function isRestart(marker: number): boolean {
  return marker >= 0xd0 && marker <= 0xd7;
}

/** It counts its own two bytes. */
function readLength(bytes: Uint8Array, place: number): number {
  return ((bytes[place] ?? 0) << 8) + (bytes[place + 1] ?? 0);
}

function keptSegment(marker: number, segment: Uint8Array): Uint8Array {
  const number = marker - 0xe0;
  if (marker !== comment && (number < 0 || number > 15)) return segment;
  if (number === 1 && startsWith(segment, 'Exif\0\0')) return writeSegment(readTurn(segment.subarray(10)));
  return lookSegments.some(([kept, name]) => kept === number && startsWith(segment, name)) ? segment : none;
}

/** What they are of, and how they begin: the size of a pixel, a profile of colours, how colours are coded. */
const lookSegments: readonly (readonly [number, string])[] = [
  [0, 'JFIF'],
  [2, 'ICC_PROFILE'],
  [14, 'Adobe'],
];

function startsWith(segment: Uint8Array, name: string): boolean {
  return Buffer.from(segment.subarray(4, 4 + name.length)).toString('latin1') === name;
}

function writeSegment(turn: number): Uint8Array {
  if (turn === upright) return none;
  const notes = writeTurn(turn);
  return Buffer.concat([Buffer.from([0xff, 0xe1, 0, notes.length + 8]), Buffer.from('Exif\0\0'), notes]);
}
