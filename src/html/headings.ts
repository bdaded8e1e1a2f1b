import type { Element, Nodes, Root } from 'hast';
import { isFootnoteLabel } from '../body/footnotes.ts';
import { listNodes } from '../markdown/tree.ts';

/**
 * Moves every heading down by one level if there is an `h1`, because the headline is the page’s `h1`; an `h6` stays.
 * The generated heading of footnotes is already an `h2` and stays.
 */
export function lowerHeadings(tree: Root): void {
  const headings = listNodes(tree).filter(isHeading);
  if (!headings.some((heading) => heading.tagName === 'h1')) return;
  for (const heading of headings) heading.tagName = lowered[heading.tagName] ?? heading.tagName;
}

const lowered: Readonly<Record<string, string>> = {
  h1: 'h2',
  h2: 'h3',
  h3: 'h4',
  h4: 'h5',
  h5: 'h6',
  h6: 'h6',
};

function isHeading(node: Nodes): node is Element {
  return node.type === 'element' && Object.hasOwn(lowered, node.tagName) && !isFootnoteLabel(node);
}
