import type { ChangedArchive } from './relate-changes.ts';
import type { Relations } from './relations.ts';
import { daysBefore } from './trends.ts';

/**
 * The days whose trends may be others than before: those with an article that tells another story; and, since trends
 * look back, the four weeks after an article that came, changed or went, or that is a copy or no copy any more.
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
