import type { Feed, FeedItem } from '../archive/feed.ts';
import type { FeedFormat } from '../archive/permalink.ts';
import type { Site } from '../archive/site.ts';
import { renderAtomFeed } from './feed-atom.ts';
import { createFeedEntry, type FeedEntry, type RenderBody } from './feed-entry.ts';
import { renderJsonFeed } from './feed-json.ts';
import { renderRssFeed } from './feed-rss.ts';

/** A feed as every format prints it; every address is whole. */
export interface FeedChannel {
  readonly title: string;
  readonly description: string;
  /** Most of its entries are in this language. */
  readonly language: string;
  /** The page that the feed follows. */
  readonly pageUrl: string;
  /** The feed itself. */
  readonly url: string;
  readonly siteName: string;
  readonly siteUrl: string;
  readonly rights?: string;
  /** The UTC instant of the last change of any entry: never the time of the build. */
  readonly updated: string;
  /** Newest first. */
  readonly entries: readonly FeedEntry[];
}

/**
 * Creates what prints a site’s feeds in their formats. It keeps the entries that it printed last, since the
 * three formats of a scope, which are printed one after another, share theirs.
 */
export function createFeedPrinter(site: Site, renderBody: RenderBody): (feed: Feed) => string {
  const createEntry = keepLast(keptEntries, (item) => createFeedEntry(item, site, renderBody));
  return (feed) => renderers[feed.format](createChannel(feed, site, feed.items.map(createEntry)));
}

const renderers: Readonly<Record<FeedFormat, (channel: FeedChannel) => string>> = {
  rss: renderRssFeed,
  atom: renderAtomFeed,
  json: renderJsonFeed,
};

/** About 4 kB each: enough for several feeds of fifty entries printed side by side. */
const keptEntries = 2000;

function createChannel(feed: Feed, site: Site, entries: readonly FeedEntry[]): FeedChannel {
  return {
    title: feed.title,
    description: site.description === '' ? site.name : site.description,
    language: site.language,
    pageUrl: new URL(feed.pagePath, site.url).href,
    url: new URL(feed.path, site.url).href,
    siteName: site.name,
    siteUrl: new URL('/', site.url).href,
    ...(site.footer === '' ? {} : { rights: site.footer }),
    updated: entries.reduce(latest, beginning),
    entries,
  };
}

/** Atom asks for an instant even where a feed is empty. */
const beginning = '1970-01-01T00:00:00.000Z';

function latest(instant: string, { updated }: FeedEntry): string {
  return updated > instant ? updated : instant;
}

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
