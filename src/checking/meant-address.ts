/**
 * The whole address that somebody most likely meant by one that leads to no file of this site: a host without its
 * `https://`, or with a misspelt one (`https;//`), or an e-mail address without its `mailto:`.
 */
export function findMeantAddress(written: string): string | undefined {
  const [beginning] = misspelt.exec(written) ?? [];
  if (beginning !== undefined) return `https://${written.slice(beginning.length)}`;
  if (mailbox.test(written)) return `mailto:${written}`;
  return host.test(written) ? `https://${written}` : undefined;
}

/** `https` without its colon. */
const misspelt = /^https?[;,.]?[\\/]+(?=[^\s/]+\.[a-z])/i;
const mailbox = /^[^\s/@:]+@[^\s/@:]+\.[a-z]{2,}$/i;
/** A name with `www.` in front, or with an ending that is hardly one of a file. */
const host = /^(?:www\.[^\s/]+|(?:[^\s/.]+\.)+(?:com|org|net|info|edu|gov|int|news|eu))(?:[/?#]|$)/i;
