import type { Element, ElementContent, Root } from 'hast';
import { listNodes } from '../markdown/tree.ts';

/**
 * Makes the words beside each box of a task list its label, so that a screen reader says which task is done.
 * Runs after the policy, which does not let an article bring `label`.
 */
export function labelTasks(tree: Root): void {
  for (const node of listNodes(tree)) {
    if (node.type === 'element' && node.children[0] !== undefined && isBox(node.children[0])) labelTask(node);
  }
}

function labelTask(task: Element): void {
  const firstBlock = task.children.findIndex(isBlock);
  const words = firstBlock === -1 ? task.children : task.children.slice(0, firstBlock);
  const label: Element = { type: 'element', tagName: 'label', properties: {}, children: words };
  task.children = [label, ...task.children.slice(words.length)];
}

function isBox(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'input';
}

function isBlock(node: ElementContent): boolean {
  return node.type === 'element' && blocks.has(node.tagName);
}

const blocks = new Set(
  'blockquote details div dl figure h2 h3 h4 h5 h6 hr ol p pre section table ul'.split(' '),
);
