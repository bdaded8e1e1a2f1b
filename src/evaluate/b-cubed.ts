/** B-cubed (Bagga, Baldwin 1998): the overlap of an item’s cluster and its label, averaged over the items. */
export interface ClusterFigures {
  readonly items: number;
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
}

export interface ClusteredItem {
  readonly label: string;
  readonly cluster: number;
}

export function measureClusters(items: readonly ClusteredItem[]): ClusterFigures {
  const labels = Map.groupBy(items, ({ label }) => label);
  const clusters = Map.groupBy(items, ({ cluster }) => cluster);
  let precision = 0;
  let recall = 0;
  for (const { label, cluster } of items) {
    const together = clusters.get(cluster) ?? [];
    const common = together.filter((other) => other.label === label).length;
    precision += common / together.length / items.length;
    recall += common / (labels.get(label)?.length ?? 1) / items.length;
  }
  const sum = precision + recall;
  return { items: items.length, f1: sum === 0 ? 0 : (2 * precision * recall) / sum, precision, recall };
}
