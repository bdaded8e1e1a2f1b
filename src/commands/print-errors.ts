import { formatCount, formatNumber, type LogStream } from '../log/build-log.ts';
import { printLine } from '../log/print.ts';
import { printableLine } from '../log/printable.ts';
import { listPrintable } from './shared-log.ts';
import { exitCodes } from './command-line.ts';
import { compareContentErrors, formatContentError, type ContentError } from '../documents/content-error.ts';

export interface PrintOptions {
  /** Whether to print all of them, however many. Default: the first 200. */
  readonly all?: boolean;
  /** What they are. Default: errors. */
  readonly noun?: 'error' | 'warning';
  /** Whether to use colour. Default: on a terminal, unless NO_COLOR is set (no-color.org). */
  readonly hasColor?: boolean;
}

/** Prints errors file by file, in the order of `compareContentErrors`, and how many there are. */
export function printErrors(
  errors: readonly ContentError[],
  stream: LogStream,
  options: PrintOptions = {},
): void {
  const { all = false, noun = 'error', hasColor = wantsColor(stream) } = options;
  const sorted = listPrintable(errors).toSorted(compareContentErrors);
  const shown = all ? sorted : sorted.slice(0, shownLimit);
  const format = hasColor ? (error: ContentError) => formatInColor(error, noun) : formatContentError;
  const printable = shown.map(toPrintable);
  for (const group of Map.groupBy(printable, ({ file }) => file).values()) {
    stream.write(`${group.map(format).join('\n')}\n\n`);
  }
  for (const line of summarise(sorted, shown.length, noun)) printLine(line, stream);
}

/** Prints errors and lets the process end with the code for them. */
export function endWithErrors(errors: readonly ContentError[], options: PrintOptions = {}): void {
  printErrors(errors, process.stderr, options);
  process.exitCode = exitCodes.contentErrors;
}

const shownLimit = 200;

type Noun = NonNullable<PrintOptions['noun']>;

function wantsColor({ isTTY }: LogStream): boolean {
  return isTTY === true && (process.env['NO_COLOR'] ?? '') === '';
}

/** The error with what a file or a key may hold as escapes, so that it has the lines that we give it and no more. */
export function toPrintable<T extends ContentError>(error: T): T {
  const [file, what, why, remedy] = [error.file, error.what, error.why, error.remedy]
    .map(shorten)
    .map(printableLine);
  return { ...error, file: file ?? '', what: what ?? '', why: why ?? '', remedy: remedy ?? '' };
}

/** Far more than any error has to say: an address in it may be as long as its file. */
const mostShown = 1000;

function shorten(text: string): string {
  return text.length <= mostShown ? text : `${text.slice(0, mostShown)}…`;
}

/** Formats the place in bold and the fault in red, or yellow for a warning, and leaves the rest as it is. */
function formatInColor(error: ContentError, noun: Noun): string {
  const [first = '', ...rest] = formatContentError(error).split('\n');
  const place = first.slice(0, first.length - error.what.length).trimEnd();
  return [
    `\u001B[1m${place}\u001B[22m  \u001B[${noun === 'error' ? '31' : '33'}m${error.what}\u001B[39m`,
    ...rest,
  ].join('\n');
}

function summarise(errors: readonly ContentError[], shownCount: number, noun: Noun): readonly string[] {
  const fileCount = new Set(errors.map(({ file }) => file)).size;
  const rest = errors.length - shownCount;
  const more = rest === 0 ? [] : [`and ${formatCount(rest)} more; --all shows them`];
  return [...more, `${formatNumber(errors.length, noun)} in ${formatNumber(fileCount, 'file')}`];
}
