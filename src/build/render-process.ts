import { fileURLToPath } from 'node:url';
import { build } from 'astro';
import type { AstroIntegration } from 'astro';
import type { RenderMessage } from './render.ts';
import { readRun } from './run.ts';

/*
 * One rendering process: Astro over the pages that its orders list, and no others.
 */
const run = readRun();
const root = fileURLToPath(new URL('../../', import.meta.url));

await build({
  root,
  outDir: run.outFolder,
  cacheDir: run.cacheFolder,
  logLevel: 'warn',
  integrations: [renderListedPages()],
});
process.disconnect();

/** Astro would render every route without parameters too: this keeps it to the listed paths, and counts. */
function renderListedPages(): AstroIntegration {
  const listed = new Set(run.pages.map(({ path }) => comparable(path)));
  return {
    name: 'render-listed-pages',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((standard) => ({
          ...standard,
          getStaticPaths: async () => {
            const paths = await standard.getStaticPaths();
            return paths.filter(({ pathname, route }) => route.type !== 'page' || listed.has(comparable(pathname)));
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

let rendered = 0;
let reported = 0;

function countPage(): void {
  rendered += 1;
  const now = performance.now();
  if (now - reported < 100) return;
  reported = now;
  const message: RenderMessage = { rendered };
  process.send?.(message);
}

/** Astro’s path names and ours differ in slashes at the end, in index.html, and in percent signs. */
function comparable(path: string): string {
  return decodeURI(path).replace(/index\.html$/, '').replace(/\.html$/, '').replace(/\/+$/, '') || '/';
}
