import type { Element, Nodes, Parents, Root } from 'hast';
import { listNodes } from '../markdown/tree.ts';

/**
 * Puts every table into a box that scrolls sideways, by keyboard too, if the table is wider than the page. Replaces
 * `align`, which is obsolete in HTML, by a class. Runs after the policy, which lets an article bring neither.
 */
export function placeTables(tree: Root): void {
  for (const node of listNodes(tree)) {
    if (node.type === 'element') alignCell(node);
    if ('children' in node) wrapTables(node);
  }
}

function wrapTables(parent: Parents): void {
  if (!parent.children.some(isTable)) return;
  parent.children = parent.children.map((child) => (isTable(child) ? createBox(child) : child));
}

function createBox(table: Element): Element {
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['wide'], tabIndex: 0 },
    children: [table],
  };
}

function alignCell({ properties }: Element): void {
  const { align } = properties;
  if (align === undefined) return;
  delete properties.align;
  if (typeof align === 'string' && alignments.has(align)) properties.className = [align];
}

/** The alignments that Markdown’s line of hyphens and colons can express. */
const alignments: ReadonlySet<string> = new Set(['left', 'right', 'center']);

function isTable(node: Nodes): node is Element {
  return node.type === 'element' && node.tagName === 'table';
}
