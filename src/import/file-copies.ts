import { readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { isMediaFile, isPictureFile } from '../archive/media-types.ts';
import { findActiveContent } from '../intake/active-drawing.ts';
import type { ContentFiles } from './content-files.ts';
import { createSlug } from './slug.ts';

/** Copies files of the input into the folders of articles. */
export interface FileCopies {
  /**
   * Copies a file beside an article, unless it is there.
   * @param folder the article’s: `articles/2022/01/13`.
   * @returns `./NAME`, or why it cannot be published.
   */
  copy(source: string, folder: string): Promise<{ readonly name: string } | { readonly why: string }>;
  readonly counts: { copied: number; present: number };
}

export function createFileCopies(files: ContentFiles): FileCopies {
  const counts = { copied: 0, present: 0 };
  /** The source of each file that this import has copied, or found. */
  const claimed = new Map<string, string>();
  const faults = new Map<string, string | undefined>();
  return {
    counts,
    copy: async (source, folder) => {
      if (!faults.has(source)) faults.set(source, findFault(source));
      const why = faults.get(source);
      if (why !== undefined) return { why };
      for (const name of listNames(source)) {
        const file = `${folder}/${name}`;
        const owner = claimed.get(file);
        if (owner !== undefined && owner !== source && !isSame(owner, source)) continue;
        if (owner !== undefined) return { name: `./${name}` };
        const present = files.locate(file);
        if (present !== undefined && !isSame(present, source)) continue;
        claimed.set(file, source);
        counts[present === undefined ? 'copied' : 'present'] += 1;
        if (present === undefined) await files.copy(file, source);
        return { name: `./${name}` };
      }
      throw new Error(`${folder} has no name left for ${source}.`);
    },
  };
}

/** The names that a copy may have, best first and without end. */
function* listNames(source: string): Generator<string> {
  const ending = extname(source);
  const slug = createSlug(basename(source, ending)) || 'file';
  const name = slug === 'index' ? 'file-index' : slug;
  for (let count = 1; ; count += 1) {
    yield `${name}${count === 1 ? '' : `-${String(count)}`}${ending.toLowerCase()}`;
  }
}

function findFault(source: string): string | undefined {
  if (!isMediaFile(source)) return 'files of its type are not published';
  const { size } = statSync(source);
  if (size === 0) return 'the file is empty';
  if (!/\.svg$/i.test(source)) return undefined;
  return findActiveContent(readFileSync(source)) === undefined
    ? undefined
    : 'the drawing runs or loads something';
}

/** Whether a file can be the picture over a text. */
export function isPhotograph(source: string): boolean {
  return isPictureFile(source) && !/\.svg$/i.test(source);
}

function isSame(first: string, second: string): boolean {
  if (statSync(first).size !== statSync(second).size) return false;
  return readFileSync(first).equals(readFileSync(second));
}
