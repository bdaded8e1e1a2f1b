import { defineConfig } from 'astro/config';

// What is true of every build. Folders, and which pages, come from the build that starts Astro.
export default defineConfig({
  output: 'server',
  trailingSlash: 'always',
  compressHTML: 'jsx',
  build: {
    format: 'directory',
    // Rendering waits for the disk two fifths of its time: 16 pages at once keep the processor busy.
    concurrency: 16,
    inlineStylesheets: 'never',
  },
  devToolbar: { enabled: false },
  vite: {
    // A native parser must be loaded, not bundled.
    ssr: { external: ['satteri'] },
    build: { assetsInlineLimit: 0 },
  },
});
