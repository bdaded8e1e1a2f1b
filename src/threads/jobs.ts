import { createReadJob, type ReadInput, type ReadOutput } from '../reading/read-job.ts';
import { createRenderJobs, type RenderJobs } from '../renderer/render-job.ts';
import type { InlineContext } from './job-context.ts';

/** The jobs that threads do side by side. Each is independent, and turns plain data into plain data. */
export interface Jobs extends RenderJobs {
  readonly read: (input: ReadInput) => ReadOutput;
}

export type JobInput<J extends keyof Jobs> = Parameters<Jobs[J]>[0];
export type JobOutput<J extends keyof Jobs> = Awaited<ReturnType<Jobs[J]>>;

export function createJobs(context: InlineContext): Jobs {
  return { read: createReadJob(context), ...createRenderJobs(context) };
}
