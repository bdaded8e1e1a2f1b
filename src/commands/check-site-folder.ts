import { realpathSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { programFolder } from '../program/program-place.ts';
import { UsageError } from './command-line.ts';

/**
 * Checks that a site folder is not the program’s own. What is written there would be taken for the program, and the
 * next version would replace it.
 * @param option what named the folder, such as `--content`.
 * @throws UsageError if it is the program’s folder, or lies among its files.
 */
export function checkSiteFolder(option: string, folder: string): void {
  const way = relative(findReal(programFolder), findReal(resolve(folder)));
  const [top = ''] = way.split(sep);
  if (way !== '' && !programRooms.includes(top)) return;
  throw new UsageError(
    `${option} ${resolve(folder)} is ${way === '' ? 'the program’s own folder' : 'among the program’s own files'}. ` +
      'The next version would replace what a site keeps there. Name a folder of its own: init makes one.',
  );
}

/** The folders of the program, in a clone and in a package. */
const programRooms = ['bin', 'docs', 'node_modules', 'program', 'scripts', 'src', 'tests'];

/** A folder that is not there yet is where its name says. */
function findReal(folder: string): string {
  try {
    return realpathSync.native(folder);
  } catch {
    return folder;
  }
}
