import { realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { partsInside } from '../documents/inside-folder.ts';

/** Finds the files of the input that addresses name. */
export interface FileFinder {
  /**
   * The place of a file on this machine; undefined if there is none in the folders of the input.
   * @param path as written in an address, without query: relative to `folder`, or from the root of the old site.
   */
  find(path: string, folder: string | undefined): string | undefined;
}

/** @param roots the folders in which files of the old site’s root lie. Nothing outside of them is found. */
export function createFileFinder(roots: readonly string[]): FileFinder {
  const realRoots = roots.flatMap((root) => realPath(root) ?? []);
  const isInside = (real: string) =>
    realRoots.some((root) => {
      const parts = partsInside(root, real);
      return parts?.every((part) => !part.startsWith('.')) === true;
    });
  const check = (place: string) => {
    const real = realPath(place);
    return real !== undefined && isInside(real) && statSync(real).isFile() ? real : undefined;
  };
  return {
    find: (path, folder) => {
      const places = [
        ...(folder === undefined || path.startsWith('/') ? [] : [join(folder, path)]),
        ...roots.flatMap((root) => formsOf(path).map((form) => join(root, form))),
      ];
      for (const place of places) {
        const found = check(place) ?? check(withoutSize(place));
        if (found !== undefined) return found;
      }
      return undefined;
    },
  };
}

/** WordPress’s uploads may be copied with or without the folders above them. */
function formsOf(path: string): readonly string[] {
  const plain = path.replace(/^\/+/, '');
  const upload = /(?:^|\/)wp-content\/uploads\/(?:sites\/\d+\/)?(.+)$/.exec(plain)?.[1];
  return upload === undefined
    ? [plain]
    : [plain, `wp-content/uploads/${upload}`, `uploads/${upload}`, upload];
}

/** The picture as it was uploaded of one that WordPress made smaller: `a.jpg` of `a-300x200.jpg`. */
function withoutSize(place: string): string {
  return place.replace(/-(?:\d+x\d+|scaled)(?=\.[a-z\d]+$)/i, '');
}

function realPath(place: string): string | undefined {
  try {
    return realpathSync.native(place);
  } catch {
    return undefined;
  }
}
