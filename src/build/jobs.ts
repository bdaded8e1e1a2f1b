import { createReadJob, type ReadInput, type ReadOutput } from './read-job.ts';
import { createRenderJob, type RenderInput, type RenderOutput } from './render-job.ts';
import type { Settings } from '../reading/read-settings.ts';

/** What threads know from their beginning. Plain data. */
export interface JobContext {
  readonly contentFolder: string;
  readonly settings: Settings;
  /** Of this thread’s own connection. */
  readonly storeFile: string;
}

/** The work that threads do side by side: each piece by itself, from plain data to plain data. */
export interface Jobs {
  readonly read: (input: ReadInput) => ReadOutput;
  readonly render: (input: RenderInput) => Promise<RenderOutput>;
}

export type JobInput<J extends keyof Jobs> = Parameters<Jobs[J]>[0];
export type JobOutput<J extends keyof Jobs> = Awaited<ReturnType<Jobs[J]>>;

export function createJobs(context: JobContext): Jobs {
  return { read: createReadJob(context), render: createRenderJob(context) };
}
