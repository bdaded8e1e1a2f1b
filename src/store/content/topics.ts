import type { Store } from '../database/database.ts';
import { text } from '../database/row.ts';

/** The slugs of all topics of listed articles, in order. */
export function listTopicIds(store: Store): readonly string[] {
  return store
    .all(`select distinct id from part_counts where kind = 'topic' order by id`)
    .map((row) => text(row, 'id'));
}

/** A topic’s name as its newest article writes it; undefined if no listed article has it. */
export function findTopicName(store: Store, id: string): string | undefined {
  const row = store.get(selectName, id);
  return row === undefined ? undefined : text(row, 'name');
}

const selectName = `select name from parts where kind = 'topic' and id = ?
  order by day desc, instant desc, path desc limit 1`;
