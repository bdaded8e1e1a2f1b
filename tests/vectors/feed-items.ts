import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import type { FeedFormat } from '../../src/archive/permalink.ts';

/** The HTML of each item, as the program of a feed’s reader takes it. @throws if the feed is not well-formed. */
export function readFeedItems(format: FeedFormat, text: string): readonly string[] {
  const items = {
    rss: () => parseRssFeed(text).items?.map(({ content }) => content?.encoded),
    atom: () => parseAtomFeed(text).entries?.map(({ content }) => content?.value),
    json: () => parseJsonFeed(text).items?.map((item) => item.content_html),
  }[format]();
  return (items ?? []).map((html) => html ?? '');
}
