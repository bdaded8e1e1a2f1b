import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

/*
 * The program in a few files instead of four hundred modules, which Node took 0.45 seconds to find and load at the start of
 * every command, and of each of its threads; of the bundle it takes 0.1. It is made once for each state of the code.
 */

/** Threads are started by this name, beside the module that starts them. */
const thread = 'worker';
/** Other states of the code, such as another branch’s, may be asked for again. */
const keptPrograms = 4;

/**
 * Finds the program as one bundle, and makes it where the code is not what it was.
 * @param {string} projectFolder an absolute path.
 * @returns {Promise<string>} the folder that holds a module for each command.
 */
export async function findProgram(projectFolder) {
  const programs = join(projectFolder, '.cache/program');
  const folder = join(programs, digestProgram(projectFolder));
  if (existsSync(folder)) return folder;
  const part = `${folder}.part-${String(process.pid)}`;
  mkdirSync(programs, { recursive: true });
  try {
    await bundle(projectFolder, part);
    renameSync(part, folder);
  } catch (error) {
    rmSync(part, { recursive: true, force: true });
    // Another command was quicker, and made the same.
    if (!existsSync(folder)) throw error;
  }
  for (const old of listOldPrograms(programs)) rmSync(join(programs, old), { recursive: true, force: true });
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

/**
 * @param {string} projectFolder
 * @param {string} folder where the bundle goes.
 */
async function bundle(projectFolder, folder) {
  const { build } = await import('rolldown');
  const commands = readdirSync(join(projectFolder, 'scripts')).filter((name) => name.endsWith('.ts'));
  await build({
    cwd: projectFolder,
    input: [...commands.map((name) => `scripts/${name}`), `src/build/${thread}.ts`],
    platform: 'node',
    // These find files of their own beside their modules.
    external: [/^(?:astro|pagefind|vite)(?:\/|$)/],
    plugins: [keepPlaces],
    logLevel: 'warn',
    output: { dir: folder, format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
  });
}

/**
 * In the bundle too a module finds what lies beside it; but threads run the bundle.
 * @type {import('rolldown').Plugin}
 */
const keepPlaces = {
  name: 'keep-places',
  transform(code, id) {
    if (!code.includes('import.meta.url')) return undefined;
    const [beforeThread = '', afterThread] = code.split(`new URL('${thread}.ts', import.meta.url)`);
    /** @param {string} part */
    const place = (part) => part.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href));
    return afterThread === undefined
      ? place(code)
      : `${place(beforeThread)}new URL('${thread}.mjs', import.meta.url)${place(afterThread)}`;
  },
};

/** @param {string} programs */
function listOldPrograms(programs) {
  return readdirSync(programs)
    .filter((name) => !name.includes('.part-'))
    .map((name) => ({ name, made: statSync(join(programs, name)).mtimeMs }))
    .sort((first, second) => second.made - first.made)
    .slice(keptPrograms)
    .map(({ name }) => name);
}
