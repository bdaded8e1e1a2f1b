import { measureClusters, type ClusterFigures } from './b-cubed.ts';
import { listLabels } from './labelled-article.ts';
import type { RelatedArchive } from './relate-labelled.ts';

/** Measures the found stories against those that people labelled. Articles without a label do not count. */
export function evaluateStories({ articles, found }: RelatedArchive): ClusterFigures {
  return measureClusters(
    articles.flatMap((article, number) => {
      const [label] = listLabels(article, 'story');
      return label === undefined ? [] : [{ label, cluster: found[number]?.story ?? number }];
    }),
  );
}
