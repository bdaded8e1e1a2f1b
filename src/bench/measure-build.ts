import { spawn } from 'node:child_process';
import { readTreeMemory } from './process-memory.ts';

/** The cost of one build. */
export interface Measurement {
  readonly name: string;
  readonly seconds: number;
  /** The memory of all its processes together, sampled twenty times a second. */
  readonly peakBytes: number;
  readonly renderedPages: number;
  readonly writtenFiles: number;
  readonly writtenMegabytes: number;
}

/** Runs a build in its own process, as `npm run build` does. @throws if it fails, with its output. */
export async function measureBuild(
  name: string,
  build: readonly string[],
  words: readonly string[],
): Promise<Measurement> {
  const start = performance.now();
  const child = spawn(process.execPath, [...build, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const keep = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  let peakBytes = 0;
  const timer = setInterval(() => {
    peakBytes = Math.max(peakBytes, readTreeMemory(child.pid ?? 0));
  }, 50);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(timer);
  if (code !== 0) throw new Error(`The build “${name}” failed:\n${output}`);
  const seconds = (performance.now() - start) / 1000;
  return { name, seconds, peakBytes, ...readCounts(output) };
}

function readCounts(output: string) {
  const count = (pattern: RegExp) => Number((pattern.exec(output)?.[1] ?? '0').replaceAll(',', ''));
  return {
    renderedPages: count(/([\d,]+) pages? rendered/),
    writtenFiles: count(/merge\s+([\d,]+) files? written/),
    writtenMegabytes: count(/written \(([\d.]+) MB\)/),
  };
}
