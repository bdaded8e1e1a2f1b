import type { Day } from '../../archive/calendar.ts';
import type { Trend } from '../../archive/trend.ts';
import type { Store } from '../database/database.ts';

/** A trend as the store keeps it: its newest article by path, its story by its first article. */
export interface StoredTrend extends Omit<Trend, 'newest' | 'storyPath'> {
  readonly newest: string;
  readonly story?: string;
}

/** @param day a day that has no trends in the store. */
export function writeTrends(store: Store, day: Day, trends: readonly StoredTrend[]): void {
  store.run('insert into trends (day, trends) values (?, ?)', day, JSON.stringify(trends));
}

export function forgetTrends(store: Store, day: Day): void {
  store.run('delete from trends where day = ?', day);
}

export function forgetEveryTrend(store: Store): void {
  store.run('delete from trends');
}
