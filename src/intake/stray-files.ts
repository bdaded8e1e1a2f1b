import { fileStart, placeInFile, type ContentError } from '../documents/content-error.ts';
import { describeRefusal } from '../documents/refused-file.ts';
import { checkEnding } from '../reading/passed-over.ts';
import { formatNumber } from '../log/build-log.ts';
import { isRefused, type RefusedEntry, type ScannedFile } from './folder-listing.ts';
import type { FolderSurvey } from './survey-folder.ts';

/** Files among the articles that are not part of the archive. */
export interface Strays {
  /** For files that an editor probably takes for articles or their files, in order of name. */
  readonly errors: readonly ContentError[];
  /** The names of the other files, in order: what editors, systems and merges leave behind. */
  readonly leftovers: readonly string[];
}

/**
 * Sorts files that are neither articles nor of a type that is published beside them. An article must not vanish because
 * of its name, so another ending for Markdown is an error. So are a link that is not followed, a folder that is named as
 * an article, and a folder that
 * cannot be read. The rest (`Thumbs.db`, `a.md~`, `a.md.orig`) is harmless.
 * @param folders all folders that were scanned.
 */
export function sortStrays(folders: readonly FolderSurvey[]): Strays {
  const strays = folders.flatMap((folder) => folder.strays);
  const faults = new Map(strays.map((file) => [file.file, describeStray(file)]));
  const misnamedFolders = new Set(folders.flatMap(({ folder }) => misnamedFolder.exec(folder)?.[0] ?? []));
  const errors = [
    ...[...faults.values()].flat(),
    ...[...misnamedFolders].map(folderAsArticle),
    ...folders.flatMap(({ folder, fault }) => (fault === undefined ? [] : placeInFile(folder, [fault]))),
  ];
  const leftovers = [...faults].flatMap(([file, ofFile]) => (ofFile.length === 0 ? [file] : []));
  return { errors, leftovers: leftovers.sort() };
}

/** A log note about leftovers; undefined if there are none. */
export function describeLeftovers(leftovers: readonly string[]): string | undefined {
  if (leftovers.length === 0) return undefined;
  return `Not articles, nor of a type that is published beside them: ${nameFirst(leftovers)}.`;
}

/** A log note about files beside the articles that nothing uses; undefined if there are none. */
export function describeForgotten(files: readonly string[]): string | undefined {
  if (files.length === 0) return undefined;
  return `Not published, because no article or page shows or links to it: ${nameFirst(files)}.`;
}

function nameFirst(files: readonly string[]): string {
  const rest = files.length - mostNamed;
  const more = rest > 0 ? ` and ${formatNumber(rest, 'other')}` : '';
  return `${files.slice(0, mostNamed).join(', ')}${more}`;
}

const mostNamed = 3;

const misnamedFolder = /^.*?\.md(?=\/|$)/i;

function describeStray(entry: ScannedFile | RefusedEntry): readonly ContentError[] {
  if (isRefused(entry)) return placeInFile(entry.file, [describeRefusal(entry.refusal)]);
  return checkEnding(entry.file);
}

function folderAsArticle(file: string): ContentError {
  return {
    file,
    ...fileStart,
    what: 'it is a folder, and is named as an article',
    why: 'An article is a file.',
    remedy: 'Move the article out of it into the folder of its day, or give the folder another name.',
  };
}
