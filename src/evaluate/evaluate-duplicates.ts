import { measureClusters, type ClusterFigures, type ClusteredItem } from './b-cubed.ts';
import { findExactCopies } from './exact-copies.ts';
import { listLabels } from './labelled-article.ts';
import type { RelatedArchive } from './relate-labelled.ts';

/** How well copies of texts were found. */
export interface DuplicateFigures extends ClusterFigures {
  readonly articles: number;
  /** Articles found to be copies of an earlier one, labelled or not. */
  readonly copies: number;
}

/**
 * Measures the found copies against `labels.duplicate`: articles with the same value are copies of one text, and
 * articles without it count only in `copies`. If no article has it, the found copies are measured against an exact
 * comparison of the texts. Then only articles count that have copies by either of the two.
 */
export function evaluateDuplicates(archive: RelatedArchive): DuplicateFigures {
  const { articles, found } = archive;
  const copies = found.filter(({ original }, number) => original !== number).length;
  const labelled = listLabelled(archive);
  const items = labelled.length > 0 ? labelled : listExact(archive);
  return { articles: articles.length, copies, ...measureClusters(items) };
}

function listLabelled({ articles, found }: RelatedArchive): readonly ClusteredItem[] {
  return articles.flatMap((article, number) => {
    const [label] = listLabels(article, 'duplicate');
    return label === undefined ? [] : [{ label, cluster: found[number]?.original ?? number }];
  });
}

function listExact({ articles, found }: RelatedArchive): readonly ClusteredItem[] {
  const exact = findExactCopies(articles.map(({ text }) => text));
  const clusters = found.map(({ original }) => original);
  const [repeated, repeatedFound] = [findRepeated(exact), findRepeated(clusters)];
  return exact.flatMap((first, number) => {
    const cluster = clusters[number] ?? number;
    return repeated.has(first) || repeatedFound.has(cluster) ? [{ label: String(first), cluster }] : [];
  });
}

/** The values that occur more than once in a list. */
function findRepeated(values: readonly number[]): ReadonlySet<number> {
  const places = Map.groupBy(values, (value) => value);
  return new Set(values.filter((value) => (places.get(value)?.length ?? 0) > 1));
}
