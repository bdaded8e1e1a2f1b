import type { Feed, FeedItem } from '../records/feed.ts';
import { createLanguageNames } from '../archive/language.ts';
import type { FeedFormat } from '../archive/permalink.ts';
import { atomFormat } from './feed-atom.ts';
import { createFeedChannel, type FeedFormatPrinter } from './feed-channel.ts';
import { createFeedEntry, type EntryContext, type FeedEntry } from './feed-entry.ts';
import { jsonFormat } from './feed-json.ts';
import { keepFound } from '../values/kept-values.ts';
import { rssFormat } from './feed-rss.ts';

/**
 * Creates the printer of a site’s feeds in their formats. It keeps the entries that it printed last: the three formats
 * of a scope, printed one after another, share theirs, and most articles are in the feeds of several scopes.
 */
export function createFeedPrinter({ site, ...given }: Omit<EntryContext, 'names'>): (feed: Feed) => string {
  const context = { site, ...given, names: createLanguageNames(site.language) };
  const findEntry = keepFound(
    (item: FeedItem): KeptEntry => ({ entry: createFeedEntry(item, context), printed: {} }),
    { limit: keptEntries, keyOf: ({ article }) => article.path },
  );
  return ({ format, items, ...feed }) => {
    const { renderEntry, renderFeed } = formats[format];
    const kept = items.map(findEntry);
    const channel = createFeedChannel(
      feed,
      context,
      kept.map(({ entry }) => entry),
    );
    return renderFeed(
      channel,
      kept.map(({ entry, printed }) => (printed[format] ??= renderEntry(entry, site.language))),
    );
  };
}

const formats: Readonly<Record<FeedFormat, FeedFormatPrinter>> = {
  rss: rssFormat,
  atom: atomFormat,
  json: jsonFormat,
};

interface KeptEntry {
  readonly entry: FeedEntry;
  readonly printed: Partial<Record<FeedFormat, string>>;
}

/** About 20 kB each: enough for several feeds of fifty entries printed side by side. */
const keptEntries = 2000;
