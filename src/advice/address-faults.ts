import { addressOf, pathBelow } from '../archive/site-address.ts';
import { listWrittenAddresses } from '../written/written-addresses.ts';
import { quote, type Advice, type AdvisedText } from './advice.ts';

/** Addresses that the policy drops, and addresses of this very site in another form than its own. */
export function findAddressFaults({ markdown, nodes, siteUrl }: AdvisedText): readonly Advice[] {
  const hasAddresses = nodes.some(({ type }) => ['link', 'image', 'definition', 'html'].includes(type));
  if (!hasAddresses) return [];
  return listWrittenAddresses(markdown).flatMap(({ url, noun, line, column }): readonly Advice[] => {
    const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(url.replace(ignored, ''))?.[1]?.toLowerCase();
    if (scheme !== undefined && !allowed[noun].has(scheme)) {
      const what = `the address of the ${noun} “${quote(url)}” is not printed: ${scheme}: is not allowed`;
      return [{ name: 'dropped-address', line, column, what }];
    }
    const own = findOwnAddress(url, siteUrl);
    if (own === undefined) return [];
    return [
      {
        name: 'own-host',
        line,
        column,
        what: `“${quote(url)}” is on this site, where its address is ${own}`,
      },
    ];
  });
}

/** What browsers leave out of an address. */
const ignored = /[\0-\x20]/g;

const allowed = {
  link: new Set(['http', 'https', 'mailto']),
  picture: new Set(['http', 'https']),
} as const;

/** The right address of one on this site that has another scheme, or `www.` more or less; undefined for any other. */
function findOwnAddress(url: string, siteUrl: string): string | undefined {
  const site = new URL(siteUrl);
  const written = URL.parse(url, site);
  if (written === null || written.origin === site.origin || written.port !== site.port) return undefined;
  if (plainHost(written) !== plainHost(site)) return undefined;
  const path = pathBelow(site.pathname, written.pathname);
  if (path === undefined) return undefined;
  return addressOf({ url: siteUrl }, `${path}${written.search}${written.hash}`);
}

function plainHost({ hostname }: URL): string {
  return hostname.replace(/^www\./, '');
}
