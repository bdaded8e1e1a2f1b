import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads';
import type { Link } from '../records/link.ts';
import type { Part } from '../archive/permalink.ts';
import type { Site } from '../archive/site.ts';
import type { SiteLook } from '../look/site-look.ts';
import type { Words } from '../words/words.ts';

/** What every page prints besides its record. Plain data, because it is passed to threads. */
export interface Frame {
  readonly site: Site;
  /** What the frame says: the site’s catalogue alone, so that the compiled renderer needs none. */
  readonly words: Words;
  /** The pages that the editors wrote, such as About. */
  readonly editorialLinks: readonly Link[];
  readonly look: SiteLook;
}

const key = 'archive frame';

/** Sets the site that this thread, and those that it starts, print after they load the renderer. */
export function setFrame(frame: Frame): void {
  setEnvironmentData(key, { ...frame });
}

const partsKey = 'archive parts';

/** Sets which kinds of parts have pages in the archive that this thread prints. It is known later than the frame. */
export function setShownParts(kinds: readonly Part['kind'][]): void {
  setEnvironmentData(partsKey, [...kinds]);
}

/** The kinds that `setShownParts` set; none before. */
export function readShownParts(): readonly Part['kind'][] {
  // Only `setShownParts` sets them, in this form.
  return (getEnvironmentData(partsKey) as unknown as readonly Part['kind'][] | undefined) ?? [];
}

/** The frame that `setFrame` set. @throws if it set none. */
export function readFrame(): Frame {
  // Only `setFrame` sets it, in this form.
  const frame = getEnvironmentData(key) as unknown as Frame | undefined;
  if (frame === undefined) throw new Error('No site is being printed: setFrame comes before the renderer.');
  return frame;
}
