import { compareText } from '../archive/article.ts';
import { mediaPath } from '../archive/permalink.ts';
import { fileStart, type ContentError } from '../documents/content-error.ts';
import type { MediaFile } from '../store/content/media.ts';

/**
 * An error for every used file beside the articles that cannot be published under its name, because the site makes a
 * file of that name, or because two files have names that differ only in how accents are stored.
 * @param isMade whether the site makes a page or file at a path. It is asked only for names that a page could have.
 */
export function checkMedia(
  used: readonly MediaFile[],
  isMade: (path: string) => boolean,
): readonly ContentError[] {
  const owners = new Map<string, string>();
  return used
    .toSorted((first, second) => compareText(first.file, second.file))
    .flatMap(({ file, name }) => {
      const owner = owners.get(name);
      if (owner !== undefined) return [sameName(file, owner)];
      owners.set(name, file);
      const path = mediaPath(name);
      return nameOfPage.test(path) && isMade(path) ? [takenName(file, path)] : [];
    });
}

const nameOfPage = /\.(?:json|txt)$/;

function sameName(file: string, owner: string): ContentError {
  return {
    file,
    ...fileStart,
    what: `the file has the same address as ${owner}`,
    why: 'Names that differ only in how accents are stored are one address.',
    remedy: 'Rename one of the two files, or remove it where it is a copy.',
  };
}

function takenName(file: string, path: string): ContentError {
  return {
    file,
    ...fileStart,
    what: `the site itself has a file at the address ${path}`,
    why: 'An address can lead to one file only.',
    remedy: 'Give the file another name, and write that in the links to it.',
  };
}
