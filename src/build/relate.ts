import type { Store } from '../store/store.ts';

export interface Relating {
  readonly relatedCount: number;
  readonly trendDayCount: number;
}

export function relateArticles(store: Store, firstChange: string, onProgress: (done: number, total: number) => void): Relating {
  void store; void firstChange; void onProgress;
  return { relatedCount: 0, trendDayCount: 0 };
}
