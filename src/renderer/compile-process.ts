import { fileURLToPath } from 'node:url';
import { build } from 'astro';
import { createRendererAdapter } from './adapter.ts';
import { createStandalone } from './standalone.ts';

/*
 * Compiles the renderer into the folder that the command’s argument names. It is a process of its own, because the
 * articles are read meanwhile. With “standalone” behind the folder the renderer can be used where no package is found.
 */
const [folder, kind] = process.argv.slice(2);
if (folder === undefined) throw new Error('The folder for the renderer is missing.');

/**
 * The renderer does not use the collection, whose entries and types take Astro a third of the time. The option is
 * internal to Astro: a version that did not know it would only take longer.
 */
const withoutCollections: object = { sync: false };

await build(
  {
    root: fileURLToPath(new URL('../../', import.meta.url)),
    outDir: folder,
    // Its own, whatever astro.config.mjs says: a renderer serves sites at any path.
    base: '/',
    cacheDir: `${folder}/cache`,
    // The build publishes public files itself: a renderer that held them would be compiled again for each.
    publicDir: `${folder}/public`,
    logLevel: 'error',
    adapter: createRendererAdapter(),
    vite: {
      // A script finds its worker beside itself, wherever the site stands.
      experimental: { renderBuiltUrl: (_, { hostType, ssr }) => ({ relative: !ssr && hostType === 'js' }) },
      ...(kind === 'standalone' && createStandalone()),
    },
  },
  withoutCollections,
);
