import type { Definition, Nodes } from 'mdast';
import { parseMarkdown } from './parse.ts';
import { splitPlainParagraphs } from './plain-paragraphs.ts';
import { cleanLines, createPlainText } from './plain-text.ts';
import { listNodes } from './tree.ts';

/** The contents of an article’s body, for every use except printing. */
export interface MarkdownAnalysis {
  /** The words that a reader sees, one line for each paragraph, heading, list item or row of a table. */
  readonly text: string;
  /** Every link, in the order of the text. A link by reference has the place of its definition. */
  readonly links: readonly PlacedAddress[];
  /** Every picture, by the same rules. */
  readonly images: readonly PlacedAddress[];
}

/** An address as written, with its place in the Markdown: lines and columns (UTF-16 code units) count from 1. */
export interface PlacedAddress {
  readonly url: string;
  readonly line: number;
  readonly column: number;
}

/** The text, links and pictures of an article’s body. Those in raw HTML are not listed. Never throws. */
export function analyseMarkdown(markdown: string): MarkdownAnalysis {
  const paragraphs = splitPlainParagraphs(markdown);
  return paragraphs === undefined
    ? analyseTree(markdown)
    : { text: cleanLines(paragraphs), links: [], images: [] };
}

/** The same for any Markdown, always by the parser. */
export function analyseTree(markdown: string): MarkdownAnalysis {
  const tree = parseMarkdown(markdown, { positions: true });
  const nodes = listNodes(tree);
  const definitions = findDefinitions(nodes);
  return {
    text: createPlainText(tree),
    links: listAddresses(nodes, definitions, { direct: 'link', byReference: 'linkReference' }),
    images: listAddresses(nodes, definitions, { direct: 'image', byReference: 'imageReference' }),
  };
}

/** The definition of each identifier: the first one, as CommonMark says. */
function findDefinitions(nodes: readonly Nodes[]): ReadonlyMap<string, Definition> {
  const definitions = new Map<string, Definition>();
  for (const node of nodes) {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
  }
  return definitions;
}

function listAddresses(
  nodes: readonly Nodes[],
  definitions: ReadonlyMap<string, Definition>,
  kind: AddressKind,
): readonly PlacedAddress[] {
  const used = new Set<Nodes | undefined>();
  for (const node of nodes) {
    if (node.type === kind.direct) used.add(node);
    if (node.type === kind.byReference) used.add(definitions.get(node.identifier));
  }
  return [...used]
    .flatMap(placed)
    .sort((first, second) => first.line - second.line || first.column - second.column);
}

function placed(node: Nodes | undefined): readonly PlacedAddress[] {
  if (node === undefined || !('url' in node) || node.position === undefined) return [];
  const { line, column } = node.position.start;
  return [{ url: node.url, line, column }];
}

type AddressKind =
  | { readonly direct: 'link'; readonly byReference: 'linkReference' }
  | { readonly direct: 'image'; readonly byReference: 'imageReference' };
