import { formatMegabytes, longestInput, readBytes } from './input-bytes.ts';

/** A line of a file; its text is absent if its bytes are not UTF-8, or too many. */
export interface InputLine {
  /** From 1. */
  readonly number: number;
  readonly text?: string;
  readonly isTooLong?: true;
}

/** How long a line may be, in bytes. */
export interface LineLimits {
  /** A longer line is left out, and never in memory as a whole. */
  readonly longest: number;
  /** A line that is longer still does not seem to end: a gzip file of 1 MB may hold a line of 1 GB. */
  readonly endless: number;
}

export const lineLimits: LineLimits = { longest: longestInput, endless: 64 * longestInput };

/**
 * The lines of a file, one at a time, never the whole file in memory. Only a newline byte ends a line, as JSON
 * Lines says, because a JSON string may contain U+2028. Empty lines are left out, but counted.
 * @param file a path, or `-` for standard input; gzip is unpacked.
 * @throws if it cannot be read, or if a line does not seem to end.
 */
export async function* readLines(file: string, limits = lineLimits): AsyncGenerator<InputLine> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let number = 0;
  for await (const bytes of splitLines(readBytes(file), limits)) {
    number += 1;
    if (bytes === undefined) {
      yield { number, isTooLong: true };
      continue;
    }
    const text = decode(decoder, bytes);
    if (text === undefined) yield { number };
    else if (text.trim() !== '') yield { number, text };
  }
}

const newline = 0x0a;

/** The bytes of each line; undefined in the place of one that is too long. */
async function* splitLines(
  pieces: AsyncIterable<Buffer>,
  limits: LineLimits,
): AsyncGenerator<Buffer | undefined> {
  const line = createLineBuffer(limits);
  for await (const piece of pieces) {
    let start = 0;
    for (let end = piece.indexOf(newline); end !== -1; end = piece.indexOf(newline, start)) {
      line.add(piece.subarray(start, end));
      yield line.end();
      start = end + 1;
    }
    if (start < piece.length) line.add(piece.subarray(start));
  }
  if (line.isBegun()) yield line.end();
}

interface LineBuffer {
  /** @throws if the line does not seem to end. */
  add(bytes: Buffer): void;
  isBegun(): boolean;
  /** Ends the line. @returns its bytes; undefined if it was too long. */
  end(): Buffer | undefined;
}

function createLineBuffer({ longest, endless }: LineLimits): LineBuffer {
  let parts: Buffer[] = [];
  let length = 0;
  return {
    add: (bytes) => {
      length += bytes.length;
      if (length > endless) throw new Error(`a line has more than ${formatMegabytes(endless)} MB`);
      if (length <= longest) parts.push(bytes);
      else parts = [];
    },
    isBegun: () => length > 0,
    end: () => {
      const bytes = length <= longest ? Buffer.concat(parts) : undefined;
      parts = [];
      length = 0;
      return bytes;
    },
  };
}

function decode(decoder: TextDecoder, bytes: Buffer): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}
