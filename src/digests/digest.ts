import { createHash, hash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

/** SHA-256 in hexadecimal. */
export function digestOf(bytes: Uint8Array | string): string {
  return hash('sha256', bytes, 'hex');
}

/** SHA-256 in hexadecimal of a file’s bytes; a large one is never in memory as a whole. */
export function digestOfFile(file: string): string {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(bufferSize);
  const descriptor = openSync(file, 'r');
  for (let read = readSync(descriptor, buffer); read > 0; read = readSync(descriptor, buffer)) {
    hash.update(buffer.subarray(0, read));
  }
  closeSync(descriptor);
  return hash.digest('hex');
}

const bufferSize = 256 * 1024;

/** A digest of any text, short enough to store by the hundred thousand: 96 bits of SHA-256. */
export function shortDigest(value: string): string {
  return hash('sha256', value, 'base64url').slice(0, 16);
}
