import type { SSRResult } from 'astro';

declare global {
  namespace App {
    /** What a request for the one route carries. */
    interface Locals {
      /** The view of the page at the address, and the record that it prints. */
      page?: { readonly view: string; readonly record: object };
      /** Takes the context that Astro renders with. */
      takeContext?: (context: SSRResult) => void;
    }
  }
}
