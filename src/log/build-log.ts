import { printableLine } from './printable.ts';

/** Where a build says what it does: one line for each stage, and how far a long stage has come. See `printableLine`. */
export interface BuildLog {
  /** Begins a stage. */
  stage(name: string): StageLog;
  /** Writes a line that belongs to no stage. */
  note(line: string): void;
}

export interface StageLog {
  /** Says how far the stage has come. */
  progress(done: number, total: number, unit: string): void;
  /** Ends the stage. The result says what it did, and to how many; the log adds the time. */
  end(result: string): void;
}

/** What a log writes to, and whether a person watches. */
export interface LogStream {
  readonly isTTY?: boolean | undefined;
  write(text: string): unknown;
}

const nameWidth = 8;
/** The least time between two lines of progress, in a terminal and in a file (milliseconds). */
const terminalInterval = 100;
const logInterval = 10_000;

/**
 * Creates a log for a terminal or a file. In a terminal progress replaces one line; in a file it adds lines.
 * @param now a clock in milliseconds that never goes back.
 */
export function createBuildLog(stream: LogStream, now: () => number = () => performance.now()): BuildLog {
  const isTerminal = stream.isTTY === true;
  const clear = isTerminal ? '\r\u001B[K' : '';
  return {
    note: (line) => {
      stream.write(`${clear}${printableLine(line)}\n`);
    },
    stage: (name) => {
      const start = now();
      let last = start;
      const label = name.padEnd(nameWidth);
      return {
        progress: (done, total, unit) => {
          const time = now();
          if (time - last < (isTerminal ? terminalInterval : logInterval)) return;
          last = time;
          const line = printableLine(`${label} ${formatCount(done)} of ${formatCount(total)} ${unit}`);
          stream.write(isTerminal ? `${clear}${line}` : `${line} …\n`);
        },
        end: (result) => {
          const line = printableLine(`${label} ${result}  ${formatSeconds(now() - start)}`);
          stream.write(`${clear}${line}\n`);
        },
      };
    },
  };
}

/** `12,345` */
export function formatCount(count: number): string {
  return count.toLocaleString('en-US');
}

/** `1 page`, `12,345 pages` */
export function formatNumber(count: number, singular: string, plural = `${singular}s`): string {
  return `${formatCount(count)} ${count === 1 ? singular : plural}`;
}

/** `0.42 s` */
export function formatSeconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}
