import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';

/*
 * The files of a Pagefind index: gzip of a signature and of one value in CBOR (RFC 8949), of which it uses arrays,
 * texts and integers, all of a length that is told. Read and written for the version in `searchEnginePath`.
 */

/** What Pagefind’s files are made of; integers alone among numbers. */
export type PagefindValue = string | number | readonly PagefindValue[];

const signature = 'pagefind_dcd';

/** The file of a value. */
export function packPagefind(value: PagefindValue): Uint8Array {
  const writer: Writer = { bytes: Buffer.alloc(firstSize), length: 0 };
  writer.length += writer.bytes.write(signature, 'latin1');
  writeValue(writer, value);
  return gzipSync(writer.bytes.subarray(0, writer.length));
}

interface Writer {
  bytes: Buffer;
  length: number;
}

const firstSize = 1 << 16;

function writeValue(writer: Writer, value: PagefindValue): void {
  if (typeof value === 'number') {
    if (value < 0) writeHead(writer, majors.negative, -1 - value);
    else writeHead(writer, majors.unsigned, value);
  } else if (typeof value === 'string') {
    const size = Buffer.byteLength(value);
    writeHead(writer, majors.text, size);
    makeRoom(writer, size);
    writer.length += writer.bytes.write(value, writer.length);
  } else {
    writeHead(writer, majors.array, value.length);
    for (const item of value) writeValue(writer, item);
  }
}

function writeHead(writer: Writer, major: number, value: number): void {
  makeRoom(writer, longestHead);
  const kind = value < shortest ? -1 : value < 0x100 ? 0 : value < 0x10000 ? 1 : 2;
  const width = widths[kind] ?? 0;
  writer.bytes[writer.length] = (major << 5) | (width === 0 ? value : shortest + kind);
  if (width > 0) writer.bytes.writeUIntBE(value, writer.length + 1, width);
  writer.length += 1 + width;
}

function makeRoom(writer: Writer, size: number): void {
  const needed = writer.length + size;
  if (needed <= writer.bytes.length) return;
  const larger = Buffer.alloc(Math.max(needed, 2 * writer.bytes.length));
  larger.set(writer.bytes);
  writer.bytes = larger;
}

/**
 * The words of a file of an index, as it has them: in order, each cut to its stem.
 * @param file one of Pagefind’s `.pf_index` files.
 * @throws where it is no such file.
 */
export function readIndexWords(file: Uint8Array): readonly string[] {
  const bytes = gunzipSync(file);
  if (bytes.toString('latin1', 0, signature.length) !== signature)
    throw new Error('This is no file of Pagefind’s.');
  const reader = { bytes, place: signature.length };
  // An array of one: of words, each with its pages and with how else it is spelled.
  readHead(reader, majors.array);
  return Array.from({ length: readHead(reader, majors.array) }, () => readWord(reader));
}

interface Reader {
  readonly bytes: Buffer;
  place: number;
}

function readWord(reader: Reader): string {
  const parts = readHead(reader, majors.array);
  const size = readHead(reader, majors.text);
  const word = reader.bytes.toString('utf8', reader.place, reader.place + size);
  reader.place += size;
  for (let part = 1; part < parts; part += 1) skipValue(reader);
  return word;
}

function skipValue(reader: Reader): void {
  // How many values are still to come: those of the arrays met on the way too.
  for (let left = 1; left > 0; left -= 1) {
    const major = (reader.bytes[reader.place] ?? 0) >> 5;
    const value = readHead(reader, major);
    if (major === majors.array) left += value;
    if (major === majors.text) reader.place += value;
  }
}

/** @returns the number itself, or how many bytes or values follow. */
function readHead(reader: Reader, major: number): number {
  const first = reader.bytes[reader.place] ?? unknown;
  const kind = first & 31;
  const width = kind < shortest ? 0 : widths[kind - shortest];
  if (first >> 5 !== major || isMajor[major] !== true || width === undefined)
    throw new Error(`This file of Pagefind’s has something unknown at byte ${String(reader.place)}.`);
  const start = reader.place + 1;
  reader.place = start + width;
  return width === 0 ? kind : reader.bytes.readUIntBE(start, width);
}

/** Reads what Pagefind says of an index, as JSON. @throws where it says something else. */
export function readDescription(description: string): z.infer<typeof descriptionSchema> {
  return descriptionSchema.parse(JSON.parse(description));
}

const descriptionSchema = z.looseObject({
  version: z.string(),
  languages: z.record(z.string(), z.looseObject({ wasm: z.string().nullable() })),
});

/** CBOR’s major types. */
const majors = { unsigned: 0, negative: 1, text: 3, array: 4 } as const;

const isMajor = [true, true, false, true, true];
const unknown = 0xff;
/** Numbers below stand in the head itself; the kinds from there on say how many bytes behind it do. */
const shortest = 24;
const widths = [1, 2, 4];
const longestHead = 5;
