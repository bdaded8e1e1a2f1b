import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { aliasPath } from '../archive/permalink.ts';
import { listShownParts } from '../records/shown-parts.ts';
import type { Settings } from '../reading/read-settings.ts';
import type { Store } from '../store/database/database.ts';
import { hasChanges } from '../store/published/changes.ts';
import { forgetEverythingAsked } from '../store/published/asked.ts';
import { forgetEveryIndex } from '../store/published/indexes.ts';
import { forgetEveryPage, hasPages } from '../store/published/pages.ts';
import { readEdition } from '../store/content/edition.ts';
import {
  forgetEveryKeptFile,
  hasEndedKeeping,
  keepFile,
  readKeptFiles,
} from '../store/published/kept-files.ts';
import { forgetPublication, readPublicationState } from '../store/published/publication.ts';
import {
  adoptFiles,
  findFirstFileAfter,
  forgetEveryPublishedFile,
  forgetPublishedFile,
  markEveryFileUnfinished,
} from '../store/published/published-files.ts';
import type { HostState } from '../publishing/host-state.ts';
import { createKeeping, type KeptFile } from '../publishing/generations.ts';
import { manifestFile, readManifest, type Manifest } from '../publishing/manifest.ts';
import { digestOf, digestOfFile } from '../digests/digest.ts';
import { digestPublicFiles, type PublicFile } from '../intake/public-files.ts';
import type { CodeDigests } from '../program/code-keys.ts';
import { isFile } from '../files/list-files.ts';

/** The digests of what everything depends on, and whether they are as they were when the site was last published. */
export interface BuildState {
  /** The digest of everything that pages are made with, apart from their records. */
  readonly renderer: string;
  /** Whether the output holds what the store says is published. If it does not, nothing counts as published. */
  readonly isOutputKnown: boolean;
  readonly isRendererKnown: boolean;
  /** Why every page is stale, if it is. */
  readonly whyEverything: string;
  /** The digest of everything that a build begins with, except the articles. */
  readonly inputs: string;
  /** The paths of redirects.yaml. */
  readonly redirects: readonly string[];
  /** Whether there is nothing to do: nothing changed, and every file that stays of earlier generations has to. */
  readonly isAllKnown: boolean;
}

export interface StateOptions {
  /** As the store now has it. */
  readonly archive: Archive;
  readonly outFolder: string;
  readonly store: Store;
  readonly code: CodeDigests;
  readonly publicFiles: readonly PublicFile[];
  readonly hasSearch: boolean;
  /** Whether the published site lies elsewhere. */
  readonly isDelta: boolean;
  /** What is there; undefined if only the store can tell. */
  readonly host?: HostState | undefined;
}

/**
 * Compares what a build begins with to what was last published. It changes nothing. The output counts only if the
 * store’s last build wrote it.
 */
export function readState(
  { archive, outFolder, store, code, publicFiles, hasSearch, isDelta, host }: StateOptions,
  settings: Settings,
): BuildState {
  // The store notes changes only if it has pages. Without pages, nothing tells what changed.
  const isOutputKnown =
    hasPages(store) && (isDelta ? isDeployed(store, host) : isOutputOfStore(outFolder, store));
  const renderer = digestRenderer(code, settings, archive);
  const { sources, editorialPages, redirects } = settings;
  const inputs = digestOf(
    JSON.stringify([
      code.program,
      renderer,
      [...sources],
      editorialPages,
      settings.site.host,
      redirects,
      hasSearch,
      digestPublicFiles(publicFiles),
    ]),
  );
  const known = readPublicationState(store);
  const isRendererKnown = isOutputKnown && known.renderer === renderer;
  return {
    renderer,
    isOutputKnown,
    isRendererKnown,
    whyEverything: isOutputKnown
      ? 'what prints pages, the settings, the menu or the lock file changed'
      : explainUnknown({ outFolder, store, isDelta, host }),
    inputs,
    redirects: redirects.map(({ old }) => aliasPath(old)),
    isAllKnown:
      isRendererKnown &&
      known.inputs === inputs &&
      !hasChanges(store) &&
      !hasEndedKeeping(store, readEdition(store).now),
  };
}

/**
 * Digests what every page depends on, apart from its record: the code that prints it, the site’s settings, its words, its
 * own styles and pictures, the titles of the editorial pages and the kinds of parts, which the frame of every page
 * prints. Articles, sources and the editorial pages’ texts are in the records. Public files are left out, because their
 * addresses do not depend on their bytes.
 */
