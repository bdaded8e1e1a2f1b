import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * The adapter that turns Astro’s server build into a module that prints pages when it is called. The module has no
 * server, no requests and no content.
 */
export function createRendererAdapter(): AstroIntegration {
  return {
    name: 'archive-renderer',
    hooks: {
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: 'archive-renderer',
          // The whole property is marked as deprecated because of its other value.
          // eslint-disable-next-line @typescript-eslint/no-deprecated
          entrypointResolution: 'auto',
          serverEntrypoint: fileURLToPath(new URL('entry.ts', import.meta.url)),
          supportedAstroFeatures: { serverOutput: 'stable' },
        });
      },
    },
  };
}
