import type { ChangedArchive } from './relate-changes.ts';
import type { Relations } from './relations.ts';
import { daysBefore } from './trends.ts';

/**
 * The days whose trends may have changed. A day counts if one of its articles now tells another story. It also counts
 * if an article came, changed or went on it or in the four weeks before, or became a copy or stopped being one: trends
 * look back that far.
 * @returns days since 1970, in order.
 */
export function listTrendDays(
  { articles, fresh, removed }: ChangedArchive,
  found: ReadonlyMap<number, Relations>,
): readonly number[] {
  const days = new Set<number>();
  const addWeeks = (day: number): void => {
    for (let after = 0; after <= daysBefore; after += 1) days.add(day + after);
  };
  for (const rows of removed.values()) for (const { day } of rows) addWeeks(day);
  for (const [article, { original, story }] of found) {
    const day = articles.days[article] ?? 0;
    const key = articles.keys[article];
    const wasOriginal = articles.found.originals[article] === key;
    if (fresh.has(article) || (original === article) !== wasOriginal) addWeeks(day);
    else if (articles.found.stories[article] !== articles.keys[story]) days.add(day);
    const old = fresh.get(article);
    if (old !== undefined) addWeeks(old.day);
  }
  return [...days].sort((first, second) => first - second);
}
