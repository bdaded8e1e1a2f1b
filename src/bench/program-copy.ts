import { appendFileSync, cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const projectFolder = fileURLToPath(new URL('../../', import.meta.url));
const parts = [
  'astro.config.mjs',
  'bin',
  'package.json',
  'package-lock.json',
  'public',
  'scripts',
  'src',
  'tsconfig.json',
];

/** A copy of the program in its own folder, without an earlier build. Its templates may be changed. */
export interface ProgramCopy {
  /** Node’s arguments for a build. */
  readonly build: readonly string[];
  /** Changes the template of every page invisibly. */
  changeTemplate(): void;
}

export function copyProgram(folder: string): ProgramCopy {
  mkdirSync(folder, { recursive: true });
  for (const part of parts) cpSync(join(projectFolder, part), join(folder, part), { recursive: true });
  symlinkSync(join(projectFolder, 'node_modules'), join(folder, 'node_modules'));
  return {
    build: [
      '--disable-warning=ExperimentalWarning',
      '--max-semi-space-size=16',
      join(folder, 'scripts/run.mjs'),
      'build',
    ],
    changeTemplate: () => {
      appendFileSync(join(folder, 'src/layouts/Page.astro'), '\n<!-- -->\n');
    },
  };
}
