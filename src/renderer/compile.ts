import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runCompiler } from './compiler-process.mjs';
import type { PagePrinter } from './entry.ts';
import { partOf, placeFolder } from './place-folder.ts';
import { explainUnfit } from './unfit-folder.mjs';
import { createViewError, copyOfViews, readCompileFault } from './view-faults.ts';
import { findWhole, sealFolder } from './whole-folder.mjs';

/** The renderer as Astro compiled it. */
export interface CompiledRenderer {
  /** The module whose `createPagePrinter` makes the printer; a thread imports it after `setFrame`. */
  readonly entry: string;
  /** The folder of the scripts, with their names below the site’s root. */
  readonly assetFolder: string;
}

/** Where renderers are found, and made. */
export interface RendererPlaces {
  /** Holds a folder for each renderer that was compiled here. */
  readonly renderersFolder: string;
  /** The same of those that came with the program, if it is a package. Nothing is written there. */
  readonly packedFolder?: string;
  /** Whether a renderer is used where the program’s packages cannot be found. */
  readonly isStandalone?: boolean;
  /** The folder of a site’s own views, if it has any. */
  readonly viewsFolder?: string | undefined;
}

const compileProcess = new URL('compile-process.ts', import.meta.url);

/**
 * Finds the renderer of some code, and compiles it if that was not done before. It holds nothing of any archive, so
 * only a change of the code costs the seconds that Astro takes.
 * @param digest the digest of all code that it is made from. It names the folder.
 * @param onDamage is called with a folder that is compiled again because it does not hold what was compiled.
 * @throws if Astro cannot build, with what it printed; the fault of a site’s own view as `createViewError` makes it.
 */
export async function compileRenderer(
  digest: string,
  { renderersFolder, packedFolder = renderersFolder, isStandalone = false, viewsFolder }: RendererPlaces,
  onDamage: (folder: string) => void,
): Promise<CompiledRenderer> {
  const packed = join(packedFolder, digest);
  if (packedFolder !== renderersFolder && existsSync(packed)) return rendererIn(packed);
  const folder = join(renderersFolder, digest);
  const renderer = rendererIn(folder);
  const isThere = findWhole(folder, () => {
    onDamage(folder);
  });
  if (isThere) return renderer;
  const unfit = explainUnfit(renderersFolder);
  if (unfit !== undefined) throw new Error(unfit);
  mkdirSync(renderersFolder, { recursive: true });
  const part = partOf(folder);
  await runAstro(part, {
    // A site’s views may import packages of its own, which lie elsewhere.
    kind: isStandalone || viewsFolder !== undefined ? 'standalone' : 'plain',
    viewsFolder,
  });
  for (const name of [join(part, 'cache'), copyOfViews(part)]) rmSync(name, { recursive: true, force: true });
  removeMaps(join(part, 'client'));
  sealFolder(part);
  placeFolder(folder);
  return renderer;
}

/** Maps of what browsers run are not published: those of the server’s modules tell where a view failed. */
function removeMaps(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (name.endsWith('.map')) rmSync(join(folder, name));
}

function rendererIn(folder: string): CompiledRenderer {
  return { entry: join(folder, 'server', 'entry.mjs'), assetFolder: join(folder, 'client') };
}

/** Loads a compiled renderer into this thread. */
export async function loadRenderer(entry: string): Promise<PagePrinter> {
  const module = (await import(pathToFileURL(entry).href)) as { createPagePrinter(): Promise<PagePrinter> };
  return module.createPagePrinter();
}

interface Compilation {
  readonly kind: 'standalone' | 'plain';
  readonly viewsFolder: string | undefined;
}

async function runAstro(folder: string, { kind, viewsFolder }: Compilation): Promise<void> {
  try {
    await runCompiler(compileProcess, [folder, kind, ...(viewsFolder === undefined ? [] : [viewsFolder])], {
      NODE_ENV: 'production',
      FORCE_COLOR: '0',
      ASTRO_TELEMETRY_DISABLED: '1',
    });
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    const { message } = error as Error;
    const fault = viewsFolder === undefined ? undefined : readCompileFault(message);
    if (fault !== undefined) throw createViewError(fault);
    throw new Error(`Astro cannot compile the pages.\n${message}`, { cause: error });
  }
}
