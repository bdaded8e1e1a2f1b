import { parentPort, workerData } from 'node:worker_threads';
import { createJobs } from './jobs.ts';
import type { JobContext } from './job-context.ts';
import type { WorkerOrder } from './workers.ts';

/*
 * One thread of a build. It answers each order with its output or its error. Only the pool in workers.ts starts it and
 * communicates with it.
 */
const jobs = createJobs(workerData as JobContext);

parentPort?.on('message', ({ id, job, input }: WorkerOrder) => {
  const run = jobs[job] as (input: unknown) => unknown;
  // What a job throws synchronously becomes a rejection like any other.
  new Promise((resolve) => {
    resolve(run(input));
  }).then(
    (output) => parentPort?.postMessage({ id, output }),
    (error: unknown) => parentPort?.postMessage({ id, error }),
  );
});
