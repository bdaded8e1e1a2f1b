/*
 * What hosts take, as their documentation said in November 2026. A limit that is not named is none, or is not told. Look
 * a host up again before you change its line, and name the page.
 */

/** The limits of a host. */
export interface HostLimits {
  /** As its owner writes it. */
  readonly name: string;
  /** The most files of a site. */
  readonly files?: number;
  /** Whether folders count as files. */
  readonly countsFolders?: boolean;
  /** The most bytes of one file. */
  readonly fileBytes?: number;
  /** The most bytes of a site. */
  readonly bytes?: number;
  /** The most rules of `_redirects`; 0 if it does not read that file. */
  readonly redirects: number;
  /** The most bytes of `_redirects`. */
  readonly redirectBytes?: number;
  /** What a rule ends in that also holds where a file of its address is there. */
  readonly redirectStatus?: '301!';
  /** The most rules of `_headers`; 0 if it does not read that file. */
  readonly headers: number;
}

const mebibyte = 1024 ** 2;

/** developers.cloudflare.com/pages/platform/limits, /pages/configuration/redirects and /headers. */
const cloudflare = { fileBytes: 25 * mebibyte, redirects: 2000, headers: 100 };

export const hosts = {
  'cloudflare-pages': { name: 'Cloudflare Pages (free)', files: 20_000, ...cloudflare },
  // developers.cloudflare.com/changelog/post/2026-01-23-pages-file-limit-increase
  'cloudflare-pages-paid': { name: 'Cloudflare Pages (paid)', files: 100_000, ...cloudflare },
  // developers.cloudflare.com/workers/platform/limits and /workers/static-assets/redirects
  'cloudflare-workers': { name: 'Cloudflare Workers (free)', files: 20_000, ...cloudflare },
  'cloudflare-workers-paid': { name: 'Cloudflare Workers (paid)', files: 100_000, ...cloudflare },
  // docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits
  'github-pages': { name: 'GitHub Pages', bytes: 1e9, redirects: 0, headers: 0 },
  // docs.gitlab.com/user/project/pages and /user/project/pages/redirects: what gitlab.com is set to
  'gitlab-pages': {
    name: 'GitLab Pages',
    files: 200_000,
    countsFolders: true,
    bytes: 1e9,
    redirects: 1000,
    redirectBytes: 64 * 1024,
    headers: 0,
  },
  // docs.netlify.com/routing/redirects: beyond these a deployment may fail. A file wins over a rule that is not forced.
  netlify: { name: 'Netlify', redirects: 10_000, redirectStatus: '301!', headers: Infinity },
  // docs.aws.amazon.com/AmazonS3/latest/userguide/WebsiteHosting.html
  s3: { name: 'Amazon S3', fileBytes: 5 * 1024 ** 4, redirects: 0, headers: 0 },
} as const satisfies Readonly<Record<string, HostLimits>>;

export type HostName = keyof typeof hosts;

export const hostNames = Object.keys(hosts) as readonly HostName[];

/** Two hosts read `_redirects`, and a site that names none may be at either. */
const anyHost: HostLimits = { name: 'hosts', redirects: 2000, headers: 100 };

/** The limits that a site has to keep. */
export function limitsOf(host: HostName | undefined): HostLimits {
  return host === undefined ? anyHost : hosts[host];
}
