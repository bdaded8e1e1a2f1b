import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { findProgram } from './program.mjs';

/*
 * Starts the command that is named first: `node scripts/run.mjs build --out site`. What Node makes of the modules is kept
 * between commands, so that none compiles them again. This file is JavaScript, since it is what runs before that: as
 * TypeScript it made every command load Node’s compiler.
 */
const projectFolder = fileURLToPath(new URL('../', import.meta.url));
const compiled = join(projectFolder, '.cache/compiled');
enableCompileCache(compiled);
// Threads and processes that the command starts keep theirs there too.
process.env['NODE_COMPILE_CACHE'] ??= compiled;

const [name = ''] = process.argv.splice(2, 1);
const commands = ['bench', 'build', 'check', 'dev', 'evaluate', 'import', 'new', 'preview', 'test'];
if (!commands.includes(name)) {
  process.stderr.write(`There is no command “${name}”: ${commands.join(', ')}.\n`);
  process.exit(2);
}
await import(await findCommand());

/** The source does the same, only later: where nothing can be written, or where a module is at fault and Node says it best. */
async function findCommand() {
  try {
    const folder = await findProgram(projectFolder, (damaged) => {
      process.stderr.write(`The bundled program is damaged, and is made anew: ${damaged}\n`);
    });
    return pathToFileURL(join(folder, `${name}.mjs`)).href;
  } catch (error) {
    const reason = error instanceof Error ? error.message.trim() : String(error);
    process.stderr.write(`The program runs from its source, which takes longer to start: ${reason}\n`);
    return `./${name}.ts`;
  }
}
