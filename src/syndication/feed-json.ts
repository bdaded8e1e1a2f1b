import type { FeedChannel, FeedFormatPrinter } from './feed-channel.ts';
import type { FeedEntry } from './feed-entry.ts';

/** JSON Feed 1.1 with the full text. */
export const jsonFormat: FeedFormatPrinter = { renderEntry, renderFeed };

function renderFeed(channel: FeedChannel, entries: readonly string[]): string {
  const head = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: channel.title,
    home_page_url: channel.pageUrl,
    feed_url: channel.url,
    description: channel.description,
    language: channel.language,
    authors: [{ name: channel.siteName, url: channel.siteUrl }],
  });
  // The entries are JSON already.
  return `${head.slice(0, -1)},"items":[${entries.join(',')}]}\n`;
}

/** Fields without a value are undefined here, and so are not printed. */
function renderEntry(entry: FeedEntry): string {
  return JSON.stringify({
    id: entry.url,
    url: entry.url,
    title: entry.title,
    content_html: entry.html,
    summary: entry.summary,
    image: entry.imageUrl,
    date_published: entry.published,
    date_modified: entry.updated === entry.published ? undefined : entry.updated,
    authors: entry.authors.map((name) => ({ name })),
    tags: entry.categories.length === 0 ? undefined : entry.categories,
    language: entry.language,
    // An extension’s name begins with an underscore.
    _versions: entry.versions.length === 0 ? undefined : entry.versions,
  });
}
