import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { idPrefix } from './sanitize-schema.ts';

/**
 * Moves every heading down by one where there is an `h1`, since that is the article’s headline; an `h6` stays.
 * The heading that is made for footnotes is an `h2` from the start.
 */
export function lowerHeadings(tree: Root): void {
  const headings = listHeadings(tree);
  if (!headings.some((heading) => heading.tagName === 'h1')) return;
  for (const heading of headings) heading.tagName = lowered[heading.tagName] ?? heading.tagName;
}

const lowered: Readonly<Record<string, string>> = { h1: 'h2', h2: 'h3', h3: 'h4', h4: 'h5', h5: 'h6', h6: 'h6' };

function listHeadings(tree: Root): readonly Element[] {
  const headings: Element[] = [];
  visit(tree, 'element', (element) => {
    if (Object.hasOwn(lowered, element.tagName) && !isFootnoteLabel(element)) headings.push(element);
  });
  return headings;
}

function isFootnoteLabel(element: Element): boolean {
  return element.tagName === 'h2' && element.properties.id === `${idPrefix}footnote-label`;
}
