import type { Element, ElementContent, Nodes, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { parseHtml } from './parse-html.ts';

/**
 * The tree of an HTML body, ready to become Markdown: comments are gone, and no bold or other inline element begins or
 * ends with a line break, which Markdown cannot express. Addresses are as they are written.
 * @throws GrownHtml as `parseHtml` does.
 */
export function parseHtmlBody(text: string): Root {
  const tree = parseHtml(text);
  dropEmpty(tree);
  liftBreaks(tree);
  return tree;
}

/** What Markdown has no words for: comments, and links and pictures without an address, of which the words stay. */
function dropEmpty(tree: Root): void {
  visit(tree, (node, index, parent) => {
    if (node.type === 'element' && node.tagName === 'a' && !hasAddress(node, 'href')) node.tagName = 'span';
    const goes =
      node.type === 'comment' ||
      (node.type === 'element' && node.tagName === 'img' && !hasAddress(node, 'src'));
    if (!goes || index === undefined || parent === undefined) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index] as const;
  });
}

function hasAddress({ properties }: Element, name: 'href' | 'src'): boolean {
  const address = properties[name];
  return typeof address === 'string' && address.trim() !== '';
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
