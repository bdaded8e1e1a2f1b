import { decodePath } from '../archive/permalink.ts';
import { basePathOf, placePath } from '../archive/site-address.ts';
import type { Site } from '../archive/site.ts';
import type { ResolveUrl } from './read-style.ts';
import type { SiteFiles } from './site-files.ts';

/**
 * Creates what decides on the addresses of a site’s stylesheet. They lead to public files of the site, or hold a small
 * picture themselves. Nothing is loaded from other hosts: they would hear of every reader.
 */
export function createUrlResolver(site: Site, files: SiteFiles): ResolveUrl {
  const basePath = basePathOf(site);
  return (url) => {
    if (url.startsWith('#') || /^data:image\//i.test(url)) return { url };
    if (/^data:/i.test(url)) return otherData;
    if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url)) return otherHost;
    if (!url.startsWith('/')) return relative(url);
    const path = decodePath(url.replace(/[?#].*$/, ''));
    if (files.find(path) !== undefined) return { url: placePath(basePath, url) };
    return {
      what: `there is no file ${path.slice(1)} in public/`,
      why: 'What the style shows by it would be missing on every page.',
      remedy: files.explainMissing(path),
    };
  };
}

const otherHost = {
  what: 'the address leads to another host',
  why: 'Every page would load it from there, so that the host hears of each reader; the pages’ security policy forbids it.',
  remedy: 'Put the file into public/ and write its path, such as url(/fonts/name.woff2).',
};
const otherData = {
  what: 'the address holds data that is not a picture',
  why: 'The pages’ security policy lets only pictures stand in a style.',
  remedy: 'Put the data into a file of public/ and write its path, such as url(/fonts/name.woff2).',
};

function relative(url: string) {
  return {
    what: `the address ${url} does not begin with a slash`,
    why: 'The style stands in every page, and each page has another place.',
    remedy: `Put the file into public/ and write url(/${url.replace(/^(?:\.{0,2}\/)+/, '').replace(/^public\//, '')}).`,
  };
}
