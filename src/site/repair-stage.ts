import { join } from 'node:path';
import { pathOfFile } from '../archive/permalink.ts';
import { digestOfFile } from '../digests/digest.ts';
import { isFile } from '../files/list-files.ts';
import { forgetBundlesOf } from '../indexing/find-damage.ts';
import { formatNumber } from '../log/build-log.ts';
import { beginPage } from '../store/published/pages.ts';
import { forgetInputs } from '../store/published/publication.ts';
import { markUnfinished, readPublishedFiles } from '../store/published/published-files.ts';
import type { Build } from './open-build.ts';

/**
 * Compares every published file with what was published, byte for byte, and forgets those that were changed or deleted
 * since: this build then makes them again. What a build did not make stays.
 */
export async function repairStage({ store, outFolder, log }: Build): Promise<void> {
  const stage = log.stage('repair');
  const published = [...readPublishedFiles(store)];
  const damaged = published.flatMap(([name, file], place) => {
    stage.progress(place, published.length, 'files');
    // What a stopped build left is made again anyway.
    if (file.isUnfinished || holds(join(outFolder, name), file.digest)) return [];
    return [{ name, maker: file.maker }];
  });
  await store.transact(() => {
    for (const { name, maker } of damaged) {
      markUnfinished(store, name);
      if (maker === 'page') beginPage(store, pathOfFile(name));
    }
    const ofSearch = damaged.filter(({ maker }) => maker === 'search').map(({ name }) => name);
    if (ofSearch.length > 0) forgetBundlesOf(store, ofSearch);
    if (damaged.length > 0) forgetInputs(store);
  });
  stage.end(`${formatNumber(published.length, 'file')} compared, ${describeDamaged(damaged)}`);
}

function holds(place: string, digest: string): boolean {
  return isFile(place) && digestOfFile(place) === digest;
}

function describeDamaged(damaged: readonly { readonly name: string }[]): string {
  if (damaged.length === 0) return 'all as they were published';
  const named = damaged.slice(0, mostNamed).map(({ name }) => name);
  const rest = damaged.length - named.length;
  const more = rest === 0 ? '' : ` and ${formatNumber(rest, 'other')}`;
  return `not as they were published: ${named.join(', ')}${more}`;
}

const mostNamed = 3;
