import { findLookAlikes, mayLookLatin, type LookAlike } from './look-alike.ts';
import { formatNumber } from '../log/build-log.ts';
import { findTopicName, listTopicIds } from '../store/content/topics.ts';
import type { Store } from '../store/database/database.ts';

/**
 * A warning for editors about topics that readers take for one, because letters of two scripts look the same. Each has
 * pages of its own. It is not an error, because both may be meant. @returns undefined if there are none.
 */
export function describeLookAlikes(store: Store): string | undefined {
  const findName = (id: string) => findTopicName(store, id);
  const topics = listTopicIds(store)
    .filter(mayLookLatin)
    .map((id) => ({ id, name: findName(id) ?? id }));
  const found = findLookAlikes(topics, findName);
  if (found.length === 0) return undefined;
  const rest = found.length - mostNamed;
  const more = rest > 0 ? ` and ${formatNumber(rest, 'other')}` : '';
  return (
    `Topics with letters that look like those of another script: ${found.slice(0, mostNamed).map(nameLookAlike).join(', ')}${more}. ` +
    'To a computer they are other words, with pages of their own: write each with the letters of one script.'
  );
}

const mostNamed = 3;

function nameLookAlike({ name, other }: LookAlike): string {
  return other === undefined ? `“${name}” within itself` : `“${name}” like “${other}”`;
}
