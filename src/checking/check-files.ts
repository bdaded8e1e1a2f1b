import { posix } from 'node:path';
import { mediaTypes } from '../archive/media-types.ts';
import type { ContentError } from '../documents/content-error.ts';
import { findNearestWord } from '../reading/nearest-word.ts';
import { findMeantAddress } from './meant-address.ts';
import type { FileUse, References } from '../reading/read-references.ts';

/** The files beside the articles, by their composed names (NFC) from the content folder. */
export interface KnownFiles {
  /** Whether a file is published if it is used. */
  readonly isPublished: (file: string) => boolean;
  /** Whether a file is there, but of a type that is not published. */
  readonly isLeftOver: (file: string) => boolean;
  /** The files that can be published, to suggest one. Called once, and only if a file is missing. */
  readonly listFiles: () => readonly string[];
}

/** An error for every picture and file beside the articles that a page uses and the build cannot publish. */
export function checkFiles(files: Iterable<References>, known: KnownFiles): readonly ContentError[] {
  let byFolder: ReadonlyMap<string, readonly string[]> | undefined;
  const listBeside = (file: string) => {
    byFolder ??= Map.groupBy(known.listFiles(), (each) => posix.dirname(each));
    return byFolder.get(posix.dirname(file)) ?? [];
  };
  const check = (from: string, use: FileUse, noun: Noun): readonly ContentError[] => {
    if (known.isPublished(use.file)) return [];
    if (known.isLeftOver(use.file)) return [otherType(from, use)];
    const meant = findMeantAddress(use.url) ?? findNearestFile(use.file, listBeside(use.file));
    return [missing(from, use, { noun, meant })];
  };
  return [...files].flatMap(({ file: from, images, files: linked }) => [
    ...images.flatMap((use) => check(from, use, 'picture')),
    ...linked.flatMap((use) => check(from, use, 'file')),
  ]);
}

/** The error of a link to a file beside an article whose type is not published. */
export function otherType(from: string, { url, line, column, file }: FileUse): ContentError {
  return {
    file: from,
    line,
    column,
    what: `the file “${url}” is of a type that is not published`,
    why: `${file} is there, but a browser might run it as a part of this site, or not know what it is.`,
    remedy: `Save it as another type, or put it into a .zip file. Published are: ${Object.keys(mediaTypes).join(', ')}.`,
  };
}

type Noun = 'picture' | 'file';

/** The file in the same folder whose name is most like a missing one’s. */
function findNearestFile(file: string, beside: readonly string[]): string | undefined {
  return findNearestWord(
    posix.basename(file),
    beside.map((each) => posix.basename(each)),
  );
}

function missing(
  from: string,
  { url, line, column, file }: FileUse,
  { noun, meant }: { readonly noun: Noun; readonly meant: string | undefined },
): ContentError {
  return {
    file: from,
    line,
    column,
    what: `the ${noun} “${url}” is not there`,
    why: `There is no file ${file}.`,
    remedy:
      meant === undefined
        ? `Put the ${noun} beside the article, or correct its name; capitals count.`
        : `Did you mean ${meant}?`,
  };
}
