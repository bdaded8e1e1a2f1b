import { readFileSync } from 'node:fs';
import { aliasPath, decodePath, pageFile } from '../archive/permalink.ts';
import { basePathOf } from '../archive/site-address.ts';

export interface ReadAddresses {
  /** The files at which they answer, each once. */
  readonly files: readonly string[];
  /** Those at which no file can answer, because they have a query. */
  readonly queries: readonly string[];
}

/**
 * Reads a list of addresses: one on each line, as paths or whole, or a sitemap.
 * @param siteUrl the address of the site, whose path is left out.
 * @throws if the file cannot be read.
 */
export function readAddresses(file: string, siteUrl: string): ReadAddresses {
  const text = readFileSync(file, 'utf8');
  const entries = [...text.matchAll(/<loc>\s*([^<]+?)\s*<\/loc>/g)].map(([, address = '']) =>
    unescapeXml(address),
  );
  const written = entries.length > 0 || text.trimStart().startsWith('<') ? entries : text.split('\n');
  const lines = written.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
  const basePath = basePathOf({ url: siteUrl });
  const queries = lines.filter((line) => line.includes('?'));
  const paths = lines.filter((line) => !line.includes('?')).map((line) => findPath(line, siteUrl, basePath));
  return { files: [...new Set(paths.map((path) => pageFile(aliasPath(path)).normalize('NFC')))], queries };
}

function findPath(line: string, siteUrl: string, basePath: string): string {
  const { pathname } = new URL(line, siteUrl);
  const path = decodePath(pathname).replace(/\/index\.html$/, '/');
  return path.startsWith(basePath) ? `/${path.slice(basePath.length)}` : path;
}

function unescapeXml(text: string): string {
  return text.replaceAll('&amp;', '&').replaceAll('&apos;', "'").replaceAll('&quot;', '"');
}
