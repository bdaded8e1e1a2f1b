import { Worker } from 'node:worker_threads';
import { divideInTurn, type Division } from './divide-inputs.ts';
import { createJobs, type JobInput, type JobOutput, type Jobs } from './jobs.ts';
import type { InlineContext, JobContext } from './job-context.ts';

/** Does jobs side by side in threads, or in this thread if there is too little to do. */
export interface Workers {
  readonly count: number;
  /**
   * Does a job for each input, in no fixed order.
   * @param onOutput is called with each output and the place of its input.
   * @throws what the job throws; the rest is then not done.
   */
  run<J extends keyof Jobs>(
    job: J,
    inputs: readonly JobInput<J>[],
    onOutput: (output: JobOutput<J>, place: number) => void,
    spread?: Spread,
  ): Promise<void>;
  /**
   * Makes each thread do a job once, besides what it is asked for, so that it is ready for other jobs. A failure shows
   * when those are done.
   */
  prepare<J extends keyof Jobs>(job: J, input: JobInput<J>): void;
  /** Ends the threads. */
  close(): Promise<void>;
}

/** How inputs are spread over threads. */
export interface Spread {
  /** Which thread does which input. Default: in turn. */
  readonly divide?: Division;
  /**
   * Whether the caller does more with outputs than take them in. Then one thread fewer works, so that the caller has
   * its own core. Inputs are handed over further ahead, so that no thread waits for the caller.
   */
  readonly isCallerBusy?: boolean;
}

/** An order to a thread. */
export interface WorkerOrder {
  readonly id: number;
  readonly job: keyof Jobs;
  readonly input: unknown;
}

/** Works in this thread. */
export function createInlineWorkers(context: InlineContext): Workers {
  const jobs = createJobs(context);
  return {
    count: 1,
    run: async (job, inputs, onOutput) => {
      for (const [place, input] of inputs.entries()) {
        onOutput(await runJob(jobs, job, input), place);
      }
    },
    prepare: () => undefined,
    close: () => Promise.resolve(),
  };
}

async function runJob<J extends keyof Jobs>(jobs: Jobs, job: J, input: JobInput<J>): Promise<JobOutput<J>> {
  const run = jobs[job] as (input: JobInput<J>) => Promise<JobOutput<J>> | JobOutput<J>;
  return run(input);
}

/** Works in threads. Each starts when it first has something to do. */
export function createThreadWorkers(context: JobContext, count: number): Workers {
  const threads: Thread[] = [];
  const findThreads = (wanted: number): readonly Thread[] => {
    while (threads.length < wanted) threads.push(startThread(context));
    return threads.slice(0, wanted);
  };
  return {
    count,
    run: async (job, inputs, onOutput, { divide = divideInTurn, isCallerBusy = false } = {}) => {
      const working = findThreads(isCallerBusy ? Math.max(1, count - 1) : count);
      const next = divide(inputs.length, working.length);
      const take = async (thread: Thread, index: number): Promise<void> => {
        for (let place = next(index); place !== undefined; place = next(index)) {
          onOutput((await thread.ask(job, inputs[place])) as JobOutput<typeof job>, place);
        }
      };
      const orders = isCallerBusy ? ordersWhileBusy : ordersOfThread;
      await Promise.all(
        working.flatMap((thread, index) => Array.from({ length: orders }, () => take(thread, index))),
      );
    },
    prepare: (job, input) => {
      for (const thread of findThreads(count)) thread.ask(job, input).catch(() => undefined);
    },
    close: async () => {
      await Promise.all(threads.map((thread) => thread.end()));
    },
  };
}

/** A thread works on the second order while the output of the first is taken in. */
const ordersOfThread = 2;
/** Enough to work on while the caller does a piece of its own work. */
const ordersWhileBusy = 8;

/** Megabytes. The bound keeps garbage from filling the machine’s memory. */
const oldGeneration = 2048;

interface Thread {
  ask(job: keyof Jobs, input: unknown): Promise<unknown>;
  end(): Promise<unknown>;
}

interface Waiting {
  readonly resolve: (output: unknown) => void;
  readonly reject: (error: unknown) => void;
}

function startThread(context: JobContext): Thread {
  const worker = new Worker(new URL('worker.ts', import.meta.url), {
    workerData: context,
    resourceLimits: { maxOldGenerationSizeMb: oldGeneration },
  });
  const waiting = new Map<number, Waiting>();
  let count = 0;
  worker.on('message', ({ id, output, error }: { id: number; output?: unknown; error?: unknown }) => {
    const order = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) order?.resolve(output);
    else order?.reject(error);
  });
  const fail = (error: unknown) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('error', fail);
  worker.on('exit', (code) => {
    fail(new Error(`A thread of the build ended with ${String(code)}.`));
  });
  // A build that fails elsewhere must not wait for its threads.
  worker.unref();
  return {
    ask: (job, input) =>
      new Promise((resolve, reject) => {
        const order: WorkerOrder = { id: (count += 1), job, input };
        waiting.set(order.id, { resolve, reject });
        worker.ref();
        worker.postMessage(order);
      }),
    end: () => worker.terminate(),
  };
}
