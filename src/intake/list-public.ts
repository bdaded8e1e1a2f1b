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
  /** What a tool keeps for itself there, such as `.git/`. It is not published. */
  readonly hidden: readonly string[];
  /** For links to folders, which are not followed, and for what is neither a file nor a folder. */
  readonly errors: readonly ContentError[];
}

/** Lists the public files. @param folder may be missing. */
export function listPublic(folder: string): PublicListing {
  const entries = existsSync(folder) ? listBelow(folder) : [];
  const sorted = entries.toSorted((first, second) => (first.name < second.name ? -1 : 1));
  const namesOf = (kind: PlainKind) =>
    sorted.flatMap((entry) => ('kind' in entry && entry.kind === kind ? [entry.name] : []));
  return {
    names: namesOf('file'),
    links: namesOf('link'),
    hidden: namesOf('hidden'),
    errors: sorted.flatMap((entry) => ('error' in entry ? [entry.error] : [])),
  };
}

type PlainKind = 'file' | 'link' | 'hidden';

type PublicEntry =
  | { readonly name: string; readonly kind: PlainKind }
  | { readonly name: string; readonly error: ContentError };

function listBelow(folder: string, prefix = ''): readonly PublicEntry[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const place = join(folder, entry.name);
    const name = `${prefix}${entry.name}`;
    if (isHidden(entry)) return [{ name: entry.isDirectory() ? `${name}/` : name, kind: 'hidden' as const }];
    if (entry.isDirectory()) return listBelow(place, `${name}/`);
    return [entry.isSymbolicLink() ? listLink(place, name) : listPlain(entry, name)];
  });
}

/**
 * Whether an entry is what a tool keeps for itself: a folder with a dot in front, which may hold a whole history with its
 * secrets. Of these only `.well-known` has a meaning for readers. In a submodule `.git` is a file.
 */
function isHidden(entry: Dirent): boolean {
  if (entry.isDirectory()) return entry.name.startsWith('.') && entry.name !== '.well-known';
  return entry.name === '.git';
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
