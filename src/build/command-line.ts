import { parseArgs, type ParseArgsConfig, type ParseArgsOptionsConfig } from 'node:util';

/** How a command ends: done, errors in the content, wrong usage. */
export const exitCodes = { done: 0, contentErrors: 1, wrongUsage: 2 } as const;

/** What was typed behind a command’s name. */
export interface CommandLine<T extends ParseArgsOptionsConfig> {
  readonly values: ReturnType<typeof parseArgs<ParseArgsConfig & { options: T; allowPositionals: true }>>['values'];
  readonly positionals: readonly string[];
}

/** What a command takes. */
export interface CommandForm<T extends ParseArgsOptionsConfig> {
  /** What `--help` prints. */
  readonly help: string;
  readonly options: T;
  /** Whether words without dashes are taken. */
  readonly takesWords?: boolean;
}

/** A command was typed wrongly: the message says how. */
export class UsageError extends Error {}

/**
 * Reads what was typed. `--help` prints the help and ends the process with 0; wrong usage prints what is
 * wrong and ends it with 2.
 */
export function readCommandLine<T extends ParseArgsOptionsConfig>(form: CommandForm<T>): CommandLine<T> {
  if (process.argv.slice(2).some((word) => word === '--help' || word === '-h')) {
    process.stdout.write(form.help);
    process.exit(exitCodes.done);
  }
  try {
    const { values, positionals } = parseArgs({ options: form.options, allowPositionals: true });
    if (form.takesWords !== true && positionals[0] !== undefined) {
      throw new UsageError(`“${positionals[0]}” is not understood here.`);
    }
    return { values: values as CommandLine<T>['values'], positionals };
  } catch (error) {
    failUsage(error);
  }
}

/** Ends the process over wrong usage. */
export function failUsage(error: unknown): never {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${message}\nAdd --help to see what can be given.\n`);
  process.exit(exitCodes.wrongUsage);
}

/** A whole number, at least 1. @throws UsageError where it is none. */
export function readCount(name: string, value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1) {
    throw new UsageError(`--${name} takes a whole number from 1, not “${value}”.`);
  }
  return count;
}
