import { readTurn, upright, writeTurn } from './turn.ts';

/**
 * A WebP without its notes (RFC 9649): XMP, and of a camera's notes all but how it lies.
 * @returns undefined if its parts do not follow one another to the end.
 */
export function stripWebp(bytes: Uint8Array): Uint8Array | undefined {
  const chunks = readChunks(bytes);
  if (chunks === undefined) return undefined;
  const turn = chunks.reduce((found, { type, data }) => (type === 'EXIF' ? readExif(data) : found), upright);
  const kept = chunks.flatMap(({ type, data }) => {
    if (type === 'EXIF' || type === 'XMP ') return [];
    return [writeChunk(type, type === 'VP8X' ? withoutFlags(data, turn) : data)];
  });
  if (turn !== upright) kept.push(writeChunk('EXIF', writeTurn(turn)));
  const body = Buffer.concat([Buffer.from('WEBP'), ...kept]);
  const head = Buffer.from('RIFF\0\0\0\0');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
}

function readChunks(bytes: Uint8Array): readonly Chunk[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = 8 + view.getUint32(4, true);
  const chunks: Chunk[] = [];
  let place = 12;
  while (place + 8 <= length && length <= bytes.length) {
    const end = place + 8 + view.getUint32(place + 4, true);
    const type = Buffer.from(bytes.subarray(place, place + 4)).toString('latin1');
    chunks.push({ type, data: bytes.subarray(place + 8, end) });
    place = end + (end % 2);
  }
  return place === length ? chunks : undefined;
}

/** Some programs begin the notes as in a JPEG. */
function readExif(data: Uint8Array): number {
  return readTurn(Buffer.from(data.subarray(0, 4)).toString('latin1') === 'Exif' ? data.subarray(6) : data);
}

/** The first byte says which chunks there are: 8 is a camera’s notes, 4 is XMP. */
function withoutFlags(data: Uint8Array, turn: number): Uint8Array {
  const header = Uint8Array.from(data);
  header[0] = ((data[0] ?? 0) & ~0x0c) | (turn === upright ? 0 : 0x08);
  return header;
}

function writeChunk(type: string, data: Uint8Array): Uint8Array {
  const chunk = Buffer.alloc(8 + data.length + (data.length % 2));
  chunk.write(type, 0, 'latin1');
  chunk.writeUInt32LE(data.length, 4);
  chunk.set(data, 8);
  return chunk;
}
