import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCompiler } from '../src/renderer/compiler-process.mjs';
import { findWhole } from '../src/renderer/whole-folder.mjs';

/*
 * The program in a few files instead of four hundred modules, which Node took 0.45 seconds to find and load at the start of
 * every command, and of each of its threads; of the bundle it takes 0.1. It is made once for each state of the code.
 */

/**
 * Finds the program as one bundle, and makes it where the code is not what it was, or the bundle is damaged.
 * @param {string} projectFolder an absolute path.
 * @param {(folder: string) => void} onDamage is told of a bundle that is made anew.
 * @returns {Promise<string>} the folder that holds a module for each command.
 */
export async function findProgram(projectFolder, onDamage = () => undefined) {
  const folder = join(projectFolder, '.cache/program', digestProgram(projectFolder));
  const isThere = findWhole(folder, () => {
    onDamage(folder);
  });
  if (isThere) return folder;
  await runCompiler(new URL('../src/program/bundle-process.ts', import.meta.url), [projectFolder, folder]);
  return folder;
}

/**
 * The digest of all that the program is made from, by its bytes: a fresh clone of the same code has other times. The
 * folder’s own path is part of it, since modules find their files by theirs.
 * @param {string} projectFolder
 */
function digestProgram(projectFolder) {
  const hash = createHash('sha256').update(projectFolder);
  for (const name of ['package-lock.json', ...listModules(projectFolder)])
    hash.update(`\n${name}\n`).update(readFileSync(join(projectFolder, name)));
  return hash.digest('hex').slice(0, 16);
}

/** @param {string} projectFolder */
function listModules(projectFolder) {
  return ['scripts', 'src']
    .flatMap((room) =>
      readdirSync(join(projectFolder, room), { recursive: true }).map((name) => join(room, name)),
    )
    .filter((name) => /\.(?:ts|mjs)$/.test(name))
    .sort();
}
