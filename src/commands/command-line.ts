import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { fromCaller } from './caller-folder.mjs';
import { explainFailure } from './explain-failure.ts';
import { printLine, printText } from '../log/print.ts';
import { nameCommands } from '../program/command-names.ts';

/** How a command ends: done, errors in the content, wrong usage. */
export const exitCodes = { done: 0, contentErrors: 1, wrongUsage: 2 } as const;

/** What was typed after a command’s name. */
export interface CommandLine<T extends ParseArgsOptionsConfig> {
  readonly values: ReturnType<typeof parseArgs<{ options: T; allowPositionals: true }>>['values'];
  readonly positionals: readonly string[];
}

/** What a command takes. */
export interface CommandForm<T extends ParseArgsOptionsConfig> {
  /** What `--help` prints. */
  readonly help: string;
  readonly options: T;
  /** The options that take the path of a file or a folder. */
  readonly paths?: readonly (string & keyof T)[];
  /** Whether words without dashes are allowed. */
  readonly takesWords?: boolean;
}

/** A command was typed wrongly. The message says what is wrong. */
export class UsageError extends Error {}

/**
 * Reads what was typed. `--help` prints the help and ends the process with 0.
 * @throws UsageError if an option or a word is not known, or an option is empty.
 */
export function readCommandLine<const T extends ParseArgsOptionsConfig>(
  form: CommandForm<T>,
): CommandLine<T> {
  if (process.argv.slice(2).some((word) => word === '--help' || word === '-h')) {
    printText(nameCommands(form.help));
    process.exit(exitCodes.done);
  }
  const { values, positionals } = parseWords(form.options);
  for (const [name, value] of Object.entries(values)) {
    if (value === '') throw new UsageError(`--${name} is given, but empty. Is a variable not set?`);
  }
  if (form.takesWords !== true && positionals[0] !== undefined) {
    throw new UsageError(`“${positionals[0]}” is not understood here.`);
  }
  return { values: placePaths(values, form.paths ?? []), positionals };
}

/** Makes paths lead from the working folder. */
function placePaths<Values extends object>(values: Values, paths: readonly string[]): Values {
  const placed = Object.entries(values).flatMap(([name, value]) =>
    paths.includes(name) && typeof value === 'string' ? [[name, fromCaller(value)] as const] : [],
  );
  return { ...values, ...Object.fromEntries(placed) };
}

/**
 * Runs a command. Wrong usage ends the process with 2, any other failure with 1. Both print their message, and the
 * stack too if DEBUG is set. If nobody reads the output any more (`| head`), the command goes on without it.
 */
export async function runCommand(command: () => Promise<void> | void): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosedPipe);
  try {
    await command();
  } catch (error) {
    const isUsage = error instanceof UsageError;
    printText(`${nameCommands(describe(error))}\n`, process.stderr);
    if (isUsage) printLine('Add --help to see what can be given.', process.stderr);
    process.exitCode = isUsage ? exitCodes.wrongUsage : exitCodes.contentErrors;
  }
}

/** An option, and the options that cannot be given with it. */
export type Exclusion<Name extends string> = readonly [name: Name, others: readonly Name[]];

/** @throws UsageError if two options are given that exclude one another. */
export function checkExclusive<Name extends string>(
  values: Readonly<Partial<Record<Name, unknown>>>,
  exclusions: readonly Exclusion<Name>[],
): void {
  const isGiven = (name: Name) => values[name] !== undefined && values[name] !== false;
  for (const [name, others] of exclusions) {
    const other = isGiven(name) ? others.find(isGiven) : undefined;
    if (other !== undefined) throw new UsageError(`--${name} and --${other} exclude one another.`);
  }
}

/** Reads a whole number of at least 1. @throws UsageError if the value is not one. */
export function readCount(name: string, value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1) {
    throw new UsageError(`--${name} takes a whole number from 1, not “${value}”.`);
  }
  return count;
}

/** Reads one of a few words. @throws UsageError if the value is another. */
export function readChoice<Word extends string>(name: string, value: string, words: readonly Word[]): Word {
  const word = words.find((each) => each === value);
  if (word === undefined) throw new UsageError(`--${name} takes ${words.join(', ')}, not “${value}”.`);
  return word;
}

/** Reads a port; 0 stands for any free one. @throws UsageError if the value is not a port. */
export function readPort(value: string): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new UsageError(`--port takes a number from 0 to 65535, not “${value}”.`);
  }
  return port;
}

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

function parseWords<const T extends ParseArgsOptionsConfig>(options: T) {
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    // The first sentence says what is wrong; the rest is advice for programmers.
    throw new UsageError((error instanceof Error ? error.message : String(error)).replace(/\. .*$/s, '.'));
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (process.env['DEBUG'] !== undefined && error.stack !== undefined) return error.stack;
  const explanation = explainFailure(error.message);
  return explanation === undefined ? error.message : `${explanation}\n${error.message}`;
}
