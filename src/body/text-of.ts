import type { Nodes } from 'hast';

/** All text within a node, as it stands there. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
