/** The address for readers of what a frame shows: the film’s page of its player’s. */
export function embedAddress(written: string): string | undefined {
  const url = URL.parse(written.replace(/^\/\//, 'https://').replaceAll('&amp;', '&'));
  if (url === null || !/^https?:$/.test(url.protocol)) return undefined;
  const host = url.host.replace(/^www\./, '');
  const place = `${host}${url.pathname}`;
  const film = /^(?:m\.)?youtube(?:-nocookie)?\.com\/(?:embed|v)\/([\w-]{6,})/.exec(place)?.[1];
  const list = url.searchParams.get('list');
  if (film === 'videoseries' && list !== null) return `https://www.youtube.com/playlist?list=${list}`;
  if (film !== undefined) return `https://www.youtube.com/watch?v=${film}`;
  const vimeo = /^player\.vimeo\.com\/video\/(\d+)/.exec(place)?.[1];
  if (vimeo !== undefined) return `https://vimeo.com/${vimeo}`;
  const shown = host === 'w.soundcloud.com' || host.endsWith('facebook.com') ? url.searchParams : undefined;
  const inner = shown?.get('url') ?? shown?.get('href');
  return inner != null && URL.canParse(inner) ? inner : url.href;
}
