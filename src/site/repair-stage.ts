import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { foldersOf, pathOfFile } from '../archive/permalink.ts';
import { digestOfFile } from '../digests/digest.ts';
import { makeReadable } from '../files/copy-file.ts';
import { isFile } from '../files/list-files.ts';
import { forgetBundlesOf } from '../indexing/find-damage.ts';
import { formatNumber } from '../log/build-log.ts';
import { beginPage } from '../store/published/pages.ts';
import { forgetKeptFile, readKeptFiles } from '../store/published/kept-files.ts';
import { forgetInputs } from '../store/published/publication.ts';
import { markUnfinished, readPublishedFiles } from '../store/published/published-files.ts';
import type { Build } from './open-build.ts';

/**
 * Compares every published file with what was published, byte for byte, and forgets those that were changed or deleted
 * since: this build then makes them again. What stays of earlier generations cannot be made again, and goes. What no
 * build made stays.
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
  const lost = [...readKeptFiles(store)].flatMap(([name, { digest }]) =>
    holds(join(outFolder, name), digest) ? [] : [name],
  );
  await store.transact(() => {
    for (const { name, maker } of damaged) {
      markUnfinished(store, name);
      if (maker === 'page') beginPage(store, pathOfFile(name));
    }
    const ofSearch = damaged.filter(({ maker }) => maker === 'search').map(({ name }) => name);
    if (ofSearch.length > 0) forgetBundlesOf(store, ofSearch);
    for (const name of lost) forgetKeptFile(store, name);
    if (damaged.length + lost.length > 0) forgetInputs(store);
  });
  for (const name of lost) rmSync(join(outFolder, name), { force: true, recursive: true });
  openModes(
    outFolder,
    published.map(([name]) => name),
  );
  stage.end(
    `${formatNumber(published.length, 'file')} compared, ${describeDamaged([...damaged.map(({ name }) => name), ...lost])}`,
  );
}

/** Lets servers read what is published: an earlier version left it as private as the umask said. */
function openModes(outFolder: string, names: readonly string[]): void {
  const folders = new Set(names.flatMap(foldersOf));
  for (const folder of ['', ...folders]) openMode(join(outFolder, folder), 0o755);
  for (const name of names) openMode(join(outFolder, name), 0o644);
}

function openMode(place: string, mode: number): void {
  const found = statSync(place, { throwIfNoEntry: false })?.mode;
  if (found !== undefined && (found & mode) !== mode) makeReadable(place, mode);
}

function holds(place: string, digest: string): boolean {
  return isFile(place) && digestOfFile(place) === digest;
}

function describeDamaged(damaged: readonly string[]): string {
  if (damaged.length === 0) return 'all as they were published';
  const named = damaged.slice(0, mostNamed);
  const rest = damaged.length - named.length;
  const more = rest === 0 ? '' : ` and ${formatNumber(rest, 'other')}`;
  return `not as they were published: ${named.join(', ')}${more}`;
}

const mostNamed = 3;
