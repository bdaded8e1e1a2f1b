import type { Feed, FeedItem } from '../archive/feed.ts';
import { createLanguageNames } from '../archive/language.ts';
import type { FeedFormat } from '../archive/permalink.ts';
import type { Site } from '../archive/site.ts';
import { renderAtomFeed } from './feed-atom.ts';
import { createFeedChannel, type FeedChannel } from './feed-channel.ts';
import { createFeedEntry, type FeedEntry, type RenderBody } from './feed-entry.ts';
import { renderJsonFeed } from './feed-json.ts';
import { renderRssFeed } from './feed-rss.ts';

/**
 * Creates what prints a site’s feeds in their formats. It keeps the entries that it printed last, since the
 * three formats of a scope, which are printed one after another, share theirs.
 */
export function createFeedPrinter(site: Site, renderBody: RenderBody): (feed: Feed) => string {
  const context = { site, renderBody, names: createLanguageNames(site.language) };
  const createEntry = keepLast(keptEntries, (item) => createFeedEntry(item, context));
  return (feed) => renderers[feed.format](createFeedChannel(feed, site, feed.items.map(createEntry)));
}

const renderers: Readonly<Record<FeedFormat, (channel: FeedChannel) => string>> = {
  rss: renderRssFeed,
  atom: renderAtomFeed,
  json: renderJsonFeed,
};

/** About 4 kB each: enough for several feeds of fifty entries printed side by side. */
const keptEntries = 2000;

/** Remembers the last `count` entries, by the article’s path. */
function keepLast(count: number, create: (item: FeedItem) => FeedEntry): (item: FeedItem) => FeedEntry {
  const kept = new Map<string, FeedEntry>();
  return (item) => {
    const { path } = item.article;
    const entry = kept.get(path) ?? create(item);
    kept.delete(path);
    kept.set(path, entry);
    const oldest = kept.size > count ? kept.keys().next().value : undefined;
    if (oldest !== undefined) kept.delete(oldest);
    return entry;
  };
}
