import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nameForPackage } from '../program/command-names.ts';
import { programFolder } from '../program/program-place.ts';

/**
 * The workflow by which GitHub builds an archive and publishes it on Pages: that of the program’s own archive, with the
 * same versions of actions, but for the program that is installed as a package.
 */
export function formatPagesWorkflow(): string {
  const workflow = readFileSync(join(programFolder, '.github/workflows/pages.yml'), 'utf8');
  return nameForPackage(workflow).replace(/^ *\.cache\/program\n/gm, '');
}
