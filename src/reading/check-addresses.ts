import { listWrittenAddresses, type WrittenAddress } from '../written/written-addresses.ts';
import type { PlacedError } from '../documents/content-error.ts';
import { findNearestWord } from './nearest-word.ts';

/**
 * An error for every address of a body that can lead nowhere, whatever is published: one that is empty, one whose
 * scheme is a misspelt `https`, and the place of a file on somebody’s own machine. Their lines count from the body’s
 * first line. Schemes that exist but are not published, such as `tel:`, are no errors here.
 */
export function checkAddresses(body: string): readonly PlacedError[] {
  const hasMarkup = body.includes(']') || body.includes('<');
  if (!hasMarkup || !suspicious.test(body)) return [];
  return listWrittenAddresses(body).flatMap((address) => describeFault(address) ?? []);
}

/**
 * An address that is empty, or that begins with a scheme other than the usual ones: in Markdown, and in raw HTML. Few
 * bodies have one, and only these are parsed for it.
 */
const suspicious = new RegExp(
  [
    String.raw`(?:\](?:\(|:)[ \t]*(?:\n[ \t]*)?<?|<)(?!https?:\/\/|mailto:)(?:[a-z][a-z0-9+.-]*:|[)>]|\\\\)`,
    String.raw`\b(?:href|src)\s{0,9}=\s{0,9}(?:["']\s{0,9}["']|>|["']?\s{0,9}(?!https?:\/\/|mailto:)(?:[a-z][a-z0-9+.-]*:|\\\\))`,
  ].join('|'),
  'i',
);

function describeFault(address: WrittenAddress): PlacedError | undefined {
  const { url, line, column, noun } = address;
  if (url === '' || url === '<>') return { line, column, ...emptyAddress(noun) };
  if (localFile.test(url)) return { line, column, ...fileAddress(url, noun) };
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  const meant = scheme === undefined ? undefined : findMeantScheme(url, scheme);
  return meant === undefined ? undefined : { line, column, ...misspelt(url, noun, meant) };
}

type Words = Omit<PlacedError, 'line' | 'column'>;

function emptyAddress(noun: WrittenAddress['noun']): Words {
  return {
    what: `the ${noun} has no address`,
    why:
      noun === 'link'
        ? 'A link without an address leads to the page that it stands on.'
        : 'A picture without an address shows nothing.',
    remedy:
      noun === 'link'
        ? 'Write the address between the brackets, or remove the link and leave its words.'
        : 'Write the name of a file beside the article, such as ./almaty.jpg, or remove the picture.',
  };
}

/** A path of Windows or of its networks, or an address of a file. */
const localFile = /^(?:[a-z]:[\\/]|\\\\|file:)/i;

function fileAddress(url: string, noun: WrittenAddress['noun']): Words {
  const name = url.split(/[\\/]/).findLast((part) => part !== '');
  return {
    what: `the ${noun} “${url}” leads to a file on somebody’s own machine`,
    why: 'Readers do not have it.',
    remedy: `Put the file beside the article and write ./ and its name${name === undefined ? '' : `, such as ./${name}`}.`,
  };
}

/** The right beginning of an address whose scheme, or what follows it, is misspelt; undefined if neither is. */
function findMeantScheme(url: string, scheme: string): string | undefined {
  const rest = url.slice(scheme.length + 1).replace(/^[/\\]*/, '');
  if (usual.includes(scheme))
    return url.startsWith('//', scheme.length + 1) ? undefined : `${scheme}://${rest}`;
  if (others.has(scheme) || scheme.length === 1) return undefined;
  const nearest = findNearestWord(scheme, usual) ?? findNearestWord(scheme, ['mailto']);
  if (nearest === undefined) return undefined;
  return nearest === 'mailto' ? `mailto:${rest}` : `${nearest}://${rest}`;
}

const usual = ['https', 'http'];
/** Schemes that exist and look like these. */
const others: ReadonlySet<string> = new Set(['httpx', 'shttp', 'mailserver', 'mailto']);

function misspelt(url: string, noun: WrittenAddress['noun'], meant: string): Words {
  return {
    what: `the ${noun} “${url}” has an address that nothing can open`,
    why: 'Addresses elsewhere begin with https:// or http://, those of people with mailto:.',
    remedy: `Did you mean ${meant}?`,
  };
}
