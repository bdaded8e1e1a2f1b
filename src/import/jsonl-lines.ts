import { readBytes } from './input-bytes.ts';

/** A line of a file; its text is absent if its bytes are not UTF-8. */
export interface InputLine {
  /** From 1. */
  readonly number: number;
  readonly text?: string;
}

/**
 * The lines of a file, one at a time, never the whole file in memory. Only a newline byte ends a line, as JSON
 * Lines says, because a JSON string may contain U+2028. Empty lines are left out, but counted.
 * @param file a path, or `-` for standard input; gzip is unpacked.
 * @throws if it cannot be read.
 */
export async function* readLines(file: string): AsyncGenerator<InputLine> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let number = 0;
  for await (const bytes of splitLines(readBytes(file))) {
    number += 1;
    const text = decode(decoder, bytes);
    if (text === undefined) yield { number };
    else if (text.trim() !== '') yield { number, text };
  }
}

const newline = 0x0a;

async function* splitLines(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let begun: Buffer[] = [];
  for await (const piece of pieces) {
    let start = 0;
    for (let end = piece.indexOf(newline); end !== -1; end = piece.indexOf(newline, start)) {
      yield Buffer.concat([...begun, piece.subarray(start, end)]);
      begun = [];
      start = end + 1;
    }
    if (start < piece.length) begun.push(piece.subarray(start));
  }
  if (begun.length > 0) yield Buffer.concat(begun);
}

function decode(decoder: TextDecoder, bytes: Buffer): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}
