import { availableParallelism, totalmem } from 'node:os';
import { readGroupLimit } from './memory-limit.ts';

/** What a machine gives to this process. */
export interface Machine {
  readonly cores: number;
  /** Bytes: of the machine, or of the container that this process runs in. */
  readonly memory: number;
}

/** A container may have less memory than its machine, and tells by a limit. */
export function describeMachine(): Machine {
  // Without a limit it is 0, or larger than any machine.
  const limit = process.constrainedMemory() || Infinity;
  return {
    cores: availableParallelism(),
    memory: Math.min(limit, readGroupLimit(), totalmem()),
  };
}

/** How many threads are worth starting: one for each core, as far as the memory goes, and at least one. */
export function countThreads({ cores, memory }: Machine): number {
  const byMemory = Math.floor((memory - ofProcess) / ofThread);
  return Math.max(1, Math.min(cores, byMemory));
}

const megabyte = 1024 * 1024;
/** What the process itself takes at most while it relates, and the compiler beside it. */
const ofProcess = 400 * megabyte;
/** What a thread takes. */
const ofThread = 200 * megabyte;
