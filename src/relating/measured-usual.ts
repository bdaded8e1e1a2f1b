import type { RelatedChanges } from '../relatedness/relate-changes.ts';
import type { MeasuredUsual, Usual } from '../relatedness/usual-likeness.ts';
import { forgetUsualAfter, listUsual, writeUsual } from '../store/content/relation-usual.ts';
import type { Store } from '../store/database/database.ts';

/** What was measured of the archive, in the order of its growth. */
export function readMeasured(store: Store): readonly MeasuredUsual[] {
  const byArticles = Map.groupBy(listUsual(store), ({ articles }) => articles);
  return Array.from(byArticles, ([articles, rows]) => ({
    articles,
    usual: new Map(rows.map(({ language, ...usual }): [number, Usual] => [language, usual])),
  }));
}

/** Replaces what was measured among more articles than those before the first change. */
export function writeMeasured(store: Store, { past, relater }: RelatedChanges): void {
  forgetUsualAfter(store, past.length);
  for (const { articles, usual } of relater.measured) {
    for (const [language, { likeness, oneSource }] of usual) {
      writeUsual(store, { articles, language, likeness, oneSource });
    }
  }
}
