import type { Site } from '../archive/site.ts';
import { addressOf } from '../archive/site-address.ts';
import type {
  NewsSitemap,
  NewsSitemapEntry,
  Sitemap,
  SitemapEntry,
  SitemapIndex,
} from '../records/sitemap.ts';
import { element, textElement, xmlDocument } from './xml.ts';

/** The index of the site’s sitemaps (sitemaps.org, protocol 0.9). */
export function renderSitemapIndex({ files }: SitemapIndex, site: Site): string {
  const entries = files.map((file) => renderPlace('sitemap', file, site));
  return xmlDocument(element('sitemapindex', { xmlns: sitemapNamespace }, entries));
}

/** A sitemap, or the index that takes the place of one that was split. */
export function renderMonthSitemap(sitemap: Sitemap | SitemapIndex, site: Site): string {
  return 'files' in sitemap ? renderSitemapIndex(sitemap, site) : renderSitemap(sitemap, site);
}

/** The pages of a sitemap, each with the instant of its last change if it is known. */
export function renderSitemap({ entries }: Sitemap, site: Site): string {
  const pages = entries.map((entry) => renderPlace('url', entry, site));
  return xmlDocument(element('urlset', { xmlns: sitemapNamespace }, pages));
}

/** A sitemap with Google’s extension for news. */
export function renderNewsSitemap({ entries }: NewsSitemap, site: Site): string {
  const namespaces = {
    xmlns: sitemapNamespace,
    'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
  };
  const articles = entries.map((entry) => renderArticle(entry, site));
  return xmlDocument(element('urlset', namespaces, articles));
}

const sitemapNamespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

function renderPlace(name: string, { path, lastModified }: SitemapEntry, site: Site): string {
  return element(name, {}, [renderAddress(path, site), textElement('lastmod', lastModified)]);
}

function renderAddress(path: string, site: Site): string {
  return textElement('loc', addressOf(site, path));
}

function renderArticle({ path, title, language, published }: NewsSitemapEntry, site: Site): string {
  return element('url', {}, [
    renderAddress(path, site),
    element('news:news', {}, [
      element('news:publication', {}, [
        textElement('news:name', site.name),
        textElement('news:language', newsLanguage(language)),
      ]),
      textElement('news:publication_date', published),
      textElement('news:title', title),
    ]),
  ]);
}

/** Google News knows languages by ISO 639 codes, and Chinese by two tags of its own. */
function newsLanguage(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize();
  if (language !== 'zh') return language;
  return script === 'Hant' ? 'zh-tw' : 'zh-cn';
}
