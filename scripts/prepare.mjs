import { resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { runCompiler } from '../src/renderer/compiler-process.mjs';

/*
 * Makes what a package holds besides sources: `program/`, see src/program/pack-program.ts. npm runs this before it packs
 * the program, and after it fetched it from a git address. It also runs it at the end of `npm ci` in a clone, which needs
 * none of that.
 */
const projectFolder = fileURLToPath(new URL('../', import.meta.url));

if (!isInstallOfClone()) await runCompiler(new URL('../src/program/pack-process.ts', import.meta.url), []);

function isInstallOfClone() {
  const { npm_command: command = '', INIT_CWD: caller = '' } = process.env;
  return ['ci', 'install'].includes(command) && resolve(caller) === resolve(projectFolder);
}
