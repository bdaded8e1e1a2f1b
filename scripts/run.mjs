import { existsSync, readFileSync } from 'node:fs';
import module from 'node:module';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { findSiteOf } from '../src/commands/site-folder.mjs';
import { explainUnfit } from '../src/renderer/unfit-folder.mjs';

/*
 * Starts the command that the first argument names: `node scripts/run.mjs build --out site`. The modules that Node
 * compiled are kept between commands, so that no command compiles them again. This file is JavaScript because it runs
 * before that: as TypeScript it made every command load Node’s compiler.
 */
const projectFolder = fileURLToPath(new URL('../', import.meta.url));
/** As in bin/limited-times.cjs. */
const neededVersion = 24;
// See src/program/program-place.ts.
const isPackage = !existsSync(join(projectFolder, 'package-lock.json'));

/** What a package has, with what each does. */
const packedCommands = new Map([
  ['init', 'starts an archive of your own in a folder'],
  ['new', 'begins an article: its file, in the folder of its day'],
  ['dev', 'shows every page while you write, and reloads it after an edit'],
  ['check', 'checks the content without building'],
  ['build', 'builds the site'],
  ['preview', 'serves the built site on this machine'],
  ['import', 'takes in articles that you have already'],
]);
const commands = [...packedCommands.keys(), ...(isPackage ? [] : ['bench', 'evaluate', 'licences', 'test'])];

// An older Node cannot read the program. The launcher starts it with the one that it brings, or says what is missing.
if (Number(/\d+/.exec(process.version)?.[0]) < neededVersion) await import('../bin/limited-times.cjs');
else await runNamed();

async function runNamed() {
  const [name = ''] = process.argv.splice(2, 1);
  if (['', '--help', '-h', '--version'].includes(name)) {
    say(name === '--version' ? readVersion() : describeCommands(), process.stdout);
    process.exit(name === '' ? 2 : 0);
  }
  if (!commands.includes(name)) {
    say(`There is no command “${name}”: ${commands.sort().join(', ')}.`);
    process.exit(2);
  }
  checkPlace(name);
  keepCompiledModules();
  await import(await findCommand(name));
}

/**
 * Says before the work if pages cannot be compiled where the program is. A package brings them compiled.
 * @param {string} name
 */
function checkPlace(name) {
  const unfit = !isPackage && ['bench', 'build', 'dev'].includes(name) && explainUnfit(projectFolder);
  if (typeof unfit !== 'string') return;
  say(unfit);
  process.exit(1);
}

/** Threads and processes that the command starts keep their compiled modules in the same place. */
function keepCompiledModules() {
  const folder = isPackage ? findSiteOf(process.argv) : projectFolder;
  if (folder === undefined) return;
  const compiled = resolve(folder, '.cache/compiled');
  module.enableCompileCache(compiled);
  process.env['NODE_COMPILE_CACHE'] ??= compiled;
}

/**
 * Finds the command’s module: in what was packed, or in the bundle of the clone.
 * @param {string} name
 */
async function findCommand(name) {
  if (!isPackage) return findInBundle(name);
  const module = join(projectFolder, 'program', `${name}.mjs`);
  if (existsSync(module)) return pathToFileURL(module).href;
  say(
    `${projectFolder} holds no program. From a git address it is made while it is installed: allow its scripts ` +
      '(npm leaves them out with --ignore-scripts), and install it again.',
  );
  process.exit(1);
}

/**
 * Finds the command’s module in the bundle. If the bundle cannot be made, finds the source, which does the same but
 * starts later: nothing can be written, or a module has an error, which Node then reports best.
 * @param {string} name
 */
async function findInBundle(name) {
  try {
    const { findProgram } = await import('./program.mjs');
    const folder = await findProgram(projectFolder, (damaged) => {
      say(`The bundled program is damaged, and is made again: ${damaged}`);
    });
    return pathToFileURL(join(folder, `${name}.mjs`)).href;
  } catch (error) {
    const reason = error instanceof Error ? error.message.trim() : String(error);
    say(`The program runs from its source, which takes longer to start: ${reason}`);
    return `./${name}.ts`;
  }
}

function describeCommands() {
  const lines = [...packedCommands].map(([command, what]) => `  ${command.padEnd(8)} ${what}`);
  return `limited-times COMMAND [options]\n\n${lines.join('\n')}\n\nEach has --help.`;
}

function readVersion() {
  const text = readFileSync(join(projectFolder, 'package.json'), 'utf8');
  return /"version": "([^"]+)"/.exec(text)?.[1] ?? '';
}

/**
 * Prints a message to the error output: a word or a path in it can neither move the cursor nor begin a command to CI.
 * Commands print by src/log/print.ts. This file needs no other, so that it can say why the others are not there.
 * @param {string} message
 */
function say(message, stream = process.stderr) {
  const text = message.replace(/[^\P{C}\n]/gu, '\uFFFD').replace(/^(\s*):(?=:)/gm, '$1\uFFFD');
  stream.write(`${text}\n`);
}
