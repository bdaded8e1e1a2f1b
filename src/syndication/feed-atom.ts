import type { FeedChannel, FeedFormatPrinter } from './feed-channel.ts';
import type { FeedEntry } from './feed-entry.ts';
import { element, htmlElement, textElement, xmlDocument } from './xml.ts';

/** Atom 1.0 (RFC 4287) with the full text. */
export const atomFormat: FeedFormatPrinter = { renderEntry, renderFeed };

function renderFeed(channel: FeedChannel, entries: readonly string[]): string {
  return xmlDocument(
    element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': channel.language }, [
      textElement('id', channel.pageUrl),
      textElement('title', channel.title),
      textElement('subtitle', channel.description),
      textElement('updated', channel.updated),
      element('link', { rel: 'self', type: 'application/atom+xml', href: channel.url }),
      element('link', { rel: 'alternate', type: 'text/html', href: channel.pageUrl }),
      element('author', {}, [textElement('name', channel.siteName), textElement('uri', channel.siteUrl)]),
      textElement('rights', channel.rights),
      ...entries,
    ]),
  );
}

function renderEntry(entry: FeedEntry): string {
  const { language, originalUrl } = entry;
  return element('entry', { 'xml:lang': language }, [
    textElement('id', entry.url),
    textElement('title', entry.title),
    element('link', { rel: 'alternate', type: 'text/html', hreflang: language, href: entry.url }),
    ...entry.versions.map(({ url, language: ofVersion }) =>
      element('link', { rel: 'alternate', type: 'text/html', hreflang: ofVersion, href: url }),
    ),
    originalUrl === undefined ? '' : element('link', { rel: 'via', href: originalUrl }),
    textElement('published', entry.published),
    textElement('updated', entry.updated),
    ...entry.authors.map((author) => element('author', {}, [textElement('name', author)])),
    ...entry.categories.map((topic) => element('category', { term: topic })),
    textElement('summary', entry.summary),
    htmlElement('content', entry.html, { type: 'html' }),
  ]);
}
