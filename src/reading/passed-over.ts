import { existsSync, readdirSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { fileStart, placeInFile, type ContentError } from '../documents/content-error.ts';
import { tryRead } from './try-read.ts';

/** A folder of the content whose files lie in it side by side. */
export interface FlatFolder {
  readonly name: 'pages' | 'sources';
  /** Of the names of its files. */
  readonly ending: RegExp;
}

/**
 * What somebody wrote for a page or a source and nobody would read: a file in a folder below, or a page whose name says
 * Markdown in another way. What a dot hides is meant to be passed over. In order of name. Or that the folder cannot be read.
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

/** The fault of a file that is no article or page because its name says Markdown in another way than `.md`. */
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

/** The endings that Markdown has elsewhere; Notepad adds one of its own. */
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
