import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { limitsOf } from '../archive/hosts.ts';
import type { Build } from '../site/open-build.ts';
import { readEdition } from '../store/content/edition.ts';
import { readUsage } from '../store/published/usage.ts';
import { describeLimits, findPace } from './host-limits.ts';

/** Logs which limits of its host a site is near to, if it names its host: a look at every published file. */
export function noteHostLimits({ store, outFolder, log }: Build, archive: Archive): void {
  const { host } = archive.site;
  if (host === undefined) return;
  const usage = {
    ...readUsage(store),
    redirects: countRules(join(outFolder, '_redirects')),
    headers: countRules(join(outFolder, '_headers')),
  };
  const pace = findPace(archive.countDays());
  for (const line of describeLimits(limitsOf(host), usage, { now: readEdition(store).now, pace }))
    log.note(line);
}

/** How many rules a file has: lines that are neither indented nor comments. */
function countRules(file: string): number {
  if (!existsSync(file)) return 0;
  return readFileSync(file, 'utf8').match(/^[^\s#]/gm)?.length ?? 0;
}
