import type { Store } from '../store/store.ts';

export function findTrendsFrom(store: Store, firstDay: string): number {
  store.run('delete from trends where day >= ?', firstDay);
  return 0;
}
