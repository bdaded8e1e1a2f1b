import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { build, type Plugin } from 'rolldown';
import { partOf, placeFolder } from '../renderer/place-folder.ts';
import { sealFolder } from '../renderer/whole-folder.mjs';

/** The modules of threads and processes. Each is found by its name, beside the module that starts it. */
const started = ['src/threads/worker.ts', 'src/renderer/compile-process.ts'];

/**
 * Bundles the program into a folder beside the bundles of other states of its code, of which it deletes the oldest.
 * @throws if a module has an error, or the folder cannot be written.
 */
export async function bundleProgram(projectFolder: string, folder: string): Promise<void> {
  mkdirSync(dirname(folder), { recursive: true });
  const part = partOf(folder);
  try {
    await bundleCommands(projectFolder, part, listCommands(projectFolder));
    sealFolder(part);
  } catch (error) {
    rmSync(part, { recursive: true, force: true });
    throw error;
  }
  placeFolder(folder);
}

function listCommands(projectFolder: string): readonly string[] {
  return readdirSync(join(projectFolder, 'scripts'))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => basename(name, '.ts'));
}

/**
 * Bundles some commands into a folder: a module for each, one for threads, one for the compiler’s process, and what
 * these share. They find their sources by the way from the folder, so that both can be moved together.
 * @returns the files that they were made of.
 * @throws if a module has an error, or the folder cannot be written.
 */
export async function bundleCommands(
  projectFolder: string,
  folder: string,
  commands: readonly string[],
): Promise<readonly string[]> {
  const processes = started.filter((file) => existsSync(join(projectFolder, file)));
  const { output } = await build({
    cwd: projectFolder,
    input: [...commands.map((name) => `scripts/${name}.ts`), ...processes],
    platform: 'node',
    // These packages look for their own files beside their modules.
    external: [/^(?:astro|pagefind|satteri|vite)(?:\/|$)/],
    plugins: [createPlaceKeeper(folder)],
    logLevel: 'warn',
    output: { dir: folder, format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
  });
  return output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
}

/**
 * Lets bundled modules find the files beside their sources. Only the modules of threads and processes are those of the
 * bundle.
 */
function createPlaceKeeper(folder: string): Plugin {
  return {
    name: 'keep-places',
    transform: (code, id) => {
      if (!code.includes('import.meta.url')) return undefined;
      const way = JSON.stringify(relative(folder, id).split(sep).join('/'));
      return code
        .split(startedPattern)
        .map((part, place) =>
          place % 2 === 1
            ? `new URL('${part}.mjs', import.meta.url)`
            : part.replaceAll('import.meta.url', `new URL(${way}, import.meta.url).href`),
        )
        .join('');
    },
  };
}

/** Where a thread or a process is started; splits off its name. */
const startedPattern = new RegExp(
  `new URL\\('(${started.map((file) => basename(file, '.ts')).join('|')})\\.ts', import\\.meta\\.url\\)`,
);
