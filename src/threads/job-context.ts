import type { Archive } from '../archive/archive.ts';
import type { Settings } from '../reading/read-settings.ts';

/** What threads get when they start. Plain data. */
export interface JobContext {
  readonly contentFolder: string;
  readonly settings: Settings;
  /** The file that this thread opens its own connection to. */
  readonly storeFile: string;
}

/** What this thread hands to the jobs that it does itself. */
export interface InlineContext extends JobContext {
  /** The archive in the store, which keeps earlier answers. */
  readonly archive?: Archive | undefined;
}
