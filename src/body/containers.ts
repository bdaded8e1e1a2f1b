import type { Element, Nodes } from 'hast';
import { isFootnotes } from './footnotes.ts';

/** Whether an element holds paragraphs as the text itself does. */
export function isContainer(element: Element): boolean {
  return containers.has(element.tagName) && !isFootnotes(element);
}

const containers: ReadonlySet<string> = new Set('blockquote dd details div dl li ol section ul'.split(' '));

/** Whether a node is white space alone. */
export function isBlank(node: Nodes): boolean {
  return node.type === 'text' && node.value.trim() === '';
}
