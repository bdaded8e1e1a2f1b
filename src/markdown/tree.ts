import type { Nodes as HtmlNodes } from 'hast';
import type { Nodes as MarkdownNodes } from 'mdast';

/**
 * Every node of a tree, each before its children, in the order of the text. `unist-util-visit` does the same, but
 * it names each step for debuggers, which took half of the time of rendering an article.
 */
export function listNodes(tree: MarkdownNodes): readonly MarkdownNodes[];
export function listNodes(tree: HtmlNodes): readonly HtmlNodes[];
export function listNodes(tree: AnyNode): readonly AnyNode[] {
  const nodes: AnyNode[] = [];
  append(tree, nodes);
  return nodes;
}

/**
 * Whether a tree has more levels than `limit`. It walks level by level, because recursion would overflow on
 * exactly the trees that it looks for, and at a depth that differs from machine to machine.
 */
export function isDeeperThan(tree: AnyNode, limit: number): boolean {
  let level: readonly AnyNode[] = [tree];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limit) return true;
    level = level.flatMap<AnyNode>((node) => ('children' in node ? node.children : []));
  }
  return false;
}

function append(node: AnyNode, nodes: AnyNode[]): void {
  nodes.push(node);
  if (!('children' in node)) return;
  for (const child of node.children) append(child, nodes);
}

type AnyNode = MarkdownNodes | HtmlNodes;
