import { isAbsolute, relative, sep } from 'node:path';

/**
 * The parts of a path below a folder; undefined if it does not lie in it. Both must be real, without links in them.
 * A folder is in itself, with no parts.
 */
export function partsInside(folder: string, place: string): readonly string[] | undefined {
  const path = relative(folder, place);
  const parts = path.split(sep).filter((part) => part !== '');
  return isAbsolute(path) || parts[0] === '..' ? undefined : parts;
}
