import { readFileSync } from 'node:fs';
import type { PageEntry } from '../archive/page-list.ts';

/** One rendering process’s orders, handed over as a JSON file. */
export interface Run {
  readonly contentFolder: string;
  readonly storeFile: string;
  /** Where the rendered files go. */
  readonly outFolder: string;
  /** Where Astro keeps what it needs while it works. */
  readonly cacheFolder: string;
  readonly pages: readonly PageEntry[];
}

/** The environment variable that names the file. */
export const runVariable = 'ARCHIVE_RUN';

/** Whether this process has orders. */
export function hasRun(): boolean {
  return process.env[runVariable] !== undefined;
}

/** Reads the orders of this process. @throws where there are none. */
export function readRun(): Run {
  const file = process.env[runVariable];
  if (file === undefined) {
    throw new Error(`No build is running: ${runVariable} is not set. Start a build with “npm run build”.`);
  }
  // Written by render.ts, in this very form.
  return JSON.parse(readFileSync(file, 'utf8')) as Run;
}
