import type { Archive } from '../archive/archive.ts';
import { partKinds, type Part } from '../archive/permalink.ts';

/**
 * The kinds of parts that have pages and stand in the menu: those that tell readers anything. Languages of
 * originals do where news comes from elsewhere or from several, languages of texts where there are several, the others
 * where there are any.
 */
export function listShownParts(archive: Archive): readonly Part['kind'][] {
  return partKinds.filter((kind) => isPartShown(archive, kind));
}

/** Whether a kind is among them. */
export function isPartShown(archive: Archive, kind: Part['kind']): boolean {
  if (kind === 'text') return archive.countParts('text', 2) > 1;
  if (kind !== 'language') return archive.countParts(kind, 1) > 0;
  return archive.countParts('language', 2) > 1 || archive.countParts('source', 1) > 0;
}
