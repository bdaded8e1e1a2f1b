import { formatCount, type LogStream } from '../log/build-log.ts';

/** A line that shows how far an import has come. */
export interface ImportProgress {
  /** @param total of all items, if it is known: then the time that is left is told too. */
  readonly show: (done: number, total?: number) => void;
  /** Clears the line for further output. */
  readonly end: () => void;
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
  let begun: Begin | undefined;
  return {
    show: (done, total) => {
      const time = now();
      if (time - last < (isTerminal ? terminalInterval : logInterval)) return;
      last = time;
      if (total !== undefined) begun ??= { time, done };
      const line = `import ${formatCount(done)}${describeRest({ time, done }, total, begun)}`;
      stream.write(isTerminal ? `${clear}${line}` : `${line} …\n`);
    },
    end: () => {
      if (isTerminal) stream.write(clear);
    },
  };
}

const clear = '\r\u001B[K';

/** When the second reading was first shown, and how far it was. */
interface Begin {
  readonly time: number;
  readonly done: number;
}

/** ` of 9,000 items, 12 s left` */
function describeRest(at: Begin, total: number | undefined, begun: Begin | undefined): string {
  if (total === undefined) return ' items';
  const done = at.done - (begun?.done ?? at.done);
  if (begun === undefined || done === 0) return ` of ${formatCount(total)} items`;
  const left = ((at.time - begun.time) / done) * (total - at.done);
  return ` of ${formatCount(total)} items, ${formatCount(Math.ceil(left / 1000))} s left`;
}
