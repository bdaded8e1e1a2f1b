import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { z } from 'zod';

/*
 * The files of a Pagefind index: gzip of a signature and of one value in CBOR (RFC 8949). Read and written for the
 * version in `searchEnginePath`.
 */

/** What Pagefind’s files are made of; integers alone among numbers. */
export type PagefindValue = string | number | readonly PagefindValue[];

const signature = 'pagefind_dcd';

/** The file of a value. */
export function packPagefind(value: PagefindValue): Uint8Array {
  return gzipSync(Buffer.concat([Buffer.from(signature), encode(value)]));
}

/**
 * The words of a file of an index, as it has them: in order, each cut to its stem.
 * @param file one of Pagefind’s `.pf_index` files.
 * @throws if it is not.
 */
export function readIndexWords(file: Uint8Array): readonly string[] {
  const bytes = gunzipSync(file);
  const isSigned = bytes.toString('latin1', 0, signature.length) === signature;
  const { data } = indexSchema.safeParse(isSigned ? decode(bytes.subarray(signature.length)) : undefined);
  if (data === undefined) throw new Error('This is not an index file of Pagefind’s.');
  return data[0].map(([word]) => word);
}

/** An array of one: of words, each with its pages and with how else it is spelled. */
const indexSchema = z.tuple([z.array(z.tuple([z.string()]).rest(z.unknown()))]);

/** Reads what Pagefind says of an index, as JSON. @throws where it says something else. */
export function readDescription(description: string): z.infer<typeof descriptionSchema> {
  return descriptionSchema.parse(JSON.parse(description));
}

const descriptionSchema = z.looseObject({
  version: z.string(),
  languages: z.record(z.string(), z.looseObject({ wasm: z.string().nullable() })),
});
