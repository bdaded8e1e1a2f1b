import { existsSync, readdirSync, realpathSync, statSync, type Dirent, type Stats } from 'node:fs';
import { join } from 'node:path';
import { fileStart, type ContentError } from '../documents/content-error.ts';
import { partsInside } from '../documents/inside-folder.ts';
import { describeRefusal } from '../documents/refused-file.ts';
import { tryRead } from '../reading/try-read.ts';

/** What lies in a folder of public files. Names are below it, with slashes, in order. */
export interface PublicListing {
  /** The files that are published. */
  readonly names: readonly string[];
  /** Links to files or to nothing. They are not published. */
  readonly links: readonly string[];
  /** For links to folders that are not followed, and for what is neither a file nor a folder. */
  readonly errors: readonly ContentError[];
}

/**
 * Lists the public files. A link to a folder is followed if that lies in one of the roots. A link that lies in such a
 * folder is not followed further, so that links can neither lead round in a circle nor multiply.
 * @param folder may be missing.
 * @param contentFolder whose files may be public too.
 */
export function listPublic(folder: string, contentFolder: string): PublicListing {
  const entries = existsSync(folder) ? listBelow(folder, { roots: [folder, contentFolder] }) : [];
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

interface Walk {
  /** Where linked folders may lie. */
  readonly roots: readonly [publicFolder: string, contentFolder: string];
  /** Whether a link led here. */
  readonly isLinked?: boolean;
}

function listBelow(folder: string, walk: Walk, prefix = ''): readonly PublicEntry[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const place = join(folder, entry.name);
    const name = `${prefix}${entry.name}`;
    if (entry.isDirectory()) return listBelow(place, walk, `${name}/`);
    if (entry.isSymbolicLink()) return listLink(place, walk, name);
    return [listPlain(entry, name)];
  });
}

function listPlain(entry: Dirent | Stats, name: string): PublicEntry {
  if (entry.isFile()) return { name, kind: 'file' };
  return { name, error: { file: `public/${name}`, ...describeRefusal('not-a-file') } };
}

function listLink(place: string, walk: Walk, name: string): readonly PublicEntry[] {
  const followed = tryRead(() => statSync(place));
  if ('error' in followed || followed.value.isFile()) return [{ name, kind: 'link' }];
  if (!followed.value.isDirectory()) return [listPlain(followed.value, name)];
  if (walk.isLinked === true) return [{ name, error: linkInLink(name) }];
  if (!isAllowed(place, walk.roots)) return [{ name, error: linkOut(name) }];
  return listBelow(place, { ...walk, isLinked: true }, `${name}/`);
}

/** Hidden files of the content, such as those of git, are not for readers, nor are packages. Those of the public folder are. */
function isAllowed(place: string, [publicFolder, contentFolder]: Walk['roots']): boolean {
  const real = realpathSync.native(place);
  if (partsInside(realpathSync.native(publicFolder), real) !== undefined) return true;
  if (!existsSync(contentFolder)) return false;
  const parts = partsInside(realpathSync.native(contentFolder), real);
  return parts?.every((part) => !part.startsWith('.') && part !== 'node_modules') === true;
}

function linkOut(name: string): ContentError {
  return {
    file: `public/${name}`,
    ...fileStart,
    what: 'the link leads out of the folder of public files and of the content',
    why: 'Whatever it leads to would be published, and another machine may have something else there.',
    remedy: 'Put the folder itself in its place, or remove the link.',
  };
}

function linkInLink(name: string): ContentError {
  return {
    file: `public/${name}`,
    ...fileStart,
    what: 'the link leads to a folder, and lies in a folder that is reached by a link',
    why: 'Links to links may lead round in a circle, so only one is followed.',
    remedy: 'Put the folder itself in its place, or remove one of the links.',
  };
}
