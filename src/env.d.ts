import type { SSRResult } from 'astro';

declare global {
  namespace App {
    /** What a request for the one route carries. */
    interface Locals {
      /** The view of the page that the address is, and what it prints. */
      page?: { readonly view: string; readonly record: object };
      /** Takes what Astro renders with. */
      takeContext?: (context: SSRResult) => void;
    }
  }
}
