import { parentPort, workerData } from 'node:worker_threads';
import { createJobs } from './jobs.ts';
import type { JobContext } from './job-context.ts';
import type { WorkerOrder } from './workers.ts';

/*
 * One thread of a build: it answers each order with what came of it. The pool in workers.ts starts it, and is the only
 * one that speaks with it.
 */
const jobs = createJobs(workerData as JobContext);

parentPort?.on('message', ({ id, job, input }: WorkerOrder) => {
  const run = jobs[job] as (input: unknown) => unknown;
  // What it throws at once is a rejection like any other.
  new Promise((resolve) => {
    resolve(run(input));
  }).then(
    (output) => parentPort?.postMessage({ id, output }),
    (error: unknown) => parentPort?.postMessage({ id, error }),
  );
});
