import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { listFiles } from '../../src/files/list-files.ts';

/** An address in a file of a built site. */
export interface FoundAddress {
  readonly file: string;
  /** As it is written. */
  readonly written: string;
  readonly url: URL;
}

/**
 * Every address of this site in every file of a built site, whichever way the file names it. Those of other hosts are
 * left out.
 * @param siteUrl where the site is published, with a slash at its end.
 */
export function listAddresses(folder: string, siteUrl: string): readonly FoundAddress[] {
  return listFiles(folder).flatMap((file) => {
    const own = new URL(file.replace(/(?:^|(?<=\/))index\.html$/, ''), siteUrl);
    return findWritten(file, readFileSync(join(folder, file)), own.origin).flatMap((written) => {
      const url = URL.parse(written, own);
      return url?.origin === own.origin ? [{ file, written, url }] : [];
    });
  });
}

function findWritten(file: string, bytes: Buffer, origin: string): readonly string[] {
  if (file.startsWith('search/bundles/') || file.startsWith('search/engine/')) return [];
  const text = bytes.toString('utf8');
  const whole = [...text.matchAll(new RegExp(`${origin}[^\\s"'<>\\\\)\\]{]*`, 'g'))].map(
    ([address]) => address,
  );
  if (file.endsWith('.html')) return [...whole, ...listOfPage(text)];
  if (file.endsWith('.js')) return [...whole, ...listOfScript(text)];
  if (file === '_redirects') return text.split(/\s+/).filter((word) => word.startsWith('/'));
  if (file === '_headers') return text.match(/^\/\S*/gm) ?? [];
  // What a feed quotes from a page must not be a path: whoever reads the feed is elsewhere.
  return [...whole, ...[...text.matchAll(/(?:href|src)=\\?"(\/[^"\\]*)/g)].map(([, path = '']) => path)];
}

const parser = unified().use(rehypeParse);
const attributes = ['href', 'src', 'action', 'poster', 'cite'];

function listOfPage(html: string): readonly string[] {
  const found: string[] = [];
  visit(parser.parse(html), 'element', ({ tagName, properties }: Element) => {
    for (const name of attributes) {
      const value = properties[name];
      if (typeof value === 'string') found.push(value);
    }
    if (tagName === 'meta' && typeof properties.content === 'string') {
      const [, target] = /^\d+;url=(.*)$/.exec(properties.content) ?? [];
      if (target !== undefined) found.push(target);
    }
    if (tagName === 'search-page') found.push(String(properties['dataBasePath']));
  });
  return found;
}

/** What a script loads: other scripts, which stand beside it. */
function listOfScript(text: string): readonly string[] {
  const loading = /(?:from|import\(?|new URL\()\s*["'`]([./\w-]+\.js)["'`]/g;
  return [...text.matchAll(loading)].map(([, path = '']) => path);
}
