import { formatCount, type LogStream } from '../log/build-log.ts';

/** A line that says how far an import has come. */
export interface ImportProgress {
  show(done: number): void;
  /** Leaves a clean line for what follows. */
  end(): void;
}

/** A terminal’s line is renewed this often, a log gets a line that often (milliseconds). */
const terminalInterval = 1000;
const logInterval = 10_000;

/** @param now milliseconds that only ever grow. */
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
