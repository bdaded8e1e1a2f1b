import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'rolldown';
import { partOf, placeFolder } from '../renderer/place-folder.ts';
import { sealFolder } from '../renderer/whole-folder.mjs';

/** The module of threads. It is found by this name, beside the module that starts them. */
const thread = 'worker';

/**
 * Bundles the program into a folder: a module for each command, one for threads, and what these share.
 * @throws if a module has an error, or the folder cannot be written.
 */
export async function bundleProgram(projectFolder: string, folder: string): Promise<void> {
  mkdirSync(dirname(folder), { recursive: true });
  const part = partOf(folder);
  try {
    await bundle(projectFolder, part);
    sealFolder(part);
  } catch (error) {
    rmSync(part, { recursive: true, force: true });
    throw error;
  }
  placeFolder(folder);
}

async function bundle(projectFolder: string, folder: string): Promise<void> {
  const commands = readdirSync(join(projectFolder, 'scripts')).filter((name) => name.endsWith('.ts'));
  await build({
    cwd: projectFolder,
    input: [...commands.map((name) => `scripts/${name}`), `src/threads/${thread}.ts`],
    platform: 'node',
    // These packages look for their own files beside their modules.
    external: [/^(?:astro|pagefind|vite)(?:\/|$)/],
    plugins: [keepPlaces],
    logLevel: 'warn',
    output: { dir: folder, format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
  });
}

/** Lets bundled modules find the files beside their sources. Only the module of threads is that of the bundle. */
const keepPlaces: Plugin = {
  name: 'keep-places',
  transform: (code, id) => {
    if (!code.includes('import.meta.url')) return undefined;
    const place = JSON.stringify(pathToFileURL(id).href);
    return code
      .split(`new URL('${thread}.ts', import.meta.url)`)
      .map((part) => part.replaceAll('import.meta.url', place))
      .join(`new URL('${thread}.mjs', import.meta.url)`);
  },
};
