import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes when the next article becomes due into the cache folder, as `next-due`: a line with the instant in UTC, or an
 * empty line if none waits. Whoever builds at set times can end before anything is set up.
 */
export function writeNextDue(cacheFolder: string, nextDue: string | undefined): void {
  writeFileSync(join(cacheFolder, 'next-due'), `${nextDue ?? ''}\n`);
}
