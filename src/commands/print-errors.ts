import { formatCount, formatNumber } from '../log/build-log.ts';
import { exitCodes } from './command-line.ts';
import { compareContentErrors, formatContentError, type ContentError } from '../documents/content-error.ts';

/** What errors are printed to, and whether a person watches. */
interface ErrorStream {
  readonly isTTY?: boolean | undefined;
  write(text: string): unknown;
}

export interface PrintOptions {
  /** Whether to print all of them, however many. Default: the first 200. */
  readonly all?: boolean;
  /** Whether to use colour. Default: on a terminal, unless NO_COLOR is set (no-color.org). */
  readonly hasColor?: boolean;
}

/** Prints errors file by file, in the order of `compareContentErrors`, and how many there are. */
export function printErrors(
  errors: readonly ContentError[],
  stream: ErrorStream,
  options: PrintOptions = {},
): void {
  const { all = false, hasColor = wantsColor(stream) } = options;
  const sorted = errors.toSorted(compareContentErrors);
  const shown = all ? sorted : sorted.slice(0, shownLimit);
  const format = hasColor ? formatInColor : formatContentError;
  for (const group of Map.groupBy(shown, ({ file }) => file).values()) {
    stream.write(`${group.map(format).join('\n')}\n\n`);
  }
  stream.write(`${summarise(sorted, shown.length)}\n`);
}

/** Prints errors and lets the process end with the code for them. */
export function endWithErrors(errors: readonly ContentError[], options: PrintOptions = {}): void {
  printErrors(errors, process.stderr, options);
  process.exitCode = exitCodes.contentErrors;
}

const shownLimit = 200;

function wantsColor({ isTTY }: ErrorStream): boolean {
  return isTTY === true && (process.env['NO_COLOR'] ?? '') === '';
}

/** Formats the place in bold and the fault in red, and leaves the rest as it is. */
function formatInColor(error: ContentError): string {
  const [first = '', ...rest] = formatContentError(error).split('\n');
  const place = first.slice(0, first.length - error.what.length).trimEnd();
  return [`\u001B[1m${place}\u001B[22m  \u001B[31m${error.what}\u001B[39m`, ...rest].join('\n');
}

function summarise(errors: readonly ContentError[], shownCount: number): string {
  const fileCount = new Set(errors.map(({ file }) => file)).size;
  const rest = errors.length - shownCount;
  const more = rest === 0 ? '' : `and ${formatCount(rest)} more; --all shows them\n`;
  return `${more}${formatNumber(errors.length, 'error')} in ${formatNumber(fileCount, 'file')}`;
}
