import { measureClusters, type ClusterFigures } from './b-cubed.ts';
import { listLabels } from './labelled-article.ts';
import type { RelatedArchive } from './relate-labelled.ts';

/** How well copies of a text were found. */
export interface DuplicateFigures extends ClusterFigures {
  readonly articles: number;
  /** Articles found to be copies of an earlier one, labelled or not. */
  readonly copies: number;
}

/** Articles with the same `labels.duplicate` are copies of one text; those without it do not count, but in `copies`. */
export function evaluateDuplicates({ articles, found }: RelatedArchive): DuplicateFigures {
  const copies = found.filter(({ original }, number) => original !== number).length;
  const labelled = articles.flatMap((article, number) => {
    const [label] = listLabels(article, 'duplicate');
    return label === undefined ? [] : [{ label, cluster: found[number]?.original ?? number }];
  });
  return { articles: articles.length, copies, ...measureClusters(labelled) };
}
