import { readTurn, upright, writeTurn } from './turn.ts';

/**
 * A JPEG without its notes (ITU-T T.81, annex B): of the segments that programs fill as they like, those that change how a
 * picture looks stay, and of a camera's notes how it lies. What comes after the picture goes: telephones put a film or a
 * second picture there, with notes of their own.
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [bytes.subarray(0, 2)];
  let place = 2;
  while (place + 4 <= bytes.length && bytes[place] === 0xff) {
    const marker = bytes[place + 1] ?? 0;
    if (marker === 0xff) {
      place += 1;
      continue;
    }
    if (marker === endOfImage) break;
    const end = place + 2 + ((bytes[place + 2] ?? 0) << 8) + (bytes[place + 3] ?? 0);
    const segment = bytes.subarray(place, end);
    pieces.push(keptSegment(marker, segment));
    place = end;
    if (marker !== startOfScan) continue;
    const scanned = findScanEnd(bytes, end);
    pieces.push(bytes.subarray(end, scanned));
    place = scanned;
  }
  if (bytes[place + 1] === endOfImage) pieces.push(bytes.subarray(place, place + 2));
  return Buffer.concat(pieces);
}

const startOfScan = 0xda;
const endOfImage = 0xd9;
const comment = 0xfe;
const none = new Uint8Array();

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

/** The place of the first marker after a scan’s coded points. In these, FF is followed by 0 or a restart’s mark. */
function findScanEnd(bytes: Uint8Array, start: number): number {
  for (let place = bytes.indexOf(0xff, start); place >= 0; place = bytes.indexOf(0xff, place + 1)) {
    const next = bytes[place + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return place;
  }
  return bytes.length;
}
