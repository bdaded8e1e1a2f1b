import type { QueryTerm } from '../query/query-terms.ts';
import type { SearchArchive } from './search-archive.ts';
import type { FoundArticle } from './search-engine.ts';
import type { SearchQuery } from './search-query.ts';
import { createSearchRun, type RunState, type SearchRun } from './search-run.ts';

export interface LastingOptions {
  readonly query: SearchQuery;
  readonly terms: readonly QueryTerm[];
  /** The archive as the page first loaded it. */
  readonly archive: SearchArchive;
  /** Loads the list of bundles again. @throws if it cannot be loaded. */
  readonly reopen: (outdated: SearchArchive) => Promise<SearchArchive>;
  /** Called after each step. */
  readonly onProgress: (state: RunState) => void;
}

/**
 * A search that goes on when the site is published meanwhile. Then files that the list of bundles names are gone, so
 * the list is loaded again, and the search begins once more, without what it has handed out. It fails, or names what is
 * missing, only if files of the new list are gone too.
 */
export function createLastingRun({ query, terms, archive, reopen, onProgress }: LastingOptions): SearchRun {
  const begin = (opened: SearchArchive) => createSearchRun({ ...opened, query, terms, onProgress });
  const known = new Set<string>();
  let current = { archive, run: begin(archive) };
  const renew = async () => {
    const opened = await reopen(current.archive);
    current = { archive: opened, run: begin(opened) };
  };
  const listUnknown = async (count: number): Promise<readonly FoundArticle[]> => {
    const { run } = current;
    for (;;) {
      const unknown = (await run.next(count)).filter(({ url }) => !known.has(url));
      if (unknown.length > 0 || run.isDone) return unknown;
    }
  };
  const handOut = (articles: readonly FoundArticle[]) => {
    for (const { url } of articles) known.add(url);
    return articles;
  };
  return {
    get state() {
      return current.run.state;
    },
    get isDone() {
      return current.run.isDone;
    },
    next: async (count) => {
      try {
        const articles = await listUnknown(count);
        if (!current.archive.engine.isOutdated) return handOut(articles);
      } catch (error) {
        if (!current.archive.engine.isOutdated) throw error;
      }
      await renew();
      return handOut(await listUnknown(count));
    },
  };
}
