import type { Link, Nodes, Parents, PhrasingContent } from 'mdast';
import { listNodes } from './tree.ts';

/**
 * Whether Markdown may have a bare address with characters outside ASCII: only then must `endBareAddresses` see the
 * tree, with positions.
 */
export function mayHaveLongAddress(markdown: string): boolean {
  for (const [address] of markdown.matchAll(addresses)) if (!isAscii.test(address)) return true;
  return false;
}

/** Each match takes all that could be one address, so that none is searched twice. */
const addresses = /(?:https?:\/\/|www\.)[^\s<]*/gi;
// eslint-disable-next-line no-control-regex -- All of ASCII is meant.
const isAscii = /^[\x00-\x7f]*$/;

/**
 * Ends bare addresses where their sentence goes on. GitHub’s rule ends an address at white space and takes back ASCII
 * punctuation alone: `https://example.com/docs（中文说明）了解更多` would be one link. Quotes, brackets and the ends of
 * sentences of any script end it here; letters do not, since an address may have them.
 */
export function endBareAddresses(tree: Nodes): void {
  for (const node of listNodes(tree)) {
    if ('children' in node && node.children.some(isBareAddress)) splitAddresses(node);
  }
}

function splitAddresses(parent: Parents): void {
  const children: readonly Nodes[] = parent.children;
  const split = children.flatMap<Nodes>((child) => (isBareAddress(child) ? splitAddress(child) : [child]));
  // Texts and links stand where a link stood.
  parent.children = split as typeof parent.children;
}

/** Whether a link is an address without brackets: it is no longer than its text. */
function isBareAddress(node: Nodes): node is Link {
  if (node.type !== 'link' || node.position === undefined) return false;
  const { start, end } = node.position;
  const text = textOf(node);
  const isAddress = node.url === text || node.url === `http://${text}`;
  return isAddress && start.line === end.line && end.column - start.column === text.length;
}

function textOf({ children }: Link): string {
  const [child] = children;
  return children.length === 1 && child?.type === 'text' ? child.value : '';
}

/** The link up to its end, and the text after it, in which other addresses may begin. */
function splitAddress(link: Link): PhrasingContent[] {
  const text = textOf(link);
  const pieces: PhrasingContent[] = [];
  let done = 0;
  for (const { index } of text.matchAll(addressStart)) {
    if (index < done) continue;
    const address = cutAddress(text.slice(index));
    if (address === '') continue;
    if (index > done) pieces.push({ type: 'text', value: text.slice(done, index) });
    pieces.push(createLink(address, link, index));
    done = index + address.length;
  }
  if (done < text.length) pieces.push({ type: 'text', value: text.slice(done) });
  return pieces;
}

function createLink(address: string, { position }: Link, index: number): Link {
  const move = <Point extends { column: number }>(point: Point, by: number): Point => ({
    ...point,
    column: point.column + by,
  });
  return {
    type: 'link',
    url: /^www\./i.test(address) ? `http://${address}` : address,
    title: null,
    children: [{ type: 'text', value: address }],
    ...(position && {
      position: { start: move(position.start, index), end: move(position.start, index + address.length) },
    }),
  };
}

/** @returns an empty text if no host is left. */
function cutAddress(text: string): string {
  const end = text.search(sentenceGoesOn);
  const address = withoutTrailing(end === -1 ? text : text.slice(0, end));
  return /^(?:https?:\/\/|www\.)[^\s/?#]/i.test(address) ? address : '';
}

/** GitHub’s rule for the end of an address: no punctuation, and no bracket that was not opened in it. */
function withoutTrailing(address: string): string {
  let unopened = address.split(')').length - address.split('(').length;
  let end = address.length;
  for (; end > 0; end -= 1) {
    const last = address.charAt(end - 1);
    if (last === ')' && unopened > 0) unopened -= 1;
    else if (!/[?!.,:;*_~'"–]/.test(last)) break;
  }
  return address.slice(0, end);
}

const addressStart = /https?:\/\/|www\./gi;
/** Quotes and brackets outside ASCII, and what ends a sentence or a part of it in any script. */
const sentenceGoesOn = /(?![()[\]{}])[\p{Ps}\p{Pe}\p{Pi}\p{Pf}]|[…—،؛؟۔、。，．：；！？।॥።፣။\u3000]/u;
