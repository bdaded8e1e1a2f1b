import { aliasPath } from '../archive/permalink.ts';
import type { PlacedError } from '../documents/content-error.ts';
import { countBytes, longestFileName, whyNoLonger } from '../reading/name-length.ts';

/** Why an alias cannot be a redirect, whatever else the site holds. */
export type AliasFault = Pick<PlacedError, 'what' | 'why' | 'remedy'>;

/** The first fault in the form of an alias; undefined if there is none. @param url as it is written. */
export function findAliasFault(url: string): AliasFault | undefined {
  const path = aliasPath(url);
  const forms = [url, path];
  const parts = partsOf(path);
  const length = countBytes(path);
  if (length > longestPath) return longPath(url, length);
  if (parts.length > mostParts) return manyParts(url, parts.length);
  if (forms.some(leavesSite)) return outside(url);
  if (forms.some(isPattern)) return pattern(url);
  const longest = Math.max(...parts.map(countBytes));
  if (longest > longestFileName) return longPart(url, longest);
  const name = parts.find((part) => part.startsWith('.'));
  if (name !== undefined) return hidden(url, name);
  return reservedNames.some((reserved) => reserved.test(path)) ? reserved(url) : undefined;
}

/** The path of an alias’s page: `/old/index.html` is `/old/`. */
export function printedPath(url: string): string {
  return aliasPath(url).replace(/\/index\.html$/i, '/');
}

/** An alias as a message shows it: it may be very long. */
export function showAlias(url: string): string {
  return url.length <= shownLength ? url : `${url.slice(0, shownLength).replace(/\p{Surrogate}$/u, '')}…`;
}

const shownLength = 100;

/**
 * The longest path of a redirect, in bytes. Stores of files such as S3 take names of 1,024 bytes, and macOS takes paths
 * as long, with the folders above the site.
 */
const longestPath = 800;

/** The most folders that a redirect may lie in. A path of single letters would else make hundreds. */
const mostParts = 32;

/**
 * Names of files that hosts, crawlers and browsers read as instructions: a redirect in their place is no page, but a
 * broken instruction. In any folder for IIS, and for service workers, which a browser asks for again for years: as long
 * as it gets an answer, the worker of a former site keeps answering for this one.
 */
const reservedNames: readonly RegExp[] = [
  /\/(?:web\.config|app_offline\.html?|global\.asax|php\.ini)\/?$/i,
  /^\/(?:vercel|now|firebase|staticwebapp\.config|routes|static|wrangler)\.jsonc?\/?$/i,
  /^\/(?:netlify|wrangler|fly)\.toml\/?$/i,
  /^\/(?:amplify|customhttp|render|app|buildspec)\.ya?ml\/?$/i,
  /^\/(?:robots|ads|app-ads|security)\.txt\/?$/i,
  /^\/(?:crossdomain|clientaccesspolicy)\.xml\/?$/i,
  /^\/(?:sellers|apple-app-site-association|assetlinks)(?:\.json)?\/?$/i,
  /(?:[/._-]sw|workers?|\/workbox[^/]*)\.m?js\/?$/i,
];

function partsOf(path: string): readonly string[] {
  return path.replace(/^\/|\/$/g, '').split('/');
}

/** Whether a path has parts that file systems and servers reject or resolve to other folders. */
function leavesSite(path: string): boolean {
  return (
    path.includes('\\') ||
    path.includes('\0') ||
    partsOf(path).some((part) => part === '' || part === '.' || part === '..')
  );
}

/** Whether a path in `_redirects` is a pattern to hosts: a star is any text, a colon before a word any part. */
function isPattern(path: string): boolean {
  return /\*|\/:[a-z]/i.test(path);
}

const removeIt = 'Remove the alias; the host’s own settings can lead it on.';

function longPath(url: string, length: number): AliasFault {
  return {
    what: `the alias “${showAlias(url)}” has ${String(length)} bytes; ${String(longestPath)} is the most`,
    why: 'A redirect is a file at that path, and hosts and file systems do not take longer ones.',
    remedy: removeIt,
  };
}

function manyParts(url: string, count: number): AliasFault {
  return {
    what: `the alias “${showAlias(url)}” has ${String(count)} parts; ${String(mostParts)} is the most`,
    why: 'A redirect is a file at that path, and each part is a folder.',
    remedy: removeIt,
  };
}

function longPart(url: string, length: number): AliasFault {
  return {
    what: `the alias “${showAlias(url)}” has a part of ${String(length)} bytes; ${String(longestFileName)} is the most`,
    why: `A redirect is a file at that path. ${whyNoLonger}`,
    remedy: removeIt,
  };
}

function outside(url: string): AliasFault {
  return {
    what: `the alias “${showAlias(url)}” is no plain path`,
    why: 'A redirect is a file at that path; an empty part, a dot, two dots or a backslash would put it elsewhere.',
    remedy: 'Write an old path part by part, such as /old/page.html.',
  };
}

function pattern(url: string): AliasFault {
  return {
    what: `the alias “${showAlias(url)}” is a pattern to hosts`,
    why: 'In _redirects a star is any text, and a colon before a word any part: whatever fits would be led to this article.',
    remedy:
      'Write each old path out, such as /old/page.html; the host’s own settings can lead on many at once.',
  };
}

function hidden(url: string, name: string): AliasFault {
  return {
    what: `the alias “${showAlias(url)}” has a part that begins with a dot, “${showAlias(name)}”`,
    why: 'Such files are instructions to servers, as .htaccess is, or speak for the whole site, as those in .well-known do; a redirect is a page in their place.',
    remedy: 'Remove the alias. If the site needs such a file, put it into public/.',
  };
}

function reserved(url: string): AliasFault {
  return {
    what: `the alias “${showAlias(url)}” is the name of a file that hosts, crawlers or browsers take instructions from`,
    why: 'A redirect is a page at that path, and they would read it as instructions.',
    remedy: 'Remove the alias. If the site needs such a file, put it into public/.',
  };
}
