import { posix, relative, resolve, sep } from 'node:path';
import type { ContentWarning } from '../checking/content-warning.ts';
import { compareContentErrors, type ContentError } from '../documents/content-error.ts';
import { formatNumber, type LogStream } from '../log/build-log.ts';
import { printLine } from '../log/print.ts';
import { listPrintable } from './shared-log.ts';
import { printErrors, toPrintable } from './print-errors.ts';

/** How `check` says what it found: for people, as annotations of GitHub’s pages, as data. */
export const checkFormats = ['text', 'github', 'json'] as const;
export type CheckFormat = (typeof checkFormats)[number];

/** What a check found. */
export interface CheckResult {
  readonly articleCount: number;
  readonly errors: readonly ContentError[];
  readonly warnings: readonly ContentWarning[];
}

export interface PrintCheckOptions {
  readonly format: CheckFormat;
  /** Whether warnings count as errors. */
  readonly isStrict: boolean;
  /** Whether to print all, however many. The other formats always do. */
  readonly all: boolean;
  /** The content folder, and the folder of the repository, whose paths GitHub knows. */
  readonly contentFolder: string;
  readonly repositoryFolder: string;
  readonly out: LogStream;
  /** Errors are printed here in the format for people. */
  readonly errorOut: LogStream;
}

/** Prints what a check found. @returns whether the content passes. */
export function printCheck(found: CheckResult, options: PrintCheckOptions): boolean {
  const errors = listPrintable(found.errors);
  const warnings = listPrintable(found.warnings);
  const result = { ...found, errors, warnings };
  const { format, isStrict, out } = options;
  if (format === 'json') out.write(formatJson(result));
  else if (format === 'github') out.write(formatForGitHub(result, options));
  else printText(result, options);
  return errors.length === 0 && !(isStrict && warnings.length > 0);
}

function printText({ errors, warnings, articleCount }: CheckResult, options: PrintCheckOptions): void {
  const { all, isStrict, out, errorOut } = options;
  if (warnings.length > 0) {
    const named = warnings.map((warning) => ({ ...warning, what: `${warning.name}: ${warning.what}` }));
    printErrors(named, isStrict ? errorOut : out, { all, noun: 'warning' });
  }
  if (errors.length > 0) printErrors(errors, errorOut, { all });
  else if (warnings.length === 0) printLine(`${formatNumber(articleCount, 'article')}: all is well.`, out);
  else
    printLine(
      `${formatNumber(articleCount, 'article')}: no errors. docs/checks.md explains the warnings.`,
      out,
    );
}

function formatJson({ errors, warnings, articleCount }: CheckResult): string {
  const sorted = {
    articles: articleCount,
    errors: errors.toSorted(compareContentErrors),
    warnings: warnings.toSorted(compareContentErrors),
  };
  return `${JSON.stringify(sorted, null, 2).replace(unprintable, escapeUnit)}\n`;
}

/** What JSON lets pass, and a terminal would obey. */
const unprintable = /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

function escapeUnit(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** A workflow command a fault: GitHub shows each beside its line. */
function formatForGitHub({ errors, warnings }: CheckResult, options: PrintCheckOptions): string {
  const inOrder = [
    ...errors.map(toPrintable).map((fault) => ({ command: 'error', title: 'error', fault })),
    ...warnings.map(toPrintable).map((fault) => ({
      command: options.isStrict ? 'error' : 'warning',
      title: fault.name,
      fault,
    })),
  ].toSorted((first, second) => compareContentErrors(first.fault, second.fault));
  return inOrder
    .map(({ command, title, fault: { file, line, column, what, why, remedy } }) => {
      const place = [
        `file=${escapeProperty(pathInRepository(file, options))}`,
        `line=${String(line)}`,
        `col=${String(column)}`,
        `title=${escapeProperty(title)}`,
      ];
      return `::${command} ${place.join(',')}::${escapeData(`${what}\n${why}\n${remedy}`)}\n`;
    })
    .join('');
}

/** Public files and the program’s are named from the repository’s folder already. */
function pathInRepository(file: string, { contentFolder, repositoryFolder }: PrintCheckOptions): string {
  if (file.startsWith('public/') || file.startsWith('src/')) return file;
  const folder = relative(resolve(repositoryFolder), resolve(contentFolder)).split(sep).join('/');
  return posix.join(folder, file);
}

/** As GitHub’s own toolkit escapes the text of a command, so that no text of an article is a command. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
