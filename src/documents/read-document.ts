import { fileStart, positionAt, type PlacedError, type Position } from './content-error.ts';
import { explainOpening } from './other-front-matter.ts';
import { findUnfinishedMerge } from './unfinished-merge.ts';

/** A Markdown file in its two halves. Line ends are always `\n`; a byte order mark is removed. */
export interface Document {
  /** The YAML between the lines of three hyphens. Its first line is the file’s second. */
  readonly frontMatter: string;
  /** The Markdown after them. */
  readonly body: string;
  /** The number of the body’s first line in the file. */
  readonly bodyLine: number;
  /** Faults of the file’s form. If there are any, both halves are empty. */
  readonly errors: readonly PlacedError[];
}

/** A file’s text, or the fault that kept it from being read. */
export type ReadText = { readonly text: string } | { readonly error: PlacedError };

/** Splits an article or an editorial page into its front matter and its body. */
export function readDocument(bytes: Uint8Array): Document {
  const read = readText(bytes);
  if ('error' in read) return failedDocument(read.error);
  const { text } = read;
  const opening = /^---[ \t]*\n/.exec(text);
  if (opening === null) return failedDocument(explainOpening(text));
  const start = opening[0].length;
  const closing = findClosing(text, start);
  if (closing === undefined) return failedDocument(missingClosing());
  const frontMatter = text.slice(start, closing.start);
  return {
    frontMatter,
    body: text.slice(closing.end),
    bodyLine: positionAt(text, closing.start).line + 1,
    errors: [],
  };
}

/**
 * Decodes UTF-8 strictly: an invalid byte is an error, never a replacement character. An unfinished merge is an error
 * as well, because it causes whatever else is wrong with the text.
 */
export function readText(bytes: Uint8Array): ReadText {
  const decoded = decodeStrictly(bytes);
  if (decoded === undefined) return { error: invalidBytes(bytes) };
  const text = decoded.includes('\r') ? withPlainLineEnds(decoded) : decoded;
  const error = findUnfinishedMerge(text);
  return error === undefined ? { text } : { error };
}

function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function withPlainLineEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

function findClosing(text: string, start: number): { start: number; end: number } | undefined {
  const closing = /^---[ \t]*(?:\n|$(?![^]))/gm;
  closing.lastIndex = start;
  const match = closing.exec(text);
  return match === null ? undefined : { start: match.index, end: closing.lastIndex };
}

function failedDocument(error: PlacedError): Document {
  return { frontMatter: '', body: '', bodyLine: 1, errors: [error] };
}

function missingClosing(): PlacedError {
  return {
    ...fileStart,
    what: 'the front matter begins here and never ends',
    why: 'Without a second line of three hyphens nobody can tell the front matter from the text.',
    remedy: 'Write --- on a line of its own after the last key.',
  };
}

function invalidBytes(bytes: Uint8Array): PlacedError {
  const { position, byte } = findInvalidByte(bytes);
  const shown = byte === undefined ? 'the end of the file' : `the byte 0x${hexadecimal(byte)}`;
  return {
    ...position,
    what: `${shown} is not valid UTF-8`,
    why: 'Every file is read as UTF-8. This one was saved in another encoding, or it is damaged.',
    remedy: 'Save the file again with the encoding UTF-8 and look at the letters on this line.',
  };
}

function hexadecimal(byte: number): string {
  return byte.toString(16).toUpperCase().padStart(2, '0');
}

/** The place of the first invalid byte, and the byte itself; without the byte if the file ends too early. */
function findInvalidByte(bytes: Uint8Array): { position: Position; byte: number | undefined } {
  const length = validLength(bytes);
  const text = decodeComplete(bytes.subarray(0, length)) ?? '';
  const before = withPlainLineEnds(text);
  const position = positionAt(before, before.length);
  return { position, byte: length === bytes.length ? undefined : bytes[completeLength(bytes, length)] };
}

/** The length of the longest valid beginning, a cut last character included; found by bisection. */
function validLength(bytes: Uint8Array): number {
  let valid = 0;
  let invalid = bytes.length + 1;
  while (invalid - valid > 1) {
    const middle = Math.floor((valid + invalid) / 2);
    if (decodeComplete(bytes.subarray(0, middle)) === undefined) invalid = middle;
    else valid = middle;
  }
  return valid;
}

/** Where the cut last character of a valid beginning begins. */
function completeLength(bytes: Uint8Array, length: number): number {
  for (let start = length; start > Math.max(0, length - 4); start -= 1) {
    if (isWhole(bytes.subarray(0, start))) return start;
  }
  return Math.max(0, length - 4);
}

function isWhole(bytes: Uint8Array): boolean {
  return decodeStrictly(bytes) !== undefined;
}

/** The whole characters of a beginning; undefined if a byte is invalid. */
function decodeComplete(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}
