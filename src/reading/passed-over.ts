import { lstatSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileStart, placeInFile, type ContentError } from '../documents/content-error.ts';
import { openContentFolder } from '../documents/content-folder.ts';
import { suggestSlug, isSlug } from './read-article-file.ts';
import { tryRead } from './try-read.ts';

/** A folder of the content whose files lie in it side by side. */
export interface FlatFolder {
  readonly name: 'pages' | 'sources';
  /** The ending of its files’ names. */
  readonly ending: RegExp;
}

/**
 * An error for every file of a flat folder that the build would silently leave out: a file in a subfolder, a link to a
 * folder, or a page with another Markdown ending. In order of name. Names that begin with a dot are skipped on purpose.
 * If the folder cannot be read, that is the only error.
 */
export function listPassedOver(contentFolder: string, { name, ending }: FlatFolder): readonly ContentError[] {
  const folder = join(contentFolder, name);
  if (lstatSync(folder, { throwIfNoEntry: false }) === undefined) return [];
  const read = tryRead(() => {
    openContentFolder(contentFolder).checkFolder(name);
    return listBelow(folder);
  });
  if ('error' in read) return placeInFile(name, [read.error]);
  const byName = read.value.toSorted((first, second) => (first.file < second.file ? -1 : 1));
  return byName.flatMap(({ file, isFolderLink }) => {
    if (isFolderLink) return [folderLink(name, file)];
    if (ending.test(file)) return file.includes('/') ? [inFolderBelow(name, file)] : [];
    return name === 'pages' ? checkEnding(`${name}/${file}`) : [];
  });
}

interface FoundFile {
  /** From the flat folder, with slashes. */
  readonly file: string;
  readonly isFolderLink: boolean;
}

/** Links to folders are listed, and not followed: they may lead anywhere, or round in a circle. */
function listBelow(folder: string, prefix = ''): readonly FoundFile[] {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'));
  return entries.flatMap((entry) => {
    const place = join(folder, entry.name);
    const file = `${prefix}${entry.name}`;
    const found = { file, isFolderLink: entry.isSymbolicLink() && isFolder(place) };
    return [found, ...(entry.isDirectory() ? listBelow(place, `${file}/`) : [])];
  });
}

/** False if a link leads nowhere: to read it as a file tells that. */
function isFolder(place: string): boolean {
  const stats = tryRead(() => statSync(place, { throwIfNoEntry: false }));
  return 'value' in stats && stats.value?.isDirectory() === true;
}

/** The error of a file whose name has another Markdown ending than `.md`, so that it is not read. */
export function checkEnding(file: string): readonly ContentError[] {
  if (!otherEnding.test(file)) return [];
  const name = basename(file).replace(otherEnding, '');
  return [
    {
      file,
      ...fileStart,
      what: 'the file’s name does not end in .md',
      why: 'Only files whose names do, in lower case, are read; this one would be left out.',
      remedy: `Rename it to ${isSlug(name) ? name : suggestSlug(name)}.md.`,
    },
  ];
}

/** Endings of Markdown elsewhere. Notepad adds `.txt`. */
const otherEnding = /\.(?:md|markdown|mdown|mkdn?|mdx)(?:\.txt)?$/i;

function folderLink(name: string, file: string): ContentError {
  return {
    file: `${name}/${file}`,
    ...fileStart,
    what: 'the link leads to a folder',
    why: `Only files in ${name}/ itself are read, and links to folders are not followed.`,
    remedy: `Put the files themselves into ${name}/, and remove the link.`,
  };
}

function inFolderBelow(name: string, file: string): ContentError {
  return {
    file: `${name}/${file}`,
    ...fileStart,
    what: `the file lies in a folder below ${name}/`,
    why: `Only files in ${name}/ itself are read; this one would be left out.`,
    remedy: `Move it to ${name}/${basename(file)}.`,
  };
}
