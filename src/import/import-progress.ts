import { formatCount, type LogStream } from '../log/build-log.ts';

/** A line that shows how far an import has come. */
export interface ImportProgress {
  show(done: number): void;
  /** Clears the line for further output. */
  end(): void;
}

/** Milliseconds between updates of a terminal’s line, and between the lines of a log. */
const terminalInterval = 1000;
const logInterval = 10_000;

/** @param now a monotonic clock in milliseconds. */
export function createImportProgress(
  stream: LogStream,
  now: () => number = () => performance.now(),
): ImportProgress {
  const isTerminal = stream.isTTY === true;
  let last = now();
  return {
    show: (done) => {
      const time = now();
      if (time - last < (isTerminal ? terminalInterval : logInterval)) return;
      last = time;
      const line = `import ${formatCount(done)} items`;
      stream.write(isTerminal ? `${clear}${line}` : `${line} …\n`);
    },
    end: () => {
      if (isTerminal) stream.write(clear);
    },
  };
}

const clear = '\r\u001B[K';
