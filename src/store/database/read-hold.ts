import type { Hold } from '../../archive/edition.ts';
import { optionalText, type Row } from './row.ts';

/** Why readers do not have the article of a row; undefined if they have it. */
export function readHold(row: Row): Hold | undefined {
  const hold = optionalText(row, 'hold');
  if (hold === undefined || hold === 'draft' || hold === 'waiting' || hold === 'embargo') return hold;
  throw new Error(`The store holds an article back for “${hold}”.`);
}
