import type { SSRResult } from 'astro';
import type { Page } from './page-kinds/page-record.ts';

declare global {
  namespace App {
    /** What a request for the one route carries. */
    interface Locals {
      /** The page that the address is. */
      page?: Page;
      /** Takes what Astro renders with. */
      takeContext?: (context: SSRResult) => void;
    }
  }
}
