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
  say(`There is no command “${name}”: ${commands.join(', ')}.`);
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
      say(`The bundled program is damaged, and is made again: ${damaged}`);
    });
    return pathToFileURL(join(folder, `${name}.mjs`)).href;
  } catch (error) {
    const reason = error instanceof Error ? error.message.trim() : String(error);
    say(`The program runs from its source, which takes longer to start: ${reason}`);
    return `./${name}.ts`;
  }
}

/**
 * Prints a message to the error output: a word or a path in it can neither move the cursor nor begin a command to CI.
 * Commands print by src/log/print.ts. This file needs no other, so that it can say why the others are not there.
 * @param {string} message
 */
function say(message) {
  const text = message.replace(/[^\P{C}\n]/gu, '\uFFFD').replace(/^(\s*):(?=:)/gm, '$1\uFFFD');
  // eslint-disable-next-line no-restricted-syntax -- See above.
  process.stderr.write(`${text}\n`);
}
