import { AsyncLocalStorage } from 'node:async_hooks';
import type { ArticleEntry, Question } from '../records/article-entry.ts';
import type { renderBody } from './frame.ts';

/** Answers what the views of one page ask while it is printed, and notes what they asked. */
export interface Answerer {
  /** @throws what printing the page then throws too: a view that passes over an error would print half a page. */
  answer(ask: () => Question): readonly ArticleEntry[];
}

/** What a page’s views find while it is printed. */
export interface Asking extends Answerer {
  /** Passed in, because Astro also loads the collection where no site is printed. */
  readonly renderBody: typeof renderBody;
}

/** A thread prints several pages by turns: each page’s own answerer goes with its calls. */
const current = new AsyncLocalStorage<Asking>();

/** Prints a page whose views may ask. */
export function printAsking<T>(asking: Asking, print: () => T): T {
  return current.run(asking, print);
}

/** Who answers the page that is being printed. @throws if none is. */
export function findAsking(): Asking {
  const asking = current.getStore();
  if (asking !== undefined) return asking;
  throw new Error(
    'Articles were asked for while no page was printed. Ask in the front matter of a view, not in a module that is loaded once.',
  );
}
