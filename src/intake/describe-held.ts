import { formatNumber } from '../log/build-log.ts';
import { listHeld, type HeldArticle } from '../store/content/held-articles.ts';
import type { Store } from '../store/database/database.ts';

/**
 * Says what waits until when, the next first. What is under an embargo is counted and not named, since others may read
 * the log. @returns undefined if nothing waits.
 */
export function describeWaiting(store: Store, timeZone: string): string | undefined {
  const held = listHeld(store);
  const waiting = held.filter(({ hold }) => hold === 'waiting');
  const embargoed = held.filter(({ hold }) => hold === 'embargo').length;
  const parts = [
    ...(waiting.length === 0 ? [] : [describeNamed(waiting, timeZone)]),
    ...(embargoed === 0 ? [] : [`${formatWaiting(embargoed)} under an embargo`]),
  ];
  return parts.length === 0 ? undefined : `${parts.join('. ')}.`;
}

function describeNamed(waiting: readonly HeldArticle[], timeZone: string): string {
  const lines = waiting.map((article) => `${article.file} until ${describeMoment(article, timeZone)}`);
  return `${formatWaiting(waiting.length)}: ${nameFirst(lines)}`;
}

function formatWaiting(count: number): string {
  return `${formatNumber(count, 'article')} ${count === 1 ? 'waits' : 'wait'}`;
}

function nameFirst(names: readonly string[]): string {
  const rest = names.length - mostNamed;
  const more = rest > 0 ? `, and ${formatNumber(rest, 'other')}` : '';
  return `${names.slice(0, mostNamed).join(', ')}${more}`;
}

const mostNamed = 3;

/** `24 December 2026, 06:00 UTC`; without the time if only the day is known. */
function describeMoment({ instant, isDayOnly }: HeldArticle, timeZone: string): string {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { timeZone, ...options }).format(new Date(instant));
  const day = format({ day: 'numeric', month: 'long', year: 'numeric' });
  if (isDayOnly) return day;
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' } as const;
  return `${day}, ${format(time)}`;
}
