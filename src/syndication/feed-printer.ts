import type { Feed, FeedItem } from '../records/feed.ts';
import { createLanguageNames } from '../archive/language.ts';
import type { FeedFormat } from '../archive/permalink.ts';
import { atomFormat } from './feed-atom.ts';
import { createFeedChannel, type FeedFormatPrinter } from './feed-channel.ts';
import { createFeedEntry, renderBrief, type EntryContext, type FeedEntry } from './feed-entry.ts';
import { takeFitting, weigh, type PrintedEntry } from './fit-feed.ts';
import { jsonFormat } from './feed-json.ts';
import { heaviestEntry } from '../records/list-lengths.ts';
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
    const { renderFeed } = formats[format];
    const printed = takeFitting(items, (item) => {
      const { entry, printed: kept } = findEntry(item);
      return { entry, ...(kept[format] ??= printEntry(item, entry, { context, format })) };
    });
    const channel = createFeedChannel(
      feed,
      context,
      printed.map(({ entry }) => entry),
    );
    return renderFeed(
      channel,
      printed.map(({ text }) => text),
    );
  };
}

/** An entry with its text, or with its summary if the text is too heavy: in every feed, from the first day on. */
function printEntry(item: FeedItem, entry: FeedEntry, { context, format }: EntryFormat): PrintedText {
  const print = (printed: FeedEntry): PrintedText => {
    const text = formats[format].renderEntry(printed, context.site.language);
    return { text, published: printed.published, weight: weigh(text) };
  };
  const whole = print(entry);
  return whole.weight <= heaviestEntry ? whole : print({ ...entry, html: renderBrief(item, context) });
}

const formats: Readonly<Record<FeedFormat, FeedFormatPrinter>> = {
  rss: rssFormat,
  atom: atomFormat,
  json: jsonFormat,
};

interface EntryFormat {
  readonly context: EntryContext;
  readonly format: FeedFormat;
}

interface KeptEntry {
  readonly entry: FeedEntry;
  readonly printed: Partial<Record<FeedFormat, PrintedText>>;
}

interface PrintedText extends PrintedEntry {
  readonly text: string;
}

/** About 20 kB each: enough for several feeds of fifty entries printed side by side. */
const keptEntries = 2000;
