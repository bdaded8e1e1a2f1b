import type { Element, Nodes, Parents, Root } from 'hast';
import { listNodes } from '../markdown/tree.ts';

/**
 * Puts every table into a box of its own, which a reader can move sideways, by keyboard too, where the table is wider
 * than the page; and says how cells are aligned by class, since `align` is no longer of HTML. Both are the renderer’s
 * own: the policy lets an article bring neither.
 */
export function placeTables(tree: Root): void {
  for (const node of listNodes(tree)) {
    if (node.type === 'element') alignCell(node);
    if ('children' in node) wrapTables(node);
  }
}

function wrapTables(parent: Parents): void {
  if (!parent.children.some(isTable)) return;
  // A parent’s children are of the kind that it had.
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

/** What a line of hyphens and colons says in Markdown. */
const alignments: ReadonlySet<string> = new Set(['left', 'right', 'center']);

function isTable(node: Nodes): node is Element {
  return node.type === 'element' && node.tagName === 'table';
}
