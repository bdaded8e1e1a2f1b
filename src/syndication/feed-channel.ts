import type { Feed } from '../records/feed.ts';
import { homePath } from '../archive/permalink.ts';
import { addressOf } from '../archive/site-address.ts';
import type { EntryContext, FeedEntry } from './feed-entry.ts';

/** A feed as every format prints it; every address is absolute. */
export interface FeedChannel {
  readonly title: string;
  readonly description: string;
  /** The language of most of its entries. */
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
}

/** How one format is printed. */
export interface FeedFormatPrinter {
  /** Renders an entry, which is the same in every feed of a site. */
  readonly renderEntry: (entry: FeedEntry, feedLanguage: string) => string;
  /** @param entries as they were rendered, newest first. */
  readonly renderFeed: (channel: FeedChannel, entries: readonly string[]) => string;
}

/** Joins a feed’s record with the site’s settings. */
export function createFeedChannel(
  feed: Pick<Feed, 'part' | 'path' | 'pagePath'>,
  { site, wording: { words, say } }: Pick<EntryContext, 'site' | 'wording'>,
  entries: readonly FeedEntry[],
): FeedChannel {
  return {
    title: feed.part === undefined ? site.name : say(words.feeds.title, { site: site.name, part: feed.part }),
    description: site.description === '' ? site.name : site.description,
    language: site.language,
    pageUrl: addressOf(site, feed.pagePath),
    url: addressOf(site, feed.path),
    siteName: site.name,
    siteUrl: addressOf(site, homePath),
    ...(site.footer === '' ? {} : { rights: site.footer }),
    updated: entries.reduce(latest, '') || beginning,
  };
}

/** Atom requires an instant even if a feed is empty. */
const beginning = '1970-01-01T00:00:00.000Z';

function latest(instant: string, { updated }: FeedEntry): string {
  return updated > instant ? updated : instant;
}
