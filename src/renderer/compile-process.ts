import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'astro';
import { createRendererAdapter } from './adapter.ts';
import { createViewsPlugin } from './site-views.ts';
import { copyOfViews, writeCompileFault } from './view-faults.ts';
import { createStandalone } from './standalone.ts';

/*
 * Compiles the renderer into the folder that the command’s argument names. It is a process of its own, because the
 * articles are read meanwhile. With “standalone” behind the folder the renderer can be used where no package is found. A
 * third argument is the folder of a site’s own views.
 */
const [folder, kind, viewsFolder] = process.argv.slice(2);
if (folder === undefined) throw new Error('The folder for the renderer is missing.');

/**
 * The renderer does not use the collection, whose entries and types take Astro a third of the time. The option is
 * internal to Astro: a version that did not know it would only take longer.
 */
const withoutCollections: object = { sync: false };

const standalone = kind === 'standalone' ? createStandalone() : {};
const views = viewsFolder === undefined ? [] : [createCopiedViews(viewsFolder, copyOfViews(folder))];

/** Astro compiles only what has a folder in common with the program, so it gets a copy. */
function createCopiedViews(from: string, to: string) {
  cpSync(from, to, { recursive: true });
  return createViewsPlugin(to, from);
}

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
      ...standalone,
      plugins: [...views, ...(standalone.plugins ?? [])],
      // Where a view of the site throws, its place is looked for: see view-faults.ts.
      ...(viewsFolder !== undefined && { build: { sourcemap: 'hidden' } }),
    },
  },
  withoutCollections,
).catch((error: unknown) => {
  if (viewsFolder === undefined) throw error;
  // eslint-disable-next-line no-restricted-syntax -- Whoever started this process reads it: see compile.ts.
  process.stderr.write(writeCompileFault(error));
  process.exitCode = 1;
});
