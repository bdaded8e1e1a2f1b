import { decodePath } from '../archive/permalink.ts';

/** Any address that is none of a site: it stands for the host of paths. */
export const noHost = 'https://old-site.invalid';

/**
 * A key that two addresses share if a reader who typed either came to the same page of the old site: case, the last
 * slash, `index.html` and the fragment do not count, nor does a query, except the one that is WordPress’s address.
 */
export function addressKey({ pathname, search }: URL): string {
  const number = /^\?(?:p|page_id)=\d+/.exec(search)?.[0];
  if (pathname === '/' && number !== undefined) return number.replace('page_id', 'p');
  return (
    decodePath(pathname)
      .replace(/\/(?:index\.html?)?$/i, '')
      .toLowerCase() || '/'
  );
}

/** A host as people name it: `example.com` of `www.example.com`. */
export function hostKey({ host }: URL): string {
  return host.replace(/^www\./, '');
}
