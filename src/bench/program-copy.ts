import { appendFileSync, cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const projectFolder = fileURLToPath(new URL('../../', import.meta.url));
const parts = [
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'public',
  'scripts',
  'src',
  'tsconfig.json',
];

/** The program in a folder of its own, which has built nothing yet, and whose templates may be changed. */
export interface ProgramCopy {
  /** What Node is called with to build. */
  readonly build: readonly string[];
  /** Changes the template of every page, in a way that no reader sees. */
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
