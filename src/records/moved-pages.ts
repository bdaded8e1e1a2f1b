import type { Article } from '../archive/article.ts';

/** What stands at the address of a withdrawn article. */
export interface TombstonePage {
  readonly path: string;
  /** The day of the withdrawal. */
  readonly date: string;
  readonly reason: string;
}

/** What stands at an old address: a link to the new one. */
export interface RedirectPage {
  readonly target: string;
}

/** @throws if the article is not withdrawn. */
export function createTombstonePage({ path, withdrawn }: Article): TombstonePage {
  if (withdrawn === undefined) throw new Error(`${path} is not withdrawn.`);
  return { path, ...withdrawn };
}
