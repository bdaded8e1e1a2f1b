import type { PlacedError } from '../documents/content-error.ts';
import {
  isRefusedLine,
  parseLine,
  type FolderListing,
  type RefusedEntry,
  type ScannedFile,
} from './folder-listing.ts';
import { isMediaFile } from '../archive/media-types.ts';
import { digestOf } from '../digests/digest.ts';

/** A folder compared with what was known of it. */
export interface FolderSurvey {
  readonly folder: string;
  /** The digest of its listing. */
  readonly digest: string;
  readonly articleCount: number;
  /** Files that are neither articles nor media unless a dot hides them, and what is refused. */
  readonly strays: readonly (ScannedFile | RefusedEntry)[];
  /** Why it cannot be read, if so. */
  readonly fault?: PlacedError;
  /** Its listing, if that is not what was known. */
  readonly lines?: readonly string[];
}

/** @param known the digest of each folder’s listing; undefined if its files are to be compared in any case. */
export function surveyFolder(
  { folder, lines, fault }: FolderListing,
  known: ReadonlyMap<string, string | undefined>,
): FolderSurvey {
  const digest = digestOf(lines.join('\n'));
  const articleCount = lines.filter(isArticleFile).length;
  const strays = lines.filter(isStrayLine).map(parseLine);
  const survey = { folder, digest, articleCount, strays, ...(fault && { fault }) };
  return known.get(folder) === digest ? survey : { ...survey, lines };
}

/** Tests the unparsed line: nearly all lines are of articles, and not worth parsing. */
function isStrayLine(line: string): boolean {
  if (isArticleFile(line) || isMediaFile(line)) return isRefusedLine(line);
  return !line.includes('/.');
}

export function isArticleFile(file: string): boolean {
  return file.endsWith('.md');
}
