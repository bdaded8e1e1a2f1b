/** Something that plays or is read elsewhere, as its address tells: no request asks what is there. */
export interface Embed {
  readonly kind: EmbedKind;
  /** The name of the site, or its host; absent for an address without a host. */
  readonly site?: string;
}

export type EmbedKind = 'video' | 'audio' | 'post' | 'document';

/** What an address leads to. @param address as written in an article. @returns undefined for any other address. */
export function describeAddress(address: string): Embed | undefined {
  const url = URL.parse(address);
  if (url === null) return isBesidePdf(address) ? { kind: 'document' } : undefined;
  // Whoever reads `https://youtube.com@evil.example/` takes it for YouTube’s.
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return undefined;
  const host = url.host.replace(/^www\./, '');
  const place = `${host.replace(/^(?:m|mobile|music)\./, '')}${url.pathname}${url.search}`;
  const known = rules.find(({ pattern }) => pattern.test(place));
  if (known !== undefined) return { kind: known.kind, site: known.site ?? host };
  return pdf.test(url.pathname) ? { kind: 'document', site: host } : undefined;
}

/** What is known of a site’s addresses, without protocol and `www.`. */
interface Rule {
  readonly pattern: RegExp;
  readonly kind: EmbedKind;
  /** Absent for programs that run at many hosts. */
  readonly site?: string;
}

const rules: readonly Rule[] = [
  {
    pattern:
      /^(?:youtube(?:-nocookie)?\.com\/(?:watch\/?\?(?:.*&)?v=[\w-]+|(?:shorts|live|embed|v)\/[\w-]+|playlist\?(?:.*&)?list=[\w-]+)|youtu\.be\/[\w-]+)/,
    kind: 'video',
    site: 'YouTube',
  },
  {
    pattern:
      /^(?:player\.vimeo\.com\/video\/\d+|vimeo\.com\/(?:(?:channels|ondemand)\/[\w-]+\/|groups\/[\w-]+\/videos\/|(?:showcase|album)\/\d+\/video\/)?\d+(?:\/\w+)?\/?(?:\?|$))/,
    kind: 'video',
    site: 'Vimeo',
  },
  {
    pattern: /^(?:twitter|x)\.com\/(?:\w+|i\/web)\/status(?:es)?\/\d+/,
    kind: 'post',
    site: 'X',
  },
  { pattern: /^bsky\.app\/profile\/[\w.:-]+\/post\/\w+/, kind: 'post', site: 'Bluesky' },
  { pattern: /^instagram\.com\/(?:[\w.]+\/)?p\/[\w-]+/, kind: 'post', site: 'Instagram' },
  { pattern: /^instagram\.com\/(?:[\w.]+\/)?(?:reels?|tv)\/[\w-]+/, kind: 'video', site: 'Instagram' },
  {
    pattern:
      /^(?:on\.soundcloud\.com\/\w+|soundcloud\.com\/(?!(?:charts|discover|pages|search|stream|upload|you)\/)[\w-]+\/(?:sets\/)?[\w-]+)/,
    kind: 'audio',
    site: 'SoundCloud',
  },
  // PeerTube: 22 or 36 characters name a video.
  {
    pattern: /^[^/]+\/(?:w|w\/p|videos\/(?:watch|embed)(?:\/playlist)?)\/[\w-]{8,}\/?(?:\?|$)/,
    kind: 'video',
  },
  // Mastodon, and programs that speak its language.
  {
    pattern: /^[^/]+\/(?:@[\w.-]+(?:@[\w.:-]+)?|users\/[\w.-]+\/statuses)\/\d+\/?(?:\?|$)/,
    kind: 'post',
  },
];

const pdf = /\.pdf$/i;

/** Whether an address without a protocol and a host is a PDF’s: `./report.pdf`, `/2022/01/13/report.pdf#page=2`. */
function isBesidePdf(address: string): boolean {
  const [path = ''] = address.split(/[?#]/);
  return pdf.test(path) && !/^\s*[/\\]{2}|:/.test(path);
}
