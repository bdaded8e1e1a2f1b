import { measureClusters, type ClusterFigures } from './b-cubed.ts';
import { listLabels, type LabelledArticle } from './labelled-article.ts';
import type { RelatedArchive } from './relate-labelled.ts';

/**
 * Measures the found stories against those that people labelled. Articles without a label do not count.
 * @param isCounted whether an article with a label counts.
 */
export function evaluateStories(
  { articles, found }: RelatedArchive,
  isCounted: (article: LabelledArticle) => boolean = () => true,
): ClusterFigures {
  return measureClusters(
    articles.flatMap((article, number) => {
      const [label] = listLabels(article, 'story');
      return label === undefined || !isCounted(article)
        ? []
        : [{ label, cluster: found[number]?.story ?? number }];
    }),
  );
}
