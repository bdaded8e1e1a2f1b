import { existsSync, readdirSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { fileStart, placeInFile, type ContentError } from '../documents/content-error.ts';
import { tryRead } from './try-read.ts';

/** A folder of the content whose files lie in it side by side. */
export interface FlatFolder {
  readonly name: 'pages' | 'sources';
  /** The ending of its files’ names. */
  readonly ending: RegExp;
}

/**
 * An error for every file of a flat folder that the build would silently leave out: a file in a subfolder, or a page
 * with another Markdown ending. In order of name. Names that begin with a dot are skipped on purpose.
 * If the folder cannot be read, that is the only error.
 */
export function listPassedOver(contentFolder: string, { name, ending }: FlatFolder): readonly ContentError[] {
  const folder = join(contentFolder, name);
  if (!existsSync(folder)) return [];
  const read = tryRead(() => readdirSync(folder, { recursive: true, encoding: 'utf8' }));
  if ('error' in read) return placeInFile(name, [read.error]);
  const files = read.value
    .map((file) => file.replaceAll(sep, '/'))
    .filter((file) => !file.split('/').some((part) => part.startsWith('.')))
    .sort();
  return files.flatMap((file) => {
    if (ending.test(file)) return file.includes('/') ? [inFolderBelow(name, file)] : [];
    return name === 'pages' ? checkEnding(`${name}/${file}`) : [];
  });
}

/** The error of a file whose name has another Markdown ending than `.md`, so that it is not read. */
export function checkEnding(file: string): readonly ContentError[] {
  if (!otherEnding.test(file)) return [];
  return [
    {
      file,
      ...fileStart,
      what: 'the file’s name does not end in .md',
      why: 'Only files whose names do, in lower case, are read; this one would be left out.',
      remedy: `Rename it to ${basename(file).replace(otherEnding, '')}.md.`,
    },
  ];
}

/** Endings of Markdown elsewhere. Notepad adds `.txt`. */
const otherEnding = /\.(?:md|markdown|mdown|mkdn?|mdx)(?:\.txt)?$/i;

function inFolderBelow(name: string, file: string): ContentError {
  return {
    file: `${name}/${file}`,
    ...fileStart,
    what: `the file lies in a folder below ${name}/`,
    why: `Only files in ${name}/ itself are read; this one would be left out.`,
    remedy: `Move it to ${name}/${basename(file)}.`,
  };
}
