import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCompiler } from '../src/renderer/compiler-process.mjs';
import { findWhole } from '../src/renderer/whole-folder.mjs';

/*
 * The program as a bundle of a few files. Node took 0.45 seconds to find and load its four hundred modules, at the
 * start of every command and of each of its threads; it loads the bundle in 0.1. A bundle is made once for each state
 * of the code.
 */

/**
 * Finds the bundle of the program. Makes it first if the code changed, or the bundle is damaged.
 * @param {string} projectFolder an absolute path.
 * @param {(folder: string) => void} onDamage is called with the folder of a damaged bundle before it is made again.
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
 * Digests the bytes of everything that the program is made from, not the times of files, which differ in a fresh clone
 * of the same code. The folder’s path is part of the digest, since modules find their files by their own paths.
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
