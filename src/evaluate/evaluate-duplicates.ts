import { measureClusters, type ClusterFigures, type ClusteredItem } from './b-cubed.ts';
import { findExactCopies } from './exact-copies.ts';
import { listLabels } from './labelled-article.ts';
import type { RelatedArchive } from './relate-labelled.ts';

/** How well copies of a text were found. */
export interface DuplicateFigures extends ClusterFigures {
  readonly articles: number;
  /** Articles found to be copies of an earlier one, labelled or not. */
  readonly copies: number;
}

/**
 * Articles with the same `labels.duplicate` are copies of one text; those without it do not count, but in `copies`. Where
 * none has it, what is found is held against an exact comparison of the texts: those that either says to have copies count.
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

/** The values that stand in a list more than once. */
function findRepeated(values: readonly number[]): ReadonlySet<number> {
  const places = Map.groupBy(values, (value) => value);
  return new Set(values.filter((value) => (places.get(value)?.length ?? 0) > 1));
}
