import { articleFile, pathOfFile } from '../archive/permalink.ts';
import { fileStart, type ContentError } from '../documents/content-error.ts';
import { describeAddress } from './address.ts';

/** The error of an address at which a publication would answer no more. */
export function describeLost(file: string): ContentError {
  const path = pathOfFile(file);
  const isArticle = describeAddress(file).kind === 'article';
  return {
    file: isArticle ? articleFile(path) : 'redirects.yaml',
    ...fileStart,
    what: `${path} was published, and nothing would answer there any more`,
    why: 'Links to it from other sites, from mails and from search engines would be dead.',
    remedy:
      (isArticle
        ? 'Withdraw the article instead of deleting it (status: withdrawn); or if it is at another address now, write this one below its “aliases”; '
        : '') +
      'or say in redirects.yaml what took its place (old, new), or that it is gone (new: gone, reason); ' +
      'or build once with --allow-gone FILE, which lists what may go.',
  };
}

/** What the next publication will ask for; undefined if nothing. */
export function describeOwed(lost: readonly string[]): string | undefined {
  if (lost.length === 0) return undefined;
  return `The next publication would have to answer for ${nameSome(lost.map(pathOfFile))}: published once, and gone.`;
}

/** Where addresses lead that were found again; undefined if there are none. */
export function describeFound(found: ReadonlyMap<string, string>): string | undefined {
  if (found.size === 0) return undefined;
  const pairs = [...found].map(([file, target]) => `${pathOfFile(file)} to ${target}`);
  return `These addresses lead on by themselves: ${nameSome(pairs)}. An alias, or redirects.yaml, says it for good.`;
}

const mostNamed = 20;

function nameSome(names: readonly string[]): string {
  const rest = names.length - mostNamed;
  return rest <= 0 ? names.join(', ') : `${names.slice(0, mostNamed).join(', ')} and ${String(rest)} more`;
}
