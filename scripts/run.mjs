import { enableCompileCache } from 'node:module';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/*
 * Starts the command that is named first: `node scripts/run.mjs build --out site`. What Node makes of the modules is kept
 * between commands, so that none compiles them again. This file is JavaScript, since it is what runs before that: as
 * TypeScript it made every command load Node’s compiler.
 */
const folder = fileURLToPath(new URL('../.cache/compiled', import.meta.url));
enableCompileCache(folder);
// Threads and processes that the command starts keep theirs there too.
process.env['NODE_COMPILE_CACHE'] ??= folder;

const [name = ''] = process.argv.splice(2, 1);
const commands = ['bench', 'build', 'check', 'dev', 'evaluate', 'import', 'preview', 'test'];
if (!commands.includes(name)) {
  process.stderr.write(`There is no command “${name}”: ${commands.join(', ')}.\n`);
  process.exit(2);
}
await import(`./${name}.ts`);