function digestRenderer(
  { printing }: CodeDigests,
  { site, words, editorialPages, look }: Settings,
  archive: Archive,
): string {
  // No page prints which warnings are turned off, nor where the site is served.
  const frame = JSON.stringify([
    { ...site, checks: undefined, host: undefined },
    words,
    editorialPages.map(({ path, title }) => [path, title]),
    look,
    listShownParts(archive),
  ]);
  return digestOf(`${printing}\n${frame}`);
}

/** Whether what the store last published is what the host has, or may have for all that anybody knows. */
function isDeployed(store: Store, host: HostState | undefined): boolean {
  const { manifest, expected } = readPublicationState(store);
  return host === undefined ? manifest !== undefined : [manifest, expected].includes(host.digest);
}

/** Why an output is not known. */
function explainUnknown({
  outFolder,
  store,
  isDelta,
  host,
}: Pick<StateOptions, 'outFolder' | 'store' | 'isDelta' | 'host'>): string {
  if (host !== undefined) return 'the host has something other than what was built last';
  if (isDelta) return 'the store knows of nothing published';
  if (isAnythingBuilt(outFolder, store)) return 'the output is not the one that was built last';
  return 'nothing was built there yet';
}

/** Whether a build with this or another store wrote there, even if it was stopped before its manifest. */
function isAnythingBuilt(outFolder: string, store: Store): boolean {
  return existsSync(manifestFile(outFolder)) || readPublicationState(store).out === outFolder;
}

/** Whether the store’s last build wrote the manifest beside the output, and the output was not emptied since. */
function isOutputOfStore(outFolder: string, store: Store): boolean {
  const manifest = manifestFile(outFolder);
  if (!existsSync(outFolder) || !existsSync(manifest)) return false;
  const known = readPublicationState(store);
  return (
    [known.manifest, known.expected].includes(digestOfFile(manifest)) &&
    listFirstFiles(store).every((file) => isFile(join(outFolder, file)))
  );
}

/**
 * Lists the first published file of each top folder, such as `2022/` or `topics/`, and the files beside these folders.
 * If the output was emptied, or one of these folders deleted, one of the listed files is gone. So a handful of files is
 * looked for instead of a hundred thousand. Files that every build makes again if they are gone are left out.
 */
function listFirstFiles(store: Store): readonly string[] {
  const files: string[] = [];
  for (let after = ''; ;) {
    const file = findFirstFileAfter(store, after);
    if (file === undefined) return files;
    files.push(file);
    const [top = '', ...below] = file.split('/');
    // In order of names, the character after a slash comes behind everything in the folder.
    after = below.length === 0 ? file : `${top}0`;
  }
}

/**
 * Takes over an output that the store does not know. It forgets what was published, except the names of files: those
 * that the manifest beside the output names, or that a stopped build was about to write there. A build made these
 * files, so they are deleted if they are not made again. Call this in one transaction with the beginning of a
 * publication: until then, what the store knows is true of another output; from then on, it is true of none.
 * @param manifest what the host of a delta has, in the place of what lies beside the output.
 */
export function adoptOutput(store: Store, outFolder: string, manifest: Manifest | undefined): void {
  const { out } = readPublicationState(store);
  forgetPublication(store);
  forgetEveryPage(store);
  forgetEverythingAsked(store);
  forgetEveryIndex(store);
  if (out === outFolder && manifest === undefined) {
    markEveryFileUnfinished(store);
    adoptFiles(store, [...readKeptFiles(store).keys()]);
  } else forgetEveryPublishedFile(store);
  adoptManifest(store, manifest ?? readManifest(manifestFile(outFolder)));
}

/**
 * Takes over what a manifest names. A page that a cache has may name the scripts, so these stay for a while. Bundles do
 * not: nobody knows whether they hold an article that readers no longer have.
 */
function adoptManifest(store: Store, { files, kept, moved }: Manifest): void {
  const { now } = readEdition(store);
  const keeping = createKeeping({ now, leftDays: undefined });
  forgetEveryKeptFile(store);
  const adopted: string[] = [];
  const adopt = (name: string, file: Partial<KeptFile>): void => {
    const { digest = '', until = keeping.untilOf(name) } = file;
    if (until !== undefined && digest !== '' && keeping.stays(name, { digest, until })) {
      forgetPublishedFile(store, name);
      keepFile(store, name, { digest, until });
    } else adopted.push(name);
  };
  for (const [name, digest] of Object.entries(files)) adopt(name, { digest });
  for (const [name, file] of Object.entries(kept)) adopt(name, file);
  adoptFiles(store, [...adopted, ...Object.keys(moved)]);
}
