import type { Browser } from 'playwright-core';
import type { FeedFormat } from '../../src/archive/permalink.ts';
import { createMarkdownRenderer } from '../../src/html/render.ts';
import { createFeedPrinter } from '../../src/syndication/feed-printer.ts';
import { englishWording } from '../english-wording.ts';
import { article, body, feed, site as sampleSite } from '../syndication/sample.ts';
import { readFeedItems } from './feed-items.ts';
import { showAll, type Rendered, type SuiteResult } from './suite.ts';

const formats: readonly FeedFormat[] = ['rss', 'atom', 'json'];
const itemsOfFeed = 200;

/** At the address of the watched page: what an item asks of its own site is no request to another. */
const site = { ...sampleSite, url: 'https://site.test/' };

/** Prints feeds of articles with these bodies, reads them as a feed reader does, and shows each item. */
export async function tryFeeds(browser: Browser, vectors: readonly string[]): Promise<SuiteResult> {
  const parts = Array.from({ length: Math.ceil(vectors.length / itemsOfFeed) }, (_, part) =>
    vectors.slice(part * itemsOfFeed, (part + 1) * itemsOfFeed),
  );
  const rendered = parts.flatMap(renderFeeds);
  const alarms = await showAll(browser, rendered);
  return { name: 'feeds', vectors: vectors.length, renders: rendered.length, alarms };
}

function renderFeeds(vectors: readonly string[]): readonly Rendered[] {
  const renderer = createMarkdownRenderer(englishWording);
  const print = createFeedPrinter({
    site,
    wording: englishWording,
    renderBody: (markdown, { path: page, language }) =>
      renderer.render(markdown, {
        page,
        language,
        folder: '/2022/01/13/',
        siteUrl: site.url,
        absolute: true,
      }),
  });
  const items = vectors.map((vector, index) => ({
    article: article({}, `item-${String(index)}`),
    body: body(vector),
  }));
  return formats.flatMap((format) => {
    const read = readFeedItems(format, print(feed(format, items)));
    if (read.length !== vectors.length) throw new Error(`A feed (${format}) lost items.`);
    return vectors.map((vector, index) => ({ vector, html: read[index] ?? '' }));
  });
}
