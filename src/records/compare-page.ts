import type { Archive } from '../archive/archive.ts';
import { comparePath } from '../archive/permalink.ts';
import type { Choice } from './search-page.ts';

/** `/compare/`: the topics that a reader may set against each other. It has no counts, so news of known topics leaves it. */
export interface ComparePage {
  readonly path: string;
  /** By id. */
  readonly topics: readonly Choice[];
}

export function createComparePage(archive: Archive): ComparePage {
  const topics = archive.listParts('topic').map(({ part, name }) => ({ value: part.id, title: name }));
  return { path: comparePath, topics };
}
