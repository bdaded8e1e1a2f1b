import type { EarlierArticle, PartName } from '../../relatedness/more-list.ts';
import type { Store } from '../database/database.ts';
import { text } from '../database/row.ts';
import { earlierColumns, parseEarlier } from './earlier-articles.ts';

/** All listed articles, oldest first. */
export function listEarlier(store: Store): readonly EarlierArticle[] {
  return Array.from(store.each(selectAll), parseEarlier);
}

/** All articles of the parts that a list may go on with: a part after the other, and each oldest first. */
export function* listPartMembers(store: Store): Iterable<PartMember> {
  for (const row of store.each(selectMembers))
    yield { kind: text(row, 'kind'), id: text(row, 'id'), path: text(row, 'path') };
}

interface PartMember extends PartName {
  readonly path: string;
}

const selectAll = `select ${earlierColumns} from articles where is_listed order by instant, path`;
/** In the order of the table, which is that of the archive in each part. */
const selectMembers = `select kind, id, path from parts where kind in ('topic', 'section', 'author', 'source')
  order by kind, id, day, instant, path`;
