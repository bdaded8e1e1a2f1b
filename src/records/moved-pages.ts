import type { Article } from '../archive/article.ts';
import type { SiteRedirect } from '../archive/site-redirect.ts';

/** What stands at the address of a withdrawn article, or at another address at which there is nothing any more. */
export interface TombstonePage {
  readonly path: string;
  /** The day of the withdrawal of an article. */
  readonly date?: string;
  readonly reason: string;
}

/** What stands at an old address: a link to the new one. */
export interface RedirectPage {
  readonly target: string;
}

/** Creates the notice at an address of redirects.yaml. */
export function createGonePage(path: string, { reason }: SiteRedirect): TombstonePage {
  return { path, reason };
}

/** @throws if the article is not withdrawn. */
export function createTombstonePage({ path, withdrawn }: Article): TombstonePage {
  if (withdrawn === undefined) throw new Error(`${path} is not withdrawn.`);
  return { path, ...withdrawn };
}
