/** Where a build says what it does: a line a stage, and how far a long stage has come. */
export interface BuildLog {
  /** Begins a stage. */
  stage(name: string): StageLog;
  /** Says something beside the stages. */
  note(line: string): void;
}

export interface StageLog {
  /** How far the stage has come. */
  progress(done: number, total: number, unit: string): void;
  /** Ends the stage: what it did, how many. The time is added. */
  end(result: string): void;
}

/** What a log writes to, and whether a person watches. */
export interface LogStream {
  readonly isTTY?: boolean | undefined;
  write(text: string): unknown;
}

const nameWidth = 8;
/** A terminal’s line is renewed this often, a log gets a line of progress that often (milliseconds). */
const terminalInterval = 100;
const logInterval = 10_000;

/**
 * A log for a terminal, where progress renews one line, or for a file, where lines only follow each other.
 * @param now milliseconds that only ever grow.
 */
export function createBuildLog(stream: LogStream, now: () => number = () => performance.now()): BuildLog {
  const isTerminal = stream.isTTY === true;
  const clear = isTerminal ? '\r\u001B[K' : '';
  return {
    note: (line) => {
      stream.write(`${clear}${line}\n`);
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
          const line = `${label} ${formatCount(done)} of ${formatCount(total)} ${unit}`;
          stream.write(isTerminal ? `${clear}${line}` : `${line} …\n`);
        },
        end: (result) => {
          stream.write(`${clear}${label} ${result}  ${formatSeconds(now() - start)}\n`);
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
