import { readFileSync, writeFileSync } from 'node:fs';
import { digestOf } from '../digests/digest.ts';

/** Writes a value as JSON, after a line with its digest: whoever reads it knows whether it came over as it was. */
export function writeSealed(file: string, value: unknown): void {
  const json = JSON.stringify(value);
  writeFileSync(file, `${digestOf(json)}\n${json}`);
}

/** Reads such a file. @throws if it is not as it was written. */
export function readSealed(file: string): unknown {
  const text = readFileSync(file, 'utf8');
  const end = text.indexOf('\n');
  const json = text.slice(end + 1);
  if (text.slice(0, end) !== digestOf(json)) throw new Error(`${file} is not as it was written.`);
  return JSON.parse(json);
}
