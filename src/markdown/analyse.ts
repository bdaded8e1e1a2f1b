import type { Definition, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { parseMarkdown } from './parse.ts';
import { createPlainText } from './plain-text.ts';

/** What is in an article’s body, for everything but printing it. */
export interface MarkdownAnalysis {
  /** The words that a reader sees, one line for each paragraph, heading, list item or row of a table. */
  readonly text: string;
  /** Every link, in the order of the text; one that is made by a definition stands where the definition does. */
  readonly links: readonly PlacedAddress[];
  /** Every picture, in the same way. */
  readonly images: readonly PlacedAddress[];
}

/** An address as it is written, and where in the Markdown: lines and columns (UTF-16 code units) count from 1. */
export interface PlacedAddress {
  readonly url: string;
  readonly line: number;
  readonly column: number;
}

/** Reads an article’s body once. Links and pictures in raw HTML are not listed. Never throws. */
export function analyseMarkdown(markdown: string): MarkdownAnalysis {
  const tree = parseMarkdown(markdown, { positions: true });
  const definitions = findDefinitions(tree);
  return {
    text: createPlainText(tree),
    links: listAddresses(tree, definitions, { direct: 'link', byReference: 'linkReference' }),
    images: listAddresses(tree, definitions, { direct: 'image', byReference: 'imageReference' }),
  };
}

/** The definition that each identifier has: the first, as CommonMark says. */
function findDefinitions(tree: Root): ReadonlyMap<string, Definition> {
  const definitions = new Map<string, Definition>();
  visit(tree, 'definition', (definition) => {
    if (!definitions.has(definition.identifier)) definitions.set(definition.identifier, definition);
  });
  return definitions;
}

function listAddresses(
  tree: Root,
  definitions: ReadonlyMap<string, Definition>,
  kind: AddressKind,
): readonly PlacedAddress[] {
  const used = new Set<Nodes>();
  visit(tree, (node) => {
    if (node.type === kind.direct) used.add(node);
    if (node.type === kind.byReference) {
      const definition = definitions.get(node.identifier);
      if (definition !== undefined) used.add(definition);
    }
  });
  return [...used].flatMap(placed).sort((first, second) => first.line - second.line || first.column - second.column);
}

function placed(node: Nodes): readonly PlacedAddress[] {
  if (!('url' in node) || node.position === undefined) return [];
  const { line, column } = node.position.start;
  return [{ url: node.url, line, column }];
}

type AddressKind =
  | { readonly direct: 'link'; readonly byReference: 'linkReference' }
  | { readonly direct: 'image'; readonly byReference: 'imageReference' };
