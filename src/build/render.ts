import { fork } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runVariable, type Run } from './run.ts';
import type { PageEntry } from '../archive/page-list.ts';

/** What rendering needs to know of the build. */
export interface RenderOptions {
  readonly contentFolder: string;
  readonly storeFile: string;
  /** Inside the project: Astro’s builds side by side need that. */
  readonly stagingFolder: string;
  readonly onProgress: (done: number) => void;
}

/** What a rendering process tells of itself. */
export interface RenderMessage {
  readonly rendered: number;
}

const renderProcess = fileURLToPath(new URL('render-process.ts', import.meta.url));

/**
 * Renders each shard in a process of its own, side by side.
 * @returns the folders that hold what was rendered.
 * @throws where a process fails, with what it printed.
 */
export async function renderShards(
  shards: readonly (readonly PageEntry[])[],
  options: RenderOptions,
): Promise<readonly string[]> {
  const done = shards.map(() => 0);
  const report = (shard: number, count: number) => {
    done[shard] = count;
    options.onProgress(done.reduce((sum, part) => sum + part, 0));
  };
  const runs = shards.map((shard, index) => writeRun(shard, index, options));
  await Promise.all(
    runs.map(async ({ file }, index) => {
      await render(file, (count) => {
        report(index, count);
      });
    }),
  );
  return runs.map(({ run }) => run.outFolder);
}

function writeRun(
  shard: readonly PageEntry[],
  index: number,
  options: RenderOptions,
): { run: Run; file: string } {
  const folder = join(options.stagingFolder, `shard-${String(index + 1)}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const run: Run = {
    contentFolder: options.contentFolder,
    storeFile: options.storeFile,
    outFolder: join(folder, 'out'),
    cacheFolder: join(folder, 'cache'),
    pages: shard,
  };
  const file = join(folder, 'run.json');
  writeFileSync(file, JSON.stringify(run));
  return { run, file };
}

async function render(runFile: string, onProgress: (done: number) => void): Promise<void> {
  const child = fork(renderProcess, {
    env: {
      ...process.env,
      [runVariable]: runFile,
      NODE_ENV: 'production',
      FORCE_COLOR: '0',
      ASTRO_TELEMETRY_DISABLED: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  let output = '';
  const keep = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  child.on('message', (message) => {
    onProgress((message as RenderMessage).rendered);
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) throw new Error(`A rendering process ended with ${String(code)}:\n${output.trim()}`);
}
