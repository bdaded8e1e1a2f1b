import type { Element, ElementContent, Nodes, Root } from 'hast';
import { createBase, resolveAddress, type Address, type Base, type Place } from './address.ts';
import { decodePath } from '../archive/permalink.ts';
import { basePathOf, placePath } from '../archive/site-address.ts';
import { createSourceSet, type SourceSet } from '../pictures/source-set.ts';
import { linkProtocols, webProtocols } from '../archive/web-address.ts';
import { listNodes } from '../markdown/tree.ts';

/**
 * Resolves every address of a safe tree: of links, pictures and what plays. It runs after the policy, because the policy
 * would remove the attributes that it adds (`rel`, `loading`, `decoding`): an article may not bring them.
 */
export function placeAddresses(tree: Root, place: Place): void {
  const base = createBase(place);
  const nodes = listNodes(tree);
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    if (node.tagName === 'a') placeLink(node, base);
    if (node.tagName === 'img') placeImage(node, base, place);
    if (players.has(node.tagName)) placePlayer(node, base);
    placeCitation(node, base);
    if (base.absolute || base.page !== undefined) dropIds(node);
  }
  for (const node of nodes) unwrapDeadLinks(node);
}

function placeLink({ properties }: Element, base: Base): void {
  if (typeof properties.href !== 'string') return;
  const address = resolveAddress(properties.href, base, linkProtocols);
  properties.href = address?.url;
  if (address?.isExternal === true) properties.rel = ['noopener', 'external'];
}

function placeImage(image: Element, base: Base, { sizes, siteUrl }: Place): void {
  const { properties } = image;
  const address = typeof properties.src === 'string' ? resolveFile(properties.src, base) : undefined;
  properties.src = address?.url;
  dropImpossibleSides(properties);
  // With a size, the browser reserves the picture’s space while it loads.
  const picture = sizes?.[decodePath(address?.path ?? '')];
  if (picture !== undefined && properties.width === undefined && properties.height === undefined)
    Object.assign(properties, { width: picture.width, height: picture.height });
  if (!base.absolute) properties.dataColour = picture?.colour;
  properties.alt ??= '';
  properties.loading = 'lazy';
  properties.decoding = 'async';
  const basePath = basePathOf({ url: siteUrl });
  const set = picture && createSourceSet(picture, (path) => placePath(basePath, path));
  if (set !== undefined) wrapInPicture(image, set);
}

/** Makes of an image, in its place, one of which browsers take the file that fits the screen. */
function wrapInPicture(image: Element, set: SourceSet): void {
  const { type, srcset, sizes } = set;
  const source = {
    type: 'element',
    tagName: 'source',
    properties: { type, srcSet: srcset, sizes },
    children: [],
  } as const;
  const own: Element = { ...image, properties: image.properties };
  Object.assign(image, { tagName: 'picture', properties: {}, children: [source, own] });
}

/** The address of a file. A part of this page is none: for a picture at `#`, a browser would ask for the page again. */
function resolveFile(written: string, base: Base): Address | undefined {
  return written.startsWith('#') ? undefined : resolveAddress(written, base, webProtocols);
}

function dropImpossibleSides(properties: Element['properties']): void {
  if (!isSide(properties.width)) properties.width = undefined;
  if (!isSide(properties.height)) properties.height = undefined;
}

/** Whether a number of pixels is one that a picture may have: `height=99999999` would push the page away. */
function isSide(value: unknown): boolean {
  const pixels = Number(value);
  return Number.isInteger(pixels) && pixels > 0 && pixels <= mostPixels;
}

const mostPixels = 10_000;

const players: ReadonlySet<string> = new Set(['audio', 'source', 'track', 'video']);

function placePlayer({ properties }: Element, base: Base): void {
  for (const name of ['poster', 'src'] as const) {
    const written = properties[name];
    if (typeof written === 'string') properties[name] = resolveFile(written, base)?.url;
  }
  dropImpossibleSides(properties);
}

/** Texts of a feed, or of a page with several, stand beside one another: no id may stand twice. Links lead to their own pages. */
function dropIds({ properties }: Element): void {
  delete properties.id;
  delete properties.name;
  delete properties.ariaDescribedBy;
}

function placeCitation({ properties }: Element, base: Base): void {
  if (typeof properties.cite !== 'string') return;
  properties.cite = resolveAddress(properties.cite, base, webProtocols)?.url;
}

/** Replaces links without an address (it was `javascript:`, say) by their words. Anchors stay. */
function unwrapDeadLinks(node: Nodes): void {
  if (node.type !== 'element' || !node.children.some(isDeadLink)) return;
  node.children = node.children.flatMap((child) => (isDeadLink(child) ? child.children : [child]));
}

function isDeadLink(node: ElementContent): node is Element {
  if (node.type !== 'element' || node.tagName !== 'a') return false;
  const { href, id, name } = node.properties;
  return href === undefined && id === undefined && name === undefined;
}
