import type { Nodes as HtmlNodes, Properties, Root as HtmlRoot } from 'hast';
import type { Nodes, Root } from 'mdast';
import { listNodes } from '../markdown/tree.ts';

/*
 * A few bytes of Markdown can become megabytes of HTML: a row of a table has all columns of its head, a definition’s
 * address is printed at each of its uses, an unclosed element is opened again in each paragraph. Values are shared in a
 * tree, so measuring it costs little even then, and comes before anything is copied.
 */

/** About how many characters of HTML a Markdown tree becomes. Raw HTML counts as it is written. */
export function predictLength(tree: Root): number {
  const nodes = listNodes(tree);
  const addresses = new Map<string, number>();
  for (const node of nodes) {
    if (node.type !== 'definition' || addresses.has(node.identifier)) continue;
    addresses.set(node.identifier, node.url.length + (node.title?.length ?? 0));
  }
  return nodes.reduce((sum, node) => sum + lengthOf(node, addresses), 0);
}

function lengthOf(node: Nodes, addresses: ReadonlyMap<string, number>): number {
  const text = 'value' in node ? node.value.length : 0;
  switch (node.type) {
    case 'link':
    case 'image':
      return tagLength + node.url.length + (node.title?.length ?? 0);
    case 'linkReference':
    case 'imageReference':
      return tagLength + (addresses.get(node.identifier) ?? 0);
    case 'footnoteReference':
      return footnoteLength + 4 * node.identifier.length;
    case 'table':
      return tagLength * node.children.length * (node.align?.length ?? 0);
    default:
      return text + ('children' in node ? tagLength : 0);
  }
}

/** About how many characters an element’s tags take. */
const tagLength = 10;
/** A footnote’s mark and the link back. */
const footnoteLength = 300;

/** About how many characters a tree of HTML is printed as. */
export function measureLength(tree: HtmlRoot): number {
  return listNodes(tree).reduce((sum, node) => sum + printedLength(node), 0);
}

function printedLength(node: HtmlNodes): number {
  if (node.type === 'element') return 2 * node.tagName.length + 5 + attributesLength(node.properties);
  return 'value' in node ? node.value.length : 0;
}

function attributesLength(properties: Properties): number {
  let length = 0;
  for (const [name, value] of Object.entries(properties)) {
    length += name.length + 4;
    if (typeof value === 'string') length += value.length;
    else if (Array.isArray(value)) for (const part of value) length += String(part).length + 1;
  }
  return length;
}
