import { fileOfLine, type FolderListing } from './folder-listing.ts';
import { digestOf } from './manifest.ts';

/** A folder against what was known of it. */
export interface FolderSurvey {
  readonly folder: string;
  /** Of its listing. */
  readonly digest: string;
  readonly articleCount: number;
  /** Its listing, where that is not what was known. */
  readonly lines?: readonly string[];
}

/** @param known the digest of each folder’s listing. */
export function surveyFolder(
  { folder, lines }: FolderListing,
  known: ReadonlyMap<string, string>,
): FolderSurvey {
  const digest = digestOf(lines.join('\n'));
  const articleCount = lines.filter((line) => isArticleFile(fileOfLine(line))).length;
  const survey = { folder, digest, articleCount };
  return known.get(folder) === digest ? survey : { ...survey, lines };
}

export function isArticleFile(file: string): boolean {
  return file.endsWith('.md');
}

export function isImageFile(file: string): boolean {
  return /\.(?:avif|gif|jpe?g|png|webp)$/i.test(file);
}
