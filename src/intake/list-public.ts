import { existsSync, readdirSync, statSync, type Dirent, type Stats } from 'node:fs';
import { join } from 'node:path';
import { fileStart, type ContentError } from '../documents/content-error.ts';
import { describeRefusal } from '../documents/refused-file.ts';
import { tryRead } from '../reading/try-read.ts';

/** What lies in a folder of public files. Names are below it, with slashes, in order. */
export interface PublicListing {
  /** The files that are published. */
  readonly names: readonly string[];
  /** Links to files or to nothing. They are not published. */
  readonly links: readonly string[];
  /** For links to folders, which are not followed, and for what is neither a file nor a folder. */
  readonly errors: readonly ContentError[];
}

/** Lists the public files. @param folder may be missing. */
export function listPublic(folder: string): PublicListing {
  const entries = existsSync(folder) ? listBelow(folder) : [];
  const sorted = entries.toSorted((first, second) => (first.name < second.name ? -1 : 1));
  const namesOf = (kind: 'file' | 'link') =>
    sorted.flatMap((entry) => ('kind' in entry && entry.kind === kind ? [entry.name] : []));
  return {
    names: namesOf('file'),
    links: namesOf('link'),
    errors: sorted.flatMap((entry) => ('error' in entry ? [entry.error] : [])),
  };
}

type PublicEntry =
  | { readonly name: string; readonly kind: 'file' | 'link' }
  | { readonly name: string; readonly error: ContentError };

function listBelow(folder: string, prefix = ''): readonly PublicEntry[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const place = join(folder, entry.name);
    const name = `${prefix}${entry.name}`;
    if (entry.isDirectory()) return listBelow(place, `${name}/`);
    return [entry.isSymbolicLink() ? listLink(place, name) : listPlain(entry, name)];
  });
}

function listPlain(entry: Dirent | Stats, name: string): PublicEntry {
  if (entry.isFile()) return { name, kind: 'file' };
  return { name, error: { file: `public/${name}`, ...describeRefusal('not-a-file') } };
}

function listLink(place: string, name: string): PublicEntry {
  const followed = tryRead(() => statSync(place));
  if ('error' in followed || followed.value.isFile()) return { name, kind: 'link' };
  return followed.value.isDirectory() ? { name, error: linkedFolder(name) } : listPlain(followed.value, name);
}

function linkedFolder(name: string): ContentError {
  return {
    file: `public/${name}`,
    ...fileStart,
    what: 'the link leads to a folder',
    why: 'Links to folders are not followed: whatever they lead to would be published, and another machine may have something else there.',
    remedy: 'Put the folder itself in its place, or remove the link.',
  };
}
