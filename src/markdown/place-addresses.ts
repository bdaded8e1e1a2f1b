import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { resolveAddress, type Place } from './address.ts';

/**
 * Resolves every link and picture of a safe tree. What is added here (`rel`, `loading`, `decoding`) is the
 * renderer’s own and so comes after the policy, which would not let an article bring it.
 */
export function placeAddresses(tree: Root, place: Place): void {
  visit(tree, 'element', (element) => {
    if (element.tagName === 'a') placeLink(element, place);
    if (element.tagName === 'img') placeImage(element, place);
    placeCitation(element, place);
  });
}

function placeLink({ properties }: Element, place: Place): void {
  if (properties.href === undefined) return;
  const address = resolveAddress(String(properties.href), place, ['http:', 'https:', 'mailto:']);
  properties.href = address?.url;
  if (address?.isExternal === true) properties.rel = ['noopener', 'external'];
}

function placeImage({ properties }: Element, place: Place): void {
  if (properties.src !== undefined) {
    properties.src = resolveAddress(String(properties.src), place, ['http:', 'https:'])?.url;
  }
  properties.alt ??= '';
  properties.loading = 'lazy';
  properties.decoding = 'async';
}

function placeCitation({ properties }: Element, place: Place): void {
  if (properties.cite === undefined) return;
  properties.cite = resolveAddress(String(properties.cite), place, ['http:', 'https:'])?.url;
}
