import type { Nodes, Root, Text } from 'hast';
import { inlineElements } from './inline-elements.ts';
import { isJoined, joinWrappedLines } from '../markdown/wrapped-lines.ts';

/**
 * Takes the line ends out that Chinese and Japanese would show as spaces, also where an element begins or ends there.
 * Code shows its line ends.
 */
export function joinWrappedText(tree: Root): void {
  joinIn(tree, undefined);
}

/** @returns the text that the next one goes on with; undefined after a block. */
function joinIn(node: Nodes, before: Text | undefined): Text | undefined {
  if (node.type === 'text') {
    node.value = joinWrappedLines(node.value);
    if (before !== undefined) joinTexts(before, node);
    return node;
  }
  if (!('children' in node) || (node.type === 'element' && verbatim.has(node.tagName))) return undefined;
  const isPart = isInline(node);
  let last = isPart ? before : undefined;
  for (const child of node.children) last = joinIn(child, last);
  return isPart ? last : undefined;
}

/** Joins the end of a text with the start of the next, if a line ends between them. */
function joinTexts(before: Text, after: Text): void {
  const [start = '', end = ''] = [
    /\n[ \t]*$/.exec(before.value)?.[0],
    /^[ \t]*\n[ \t]*/.exec(after.value)?.[0],
  ];
  if (start === '' && end === '') return;
  const [left, right] = [
    before.value.slice(0, before.value.length - start.length),
    after.value.slice(end.length),
  ];
  if (!isJoined(left.slice(-2), right.slice(0, 2))) return;
  before.value = left;
  after.value = right;
}

function isInline(node: Nodes): boolean {
  return node.type === 'element' && inlineElements.has(node.tagName);
}

const verbatim: ReadonlySet<string> = new Set(['code', 'pre']);
