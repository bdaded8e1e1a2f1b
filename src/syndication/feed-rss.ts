import type { FeedChannel, FeedFormatPrinter } from './feed-channel.ts';
import type { FeedEntry } from './feed-entry.ts';
import { element, htmlElement, textElement, xmlDocument } from './xml.ts';

/** RSS 2.0 with the full text, and with the addresses that its best practices profile asks for. */
export const rssFormat: FeedFormatPrinter = { renderEntry, renderFeed };

function renderFeed(channel: FeedChannel, entries: readonly string[]): string {
  return xmlDocument(
    element('rss', { version: '2.0', ...namespaces }, [
      element('channel', {}, [
        textElement('title', channel.title),
        textElement('link', channel.pageUrl),
        textElement('description', channel.description),
        textElement('language', channel.language),
        textElement('copyright', channel.rights),
        textElement('lastBuildDate', printDate(channel.updated)),
        element('atom:link', { href: channel.url, rel: 'self', type: 'application/rss+xml' }),
        ...entries,
      ]),
    ]),
  );
}

const namespaces = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
};

function renderEntry(entry: FeedEntry, feedLanguage: string): string {
  const foreign = entry.language === feedLanguage ? undefined : entry.language;
  return element('item', { 'xml:lang': foreign }, [
    textElement('title', entry.title),
    textElement('link', entry.url),
    textElement('guid', entry.url, { isPermaLink: 'true' }),
    textElement('pubDate', printDate(entry.published)),
    ...entry.authors.map((author) => textElement('dc:creator', author)),
    textElement('dc:language', foreign),
    ...entry.versions.map(({ url, language }) =>
      element('atom:link', { rel: 'alternate', hreflang: language, href: url }),
    ),
    textElement('dc:source', entry.originalUrl),
    ...entry.categories.map((topic) => textElement('category', topic)),
    textElement('description', entry.summary),
    htmlElement('content:encoded', entry.html),
  ]);
}

/** RFC 822 with a year of four digits, in GMT. */
function printDate(instant: string): string {
  return new Date(instant).toUTCString();
}
