import type { Element, ElementContent, Nodes, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { linkProtocols } from '../archive/web-address.ts';
import { parseHtml } from './parse-html.ts';

/**
 * The tree of an HTML body, ready to become Markdown: links and pictures have whole addresses, comments are
 * gone, and no bold or other inline element begins or ends with a line break, which Markdown cannot express.
 * @param base the address at which the body was published; without it relative links become text.
 * @throws GrownHtml as `parseHtml` does.
 */
export function parseHtmlBody(text: string, base: string | undefined): Root {
  const tree = parseHtml(text);
  resolveAddresses(tree, base);
  liftBreaks(tree);
  return tree;
}

/** Replaces links without an address by their text. Removes pictures without an address, and comments. */
function resolveAddresses(tree: Root, base: string | undefined): void {
  visit(tree, (node, index, parent) => {
    if (node.type === 'element' && resolveElement(node, base)) return undefined;
    if (node.type !== 'element' && node.type !== 'comment') return undefined;
    if (index === undefined || parent === undefined) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index] as const;
  });
}

/** @returns whether the element stays. */
function resolveElement(node: Element, base: string | undefined): boolean {
  const property = node.tagName === 'a' ? 'href' : node.tagName === 'img' ? 'src' : undefined;
  if (property === undefined) return true;
  const address = resolveAddress(node.properties[property], base);
  if (address !== undefined) node.properties[property] = address;
  else if (property === 'href') node.tagName = 'span';
  return address !== undefined || property === 'href';
}

function resolveAddress(written: unknown, base: string | undefined): string | undefined {
  if (typeof written !== 'string' || written.startsWith('#') || !URL.canParse(written, base))
    return undefined;
  const url = new URL(written, base);
  // No field and no text takes a name or a password before a host.
  [url.username, url.password] = ['', ''];
  return linkProtocols.includes(url.protocol) ? url.href : undefined;
}

const inlineTags = new Set(['a', 'b', 'del', 'em', 'font', 'i', 's', 'span', 'strong', 'u']);

function liftBreaks(parent: Root | Element): void {
  for (const child of parent.children) if (child.type === 'element') liftBreaks(child);
  for (const [index, child] of [...parent.children.entries()].reverse()) {
    if (isInline(child)) parent.children.splice(index, 1, ...withoutEdges(child));
  }
}

/** The line breaks at its start, then the element itself unless it is now empty, then the line breaks at its end. */
function withoutEdges(element: Element): readonly ElementContent[] {
  const { children } = element;
  const start = children.findIndex((child) => !isBreak(child));
  if (start === -1) return children;
  const end = children.findLastIndex((child) => !isBreak(child)) + 1;
  return [
    ...children.slice(0, start),
    { ...element, children: children.slice(start, end) },
    ...children.slice(end),
  ];
}

function isInline(node: Nodes): node is Element {
  return node.type === 'element' && inlineTags.has(node.tagName);
}

function isBreak(node: Nodes): boolean {
  return node.type === 'element' && node.tagName === 'br';
}
