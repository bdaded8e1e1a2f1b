import type { PlacedError } from '../documents/content-error.ts';
import {
  isLineWithoutFile,
  parseLine,
  type FolderListing,
  type LinkWithoutFile,
  type ScannedFile,
} from './folder-listing.ts';
import { digestOf } from '../digests/digest.ts';

/** A folder against what was known of it. */
export interface FolderSurvey {
  readonly folder: string;
  /** Of its listing. */
  readonly digest: string;
  readonly articleCount: number;
  /** What is neither an article nor a picture, or a link that leads to no file; not what a dot hides. */
  readonly strays: readonly (ScannedFile | LinkWithoutFile)[];
  /** Where it cannot be read. */
  readonly fault?: PlacedError;
  /** Its listing, where that is not what was known. */
  readonly lines?: readonly string[];
}

/** @param known the digest of each folder’s listing; undefined if its files are to be compared whatever it is. */
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

/** Told by the line itself: nearly all are articles’, and not worth parsing. */
function isStrayLine(line: string): boolean {
  if (isArticleFile(line) || isImageFile(line)) return isLineWithoutFile(line);
  return !line.includes('/.');
}

export function isArticleFile(file: string): boolean {
  return file.endsWith('.md');
}

export function isImageFile(file: string): boolean {
  return /\.(?:avif|gif|jpe?g|png|webp)$/i.test(file);
}
