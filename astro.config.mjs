import { defineConfig, passthroughImageService } from 'astro/config';

// What is true of the compiled renderer and of the development server. Folders come from what starts Astro.
export default defineConfig({
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
