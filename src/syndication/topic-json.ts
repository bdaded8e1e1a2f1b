import { addressOf } from '../archive/site-address.ts';
import type { Site } from '../archive/site.ts';
import type { TopicData } from '../records/compare-page.ts';

/**
 * A topic by month as one JSON object, UTF-8, with a line feed at its end: `url` of its page, its `name`, and `months`:
 * the number of its articles by month (YYYY-MM), oldest first, only those that have any.
 */
export function renderTopicData({ name, pagePath, months }: TopicData, site: Site): string {
  const counts = Object.fromEntries(months.map(({ month, count }) => [month, count]));
  return `${JSON.stringify({ url: addressOf(site, pagePath), name, months: counts })}\n`;
}
