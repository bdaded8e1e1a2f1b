import type { SQLOutputValue } from 'node:sqlite';

/** A row of a query, by the names of its columns. */
export type Row = Readonly<Record<string, SQLOutputValue>>;

/** The text in a column. @throws if it is not text. */
export function text(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new Error(`The store’s column ${column} is not text.`);
  return value;
}

/** The number in a column. @throws if it is not a number. */
export function number(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== 'number') throw new Error(`The store’s column ${column} is not a number.`);
  return value;
}

/** The bytes in a column. @throws if it does not hold bytes. */
export function bytes(row: Row, column: string): Uint8Array {
  const value = row[column];
  if (!(value instanceof Uint8Array)) throw new Error(`The store’s column ${column} is not bytes.`);
  return value;
}

/** Whether a column is 1. @throws if it is neither 1 nor 0. */
export function flag(row: Row, column: string): boolean {
  const value = number(row, column);
  if (value !== 0 && value !== 1) throw new Error(`The store’s column ${column} is neither 1 nor 0.`);
  return value === 1;
}

/** The text in a column; undefined if it is null. @throws if it is neither. */
export function optionalText(row: Row, column: string): string | undefined {
  return row[column] === null ? undefined : text(row, column);
}
