/** A component, for files that TypeScript reads without Astro’s own checker. */
declare module '*.astro' {
  import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

  const component: AstroComponentFactory;
  export default component;
}

declare namespace App {
  interface Locals {
    /** The page that the address is. */
    page?: import('./archive/page-record.ts').Page;
    /** Takes what Astro renders with. */
    takeContext?: (context: import('astro').SSRResult) => void;
  }
}
