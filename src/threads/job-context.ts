import type { Archive } from '../archive/archive.ts';
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
