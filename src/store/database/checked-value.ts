import { crc32 } from 'node:zlib';
import { bytes, number, optionalText, text, type Row } from './row.ts';

/*
 * SQLite finds a damaged page by its form, not a changed letter in it. So wide texts have a checksum beside them, made
 * when they are written and compared when they are read: 32 bits are enough for damage, which nobody means.
 */

/** The checksum of some values, in their order. A missing one differs from an empty one. */
export function checkOf(...values: readonly (string | Uint8Array | null)[]): number {
  return values.reduce<number>((check, value) => crc32(value ?? missing, crc32(between, check)), 0);
}

const between = '\u0000';
const missing = '\u0001';

/** The text in a column. @throws if it is damaged. */
export function checkedText(row: Row, column: string, check: string): string {
  const value = text(row, column);
  compare(row, check, value);
  return value;
}

/** The bytes in a column. @throws if they are damaged. */
export function checkedBytes(row: Row, column: string, check: string): Uint8Array {
  const value = bytes(row, column);
  compare(row, check, value);
  return value;
}

/** What lists print of an article. @throws if it is damaged. */
export function checkedHeading(row: Row): { readonly title: string; readonly summary: string | undefined } {
  const title = text(row, 'title');
  const summary = optionalText(row, 'summary');
  compare(row, 'heading_check', title, summary ?? null);
  return { title, summary };
}

function compare(row: Row, column: string, ...values: readonly (string | Uint8Array | null)[]): void {
  if (number(row, column) === checkOf(...values)) return;
  throw new Error(`The store is damaged: ${column} ${damagedText}.`);
}

/** By these words an error is known for damage. */
export const damagedText = 'tells that a text is not as it was written';
