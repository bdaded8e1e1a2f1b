import { fileURLToPath } from 'node:url';
import { build } from 'astro';
import { createRendererAdapter } from './adapter.ts';

/*
 * Compiles the renderer into the folder that is named behind the command. A process of its own, since the articles
 * are read meanwhile.
 */
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('The folder for the renderer is missing.');

/**
 * Nothing of the renderer asks for the collection, whose entries and types take Astro a third of the time. An option that
 * it has for itself: a version that did not know it would only take longer.
 */
const withoutCollections: object = { sync: false };

await build(
  {
    root: fileURLToPath(new URL('../../', import.meta.url)),
    outDir: folder,
    cacheDir: `${folder}/cache`,
    // Public files are the build’s own to publish: a renderer that held them would be compiled anew for each.
    publicDir: `${folder}/public`,
    logLevel: 'error',
    adapter: createRendererAdapter(),
  },
  withoutCollections,
);
