import type { LogStream } from './build-log.ts';
import { printableLine, printableLines } from './printable.ts';

/** Prints a line. Whatever it holds, a terminal or a CI only shows it. Default: to the standard output. */
export function printLine(line: string, stream: LogStream = process.stdout): void {
  stream.write(`${printableLine(line)}\n`);
}

/** The same for a text of several lines, whose line breaks are the program’s own: help, a table, a report. */
export function printText(text: string, stream: LogStream = process.stdout): void {
  stream.write(printableLines(text));
}
