import type { FeedChannel } from './feed-channel.ts';
import type { FeedEntry } from './feed-entry.ts';

/** JSON Feed 1.1 with the full text. */
export function renderJsonFeed(channel: FeedChannel): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: channel.title,
    home_page_url: channel.pageUrl,
    feed_url: channel.url,
    description: channel.description,
    language: channel.language,
    authors: [{ name: channel.siteName, url: channel.siteUrl }],
    items: channel.entries.map(createItem),
  };
  return `${JSON.stringify(feed)}\n`;
}

/** What has no value is undefined here, and so is not printed. */
function createItem(entry: FeedEntry): object {
  return {
    id: entry.url,
    url: entry.url,
    title: entry.title,
    content_html: entry.html,
    summary: entry.summary,
    image: entry.imageUrl,
    date_published: entry.published,
    date_modified: entry.updated === entry.published ? undefined : entry.updated,
    authors: entry.authors.map((name) => ({ name })),
    tags: entry.topics.length === 0 ? undefined : entry.topics,
    language: entry.language,
  };
}
