import { defineConfig, passthroughImageService } from 'astro/config';
import archive from './src/astro/archive.mjs';

// Settings of both the compiled renderer and the development server. The code that starts Astro adds the folders.
export default defineConfig({
  // Astro’s own commands hand over to ours.
  integrations: [archive()],
  // The build asks for pages one by one: see src/renderer.
  output: 'server',
  trailingSlash: 'always',
  compressHTML: 'jsx',
  // Pictures are published as the editors put them beside their articles.
  image: { service: passthroughImageService() },
  devToolbar: { enabled: false },
  vite: {
    // A native parser must be loaded, not bundled.
    ssr: { external: ['satteri'] },
    build: { assetsInlineLimit: 0 },
  },
});
