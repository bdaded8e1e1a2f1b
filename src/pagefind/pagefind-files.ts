import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { z } from 'zod';

/*
 * A file of a Pagefind index is a signature and one value in CBOR (RFC 8949), compressed with gzip. This module reads
 * and writes the format of the version in `searchEnginePath`.
 */

/** A value in Pagefind’s files. Its numbers are integers. */
export type PagefindValue = string | number | readonly PagefindValue[];

const signature = 'pagefind_dcd';

/** Packs a value into the bytes of a Pagefind file. */
export function packPagefind(value: PagefindValue): Uint8Array {
  return gzipSync(Buffer.concat([Buffer.from(signature), encode(value)]));
}

/** Reads the value of a Pagefind file. @throws if it is none. */
export function unpackPagefind(file: Uint8Array): unknown {
  return decode(unsign(gunzipSync(file)));
}

/** Packs a text, as Pagefind’s files have the articles that it hands out. */
export function packPagefindText(text: string): Uint8Array {
  return gzipSync(signature + text);
}

/** Reads such a text. @throws if it is none. */
export function unpackPagefindText(file: Uint8Array): string {
  return unsign(gunzipSync(file)).toString();
}

function unsign(bytes: Buffer): Buffer {
  if (bytes.toString('latin1', 0, signature.length) !== signature)
    throw new Error('This is not a file of Pagefind’s.');
  return bytes.subarray(signature.length);
}

/**
 * Reads the words of one file of an index, in the file’s order. Each is cut to its stem.
 * @param file the bytes of one of Pagefind’s `.pf_index` files.
 * @throws if it is not one.
 */
export function readIndexWords(file: Uint8Array): readonly string[] {
  const { data } = indexSchema.safeParse(unpackPagefind(file));
  if (data === undefined) throw new Error('This is not an index file of Pagefind’s.');
  return data[0].map(([word]) => word);
}

/** An array of one element, the list of words. Each word has its pages and its other spellings. */
const indexSchema = z.tuple([z.array(z.tuple([z.string()]).rest(z.unknown()))]);

/** The addresses of the articles whose texts a file holds. @param file the bytes of a `.pf_fragment` file. */
export function readFragmentAddresses(file: Uint8Array): readonly string[] {
  // Texts in JSON have no quotation mark of their own, so this is the key.
  return [
    ...gunzipSync(file)
      .toString()
      .matchAll(/"url":"([^"]+)"/g),
  ].map(([, url = '']) => url);
}

/** Reads Pagefind’s description of an index from JSON. @throws if it has another form. */
export function readDescription(description: string): z.infer<typeof descriptionSchema> {
  return descriptionSchema.parse(JSON.parse(description));
}

const descriptionSchema = z.looseObject({
  version: z.string(),
  languages: z.record(z.string(), z.looseObject({ hash: z.string(), wasm: z.string().nullable() })),
});
