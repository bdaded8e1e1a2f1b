import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads';
import type { Link } from '../records/link.ts';
import type { Site } from '../archive/site.ts';

/** What every page prints beside its record. Plain data: threads hand it on. */
export interface Frame {
  readonly site: Site;
  /** The pages that the editors wrote, such as About. */
  readonly editorialLinks: readonly Link[];
}

const key = 'archive frame';

/** Says what site is printed by this thread, and by those that it starts, once they load the renderer. */
export function setFrame(frame: Frame): void {
  setEnvironmentData(key, { ...frame });
}

/** @throws where nobody has said what site is printed. */
export function readFrame(): Frame {
  // Set above, in this very form, or not at all.
  const frame = getEnvironmentData(key) as unknown as Frame | undefined;
  if (frame === undefined) throw new Error('No site is being printed: setFrame comes before the renderer.');
  return frame;
}
