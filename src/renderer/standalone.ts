import type { AstroUserConfig } from 'astro';

/** A native parser: it is loaded, not bundled. */
const native = 'satteri';

/**
 * Vite’s settings for a renderer that brings its packages with it. In a clone it finds them by their names, which is
 * quicker to compile. Where the program is a package, those that Astro needs may lie where only Astro finds them.
 */
export function createStandalone(): NonNullable<AstroUserConfig['vite']> {
  return {
    ssr: { noExternal: true },
    plugins: [
      {
        name: 'archive-native-parser',
        enforce: 'pre',
        resolveId: (id) => (id === native ? { id: import.meta.resolve(native), external: true } : undefined),
      },
    ],
  };
}
