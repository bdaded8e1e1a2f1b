import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { longestText } from '../documents/refused-file.ts';

/**
 * The bytes of a file, piece by piece. Gzip is unpacked, whatever the file’s name.
 * @param file a path, or `-` for standard input.
 * @throws if it cannot be opened, read or unpacked.
 */
export async function* readBytes(file: string): AsyncGenerator<Buffer> {
  const input = file === '-' ? process.stdin : createReadStream(file, { highWaterMark: 256 * 1024 });
  const pieces = readPieces(input);
  const head = await readHead(pieces);
  const bytes = Readable.from(joinPieces(head, pieces), { objectMode: false });
  yield* readPieces(isGzip(head) ? unpack(bytes) : bytes);
}

/** All of a file’s bytes, as above. @throws also if there are more than an article may have. */
export async function readAllBytes(file: string): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of readBytes(file)) {
    length += piece.length;
    if (length > longestInput) throw new Error(`it has more than ${formatMegabytes(longestInput)} MB`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** The most that one article may have in the input, in bytes: what a build reads of one file. */
export const longestInput = longestText;

export function formatMegabytes(bytes: number): string {
  return String(Math.floor(bytes / 1024 / 1024));
}

async function* readPieces(stream: AsyncIterable<unknown>): AsyncGenerator<Buffer> {
  for await (const piece of stream) {
    if (piece instanceof Buffer) yield piece;
    else if (typeof piece === 'string') yield Buffer.from(piece);
  }
}

/** At least the first two bytes, if there are as many: a pipe may bring them one by one. */
async function readHead(pieces: AsyncGenerator<Buffer>): Promise<Buffer> {
  let head: Buffer = Buffer.alloc(0);
  while (head.length < 2) {
    const next = await pieces.next();
    if (next.done === true) break;
    head = Buffer.concat([head, next.value]);
  }
  return head;
}

async function* joinPieces(head: Buffer, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  if (head.length > 0) yield head;
  yield* rest;
}

/** RFC 1952: gzip begins with 1F 8B. */
function isGzip(head: Buffer): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

function unpack(bytes: Readable): Readable {
  const unpacked = createGunzip();
  pipeline(bytes, unpacked, () => {
    // An error destroys `unpacked` too, so its reader gets the error.
  });
  return unpacked;
}
