import { fileURLToPath } from 'node:url';
import { build, type AstroIntegration } from 'astro';
import type { RenderMessage } from './render.ts';
import { readRun, type Run } from './run.ts';

/*
 * One rendering process: Astro over the pages that its orders list, and no others.
 */
const run = readRun();

await build({
  root: fileURLToPath(new URL('../../', import.meta.url)),
  outDir: run.outFolder,
  cacheDir: run.cacheFolder,
  logLevel: 'warn',
  integrations: [renderListedPages(run)],
});
process.disconnect();

/** Astro would render every route without parameters too: this keeps it to the listed paths, and counts. */
function renderListedPages({ pages }: Run): AstroIntegration {
  const listed = new Set(pages.map(({ path }) => comparable(path)));
  const countPage = createCounter((rendered) => {
    const message: RenderMessage = { rendered };
    process.send?.(message);
  });
  return {
    name: 'render-listed-pages',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((standard) => ({
          ...standard,
          getStaticPaths: async () => {
            const paths = await standard.getStaticPaths();
            return paths.filter(({ pathname }) => listed.has(comparable(pathname)));
          },
          render: async (...request) => {
            const result = await standard.render(...request);
            countPage();
            return result;
          },
        }));
      },
    },
  };
}

/** Tells at most ten times a second how often it was called. */
function createCounter(tell: (count: number) => void): () => void {
  let count = 0;
  let told = 0;
  return () => {
    count += 1;
    if (performance.now() - told < 100) return;
    told = performance.now();
    tell(count);
  };
}

/** Astro’s path names and ours differ in slashes at the end, in index.html, and in percent signs. */
function comparable(path: string): string {
  return decodeURI(path)
    .replace(/\/+$/, '')
    .replace(/(?:\/index)?\.html$/, '');
}
