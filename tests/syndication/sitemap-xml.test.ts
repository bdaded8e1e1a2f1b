import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderNewsSitemap, renderSitemap, renderSitemapIndex } from '../../src/syndication/sitemap-xml.ts';
import { site } from './sample.ts';

test('The index names every sitemap by its whole address', () => {
  const files = [{ path: '/sitemap-pages.xml' }, { path: '/sitemap-2022-01.xml' }];
  assert.equal(
    renderSitemapIndex({ files }, site),
    `<?xml version="1.0" encoding="utf-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap>
<loc>https://gazette.example/sitemap-pages.xml</loc>
</sitemap>
<sitemap>
<loc>https://gazette.example/sitemap-2022-01.xml</loc>
</sitemap>
</sitemapindex>
`,
  );
});

test('An entry has the instant of its last change where that is known', () => {
  const instant = '2022-01-13T03:16:54.256Z';
  const entries = [{ path: '/2022/01/13/a/', lastModified: instant }, { path: '/2022/' }];
  const text = renderSitemap({ entries }, site);
  assert.deepEqual(text.match(/<lastmod>.*<\/lastmod>/g), [`<lastmod>${instant}</lastmod>`]);
});

test('Paths in other scripts are percent-encoded', () => {
  const entries = [{ path: '/topics/طاقة/' }];
  assert.match(
    renderSitemap({ entries }, site),
    /<loc>https:\/\/gazette\.example\/topics\/%D8%B7%D8%A7%D9%82%D8%A9\/<\/loc>/,
  );
});

test('A news sitemap names the publication, the instant and the headline', () => {
  const text = renderNews('en-GB');
  assert.match(text, /<news:name>The Gazette &amp; Co\.<\/news:name>\n<news:language>en<\/news:language>/);
  assert.match(
    text,
    /<news:publication_date>2022-01-13<\/news:publication_date>\n<news:title>A &lt; B<\/news:title>/,
  );
});

test('Chinese has the tags of Google News', () => {
  assert.match(renderNews('zh'), /<news:language>zh-cn</);
  assert.match(renderNews('zh-Hant'), /<news:language>zh-tw</);
  assert.match(renderNews('zh-HK'), /<news:language>zh-tw</);
});

function renderNews(language: string): string {
  const entries = [{ path: '/2022/01/13/a/', title: 'A < B', language, published: '2022-01-13' }];
  return renderNewsSitemap({ entries }, site);
}
