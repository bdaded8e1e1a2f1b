import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../reading/read-settings.ts';
import type { Store } from '../store/database/database.ts';
import { hasChanges } from '../store/published/changes.ts';
import { forgetEveryIndex } from '../store/published/indexes.ts';
import { forgetEveryPage, hasPages } from '../store/published/pages.ts';
import { forgetPublication, readPublicationState } from '../store/published/publication.ts';
import {
  adoptFiles,
  findFirstFileAfter,
  forgetEveryFile,
  markEveryFileUnfinished,
} from '../store/published/published-files.ts';
import { manifestFile, readManifest } from '../publishing/manifest.ts';
import { digestOf, digestOfFile } from '../digests/digest.ts';
import { digestPublicFiles, type PublicFile } from '../intake/public-files.ts';
import type { CodeDigests } from '../program/code-keys.ts';
import { isFile } from '../files/list-files.ts';

/** What everything depends on, and whether it is as it was when the site was last published. */
export interface BuildState {
  /** Of all that pages are made with, beside their records. */
  readonly renderer: string;
  /** Whether what the store says is published is what the output holds. Where it is not, nothing counts as published. */
  readonly isOutputKnown: boolean;
  readonly isRendererKnown: boolean;
  /** Why every page is stale, where it is. */
  readonly whyEverything: string;
  /** Of everything that a build begins with, the articles excepted. */
  readonly inputs: string;
  /** Whether nothing is to be done. */
  readonly isAllKnown: boolean;
}

export interface StateOptions {
  readonly outFolder: string;
  readonly store: Store;
  readonly code: CodeDigests;
  readonly publicFiles: readonly PublicFile[];
  readonly hasSearch: boolean;
  /** Whether the output lies elsewhere, and the store alone knows what is published. */
  readonly isDelta: boolean;
}

/**
 * Compares what a build begins with to what was last published, and changes nothing. An output that another build wrote, or
 * nobody, counts as none.
 */
export function readState(
  { outFolder, store, code, publicFiles, hasSearch, isDelta }: StateOptions,
  settings: Settings,
): BuildState {
  // Changes are noted only if there are pages: without any, nothing tells what changed.
  const isOutputKnown =
    hasPages(store) && (isDelta ? isAnythingPublished(store) : isOutputOfStore(outFolder, store));
  const renderer = digestRenderer(code, settings);
  const { sources, editorialPages } = settings;
  const inputs = digestOf(
    JSON.stringify([
      code.program,
      renderer,
      [...sources],
      editorialPages,
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
      ? 'the code, the settings or the lock file changed'
      : explainUnknown({ outFolder, store, isDelta }),
    inputs,
    isAllKnown: isRendererKnown && known.inputs === inputs && !hasChanges(store),
  };
}

/**
 * What every page depends on beside its record: the code that prints it, the site’s settings and the titles of the
 * editorial pages, which the frame of every page prints. Articles, sources and the editorial pages’ texts are in the
 * records; the addresses of public files say nothing of their bytes.
 */
function digestRenderer({ printing }: CodeDigests, { site, editorialPages }: Settings): string {
  const frame = JSON.stringify([site, editorialPages.map(({ path, title }) => [path, title])]);
  return digestOf(`${printing}\n${frame}`);
}

function isAnythingPublished(store: Store): boolean {
  return readPublicationState(store).manifest !== undefined;
}

/** Why an output is not known. */
function explainUnknown({
  outFolder,
  store,
  isDelta,
}: Pick<StateOptions, 'outFolder' | 'store' | 'isDelta'>): string {
  if (isDelta) return 'the store knows of nothing published';
  if (isAnythingBuilt(outFolder, store)) return 'the output is not the one that was built last';
  return 'nothing was built there yet';
}

/** Whether a build wrote there, of this store or another; perhaps it was stopped before its manifest. */
function isAnythingBuilt(outFolder: string, store: Store): boolean {
  return existsSync(manifestFile(outFolder)) || readPublicationState(store).out === outFolder;
}

/** Whether the manifest beside the output is the one that the store’s last build wrote there, and the output is not emptied. */
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
 * Of all published files that begin with one name, such as `2022/` or `topics/`, the first: where a folder was emptied, or
 * one of its folders deleted, one of them is gone, and a handful is asked for instead of a hundred thousand. Only of files
 * that are not made again by themselves where they are gone.
 */
function listFirstFiles(store: Store): readonly string[] {
  const files: string[] = [];
  for (let after = ''; ;) {
    const file = findFirstFileAfter(store, after);
    if (file === undefined) return files;
    files.push(file);
    const [top = '', ...below] = file.split('/');
    // Behind all that lies in the folder: the character after a slash.
    after = below.length === 0 ? file : `${top}0`;
  }
}

/**
 * Takes an output that is not known for the store’s. Forgets what was published, save the names: the files that the
 * manifest beside it names, or that a stopped build was about to write there, were made by a build all the same, so that
 * those which are not made again go. In one transaction with the beginning of a publication: until then what the store knows
 * of another output is true, and from then on it is that of none.
 */
export function adoptOutput(outFolder: string, store: Store): void {
  const { out } = readPublicationState(store);
  forgetPublication(store);
  forgetEveryPage(store);
  forgetEveryIndex(store);
  if (out === outFolder) markEveryFileUnfinished(store);
  else forgetEveryFile(store);
  adoptFiles(store, Object.keys(readManifest(manifestFile(outFolder))));
}
