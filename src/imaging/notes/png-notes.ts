import { crc32 } from 'node:zlib';
import { readTurn, upright, writeTurn } from './turn.ts';

/**
 * A PNG without its notes (PNG, third edition): its texts, its time, and of a camera's notes all but how it lies.
 * @returns undefined if its parts do not follow one another to the end.
 */
export function stripPng(bytes: Uint8Array): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces = [bytes.subarray(0, 8)];
  for (let place = 8; place + 12 <= bytes.length;) {
    const end = place + 12 + view.getUint32(place);
    const type = Buffer.from(bytes.subarray(place + 4, place + 8)).toString('latin1');
    if (type === 'eXIf') pieces.push(writeChunk(readTurn(bytes.subarray(place + 8, end - 4))));
    else if (!noteTypes.has(type)) pieces.push(bytes.subarray(place, end));
    if (type === 'IEND') return Buffer.concat(pieces);
    place = end;
  }
  return undefined;
}

const noteTypes: ReadonlySet<string> = new Set(['tEXt', 'zTXt', 'iTXt', 'tIME']);

function writeChunk(turn: number): Uint8Array {
  if (turn === upright) return new Uint8Array();
  const notes = writeTurn(turn);
  const chunk = Buffer.alloc(12 + notes.length);
  chunk.writeUInt32BE(notes.length, 0);
  chunk.write('eXIf', 4, 'latin1');
  chunk.set(notes, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + notes.length)), 8 + notes.length);
  return chunk;
}
