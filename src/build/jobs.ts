import type { Archive } from '../archive/archive.ts';
import { createReadJob, type ReadInput, type ReadOutput } from './read-job.ts';
import { createRenderJobs, type RenderJobs } from './render-job.ts';
import type { Settings } from '../reading/read-settings.ts';

/** What threads know from their beginning. Plain data. */
export interface JobContext {
  readonly contentFolder: string;
  readonly settings: Settings;
  /** Of this thread’s own connection. */
  readonly storeFile: string;
}

/** What this thread hands to the jobs that it does itself. */
export interface InlineContext extends JobContext {
  /** The archive as the store has it, which keeps what it was asked before. */
  readonly archive?: Archive | undefined;
}

/** The work that threads do side by side: each piece by itself, from plain data to plain data. */
export interface Jobs extends RenderJobs {
  readonly read: (input: ReadInput) => ReadOutput;
}

export type JobInput<J extends keyof Jobs> = Parameters<Jobs[J]>[0];
export type JobOutput<J extends keyof Jobs> = Awaited<ReturnType<Jobs[J]>>;

export function createJobs(context: InlineContext): Jobs {
  return { read: createReadJob(context), ...createRenderJobs(context) };
}
