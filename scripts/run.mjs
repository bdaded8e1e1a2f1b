import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { findProgram } from './program.mjs';

/*
 * Starts the command that the first argument names: `node scripts/run.mjs build --out site`. The modules that Node
 * compiled are kept between commands, so that no command compiles them again. This file is JavaScript because it runs
 * before that: as TypeScript it made every command load Node’s compiler.
 */
const projectFolder = fileURLToPath(new URL('../', import.meta.url));
const compiled = join(projectFolder, '.cache/compiled');
enableCompileCache(compiled);
// Threads and processes that the command starts keep their compiled modules there too.
process.env['NODE_COMPILE_CACHE'] ??= compiled;

const [name = ''] = process.argv.splice(2, 1);
const commands = [
  'bench',
  'build',
  'check',
  'dev',
  'evaluate',
  'import',
  'licences',
  'new',
  'preview',
  'test',
];
if (!commands.includes(name)) {
  await say(`There is no command “${name}”: ${commands.join(', ')}.`);
  process.exit(2);
}
await import(await findCommand());

/**
 * Finds the command’s module in the bundle. If the bundle cannot be made, finds the source, which does the same but
 * starts later: nothing can be written, or a module has an error, which Node then reports best.
 */
async function findCommand() {
  try {
    const folder = await findProgram(projectFolder, (damaged) => {
      void say(`The bundled program is damaged, and is made again: ${damaged}`);
    });
    return pathToFileURL(join(folder, `${name}.mjs`)).href;
  } catch (error) {
    const reason = error instanceof Error ? error.message.trim() : String(error);
    await say(`The program runs from its source, which takes longer to start: ${reason}`);
    return `./${name}.ts`;
  }
}

/**
 * Prints a line to the error output. The module that prints is TypeScript, so it is loaded only if there is one.
 * @param {string} line
 */
async function say(line) {
  const { printLine } = await import('../src/log/print.ts');
  printLine(line, process.stderr);
}
