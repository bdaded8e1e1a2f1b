import type { Element, Root } from 'hast';
import type { BodyFault } from '../markdown/body-limits.ts';
import { listNodes } from '../markdown/tree.ts';
import { splitPlainParagraphs } from '../markdown/plain-paragraphs.ts';
import { keepOnce } from '../values/kept-values.ts';
import { isCard } from './cards.ts';
import { excerptLength } from './excerpt.ts';
import { isFootnoteMark } from './footnotes.ts';
import { listIds } from './heading-ids.ts';
import { idPrefix } from './sanitize-schema.ts';
import { createSafeTreeReader, type SafeTreeReader } from './safe-tree.ts';
import { cleanLines, createTreeText } from './tree-text.ts';
import { typesetParagraphs, typesetTree } from './typeset-tree.ts';

/** What an article’s body refers to, and its words where texts are compared. */
export interface BodyAnalysis {
  /** The words that a reader sees, one line for each block, without bare addresses. */
  readonly text: string;
  /** The words of the first paragraphs, without headings, lists, tables and cards: what an excerpt is made of. */
  readonly lead: string;
  /**
   * Every link, and every file that plays or is read beside one, in the order of the Markdown. A link by reference has
   * the place of its definition.
   */
  readonly links: readonly PlacedAddress[];
  /** Every picture, by the same rules; also those that stand for videos. */
  readonly images: readonly PlacedAddress[];
  /** Why it cannot be read; then it has no links and pictures, and its text is its source. */
  readonly fault?: BodyFault;
}

/** An address as written, with its place in the Markdown: lines and columns (UTF-16 code units) count from 1. */
export interface PlacedAddress {
  readonly url: string;
  readonly line: number;
  readonly column: number;
}

/** Analyses an article’s body, from the safe tree that its page prints. Never throws. */
export function analyseBody(markdown: string): BodyAnalysis {
  const paragraphs = splitPlainParagraphs(markdown);
  if (paragraphs === undefined) return analyseTree(markdown);
  return { text: cleanLines(paragraphs), lead: joinLead(paragraphs), links: [], images: [] };
}

/** The same for any Markdown, always by the parser. */
export function analyseTree(markdown: string): BodyAnalysis {
  const tree = findReader().read(markdown, { positions: true });
  const elements = listNodes(tree).filter((node) => node.type === 'element');
  return {
    text: createTreeText(tree, { withAddresses: false }),
    lead: joinLead(listParagraphs(tree)),
    links: listAddresses(elements, readLink),
    images: listAddresses(elements, readImage),
    ...(tree.data?.fault === undefined ? {} : { fault: tree.data.fault }),
  };
}

/**
 * The words by which a search finds a body: all that a reader sees, one line for each block.
 * @param language that by whose rules the page sets quotation marks and dashes; without it they stay as written.
 */
export function readSearchableText(markdown: string, language?: string): string {
  const paragraphs = splitPlainParagraphs(markdown);
  if (paragraphs !== undefined) return cleanLines(typesetParagraphs(paragraphs, language));
  const tree = findReader().read(markdown, { positions: false });
  if (language !== undefined) typesetTree(tree, language);
  return createTreeText(tree, { withAddresses: true });
}

/** The places in a body to which links can lead, without the prefix that their ids have in HTML. */
export function listBodyAnchors(markdown: string): readonly string[] {
  if (splitPlainParagraphs(markdown) !== undefined) return [];
  return listIds(findReader().read(markdown, { positions: false })).map((id) => id.slice(idPrefix.length));
}

/** Made when a body first needs the parser: many builds read none. */
const findReader: () => SafeTreeReader = keepOnce(() => createSafeTreeReader());

function* listParagraphs({ children }: Root): Generator<string> {
  for (const node of children) {
    if (node.type === 'element' && node.tagName === 'p' && !isCard(node))
      yield createTreeText({ type: 'root', children: [node] }, { withAddresses: false });
  }
}

/** Takes no more paragraphs than an excerpt can need. */
function joinLead(paragraphs: Iterable<string>): string {
  let lead = '';
  for (const paragraph of paragraphs) {
    if (lead.length > excerptLength.most) break;
    lead = `${lead} ${paragraph}`.trim();
  }
  return cleanLines([lead]);
}

/** Links by one reference have one place, and are listed once. */
function listAddresses(
  elements: readonly Element[],
  read: (element: Element) => Element['properties'][string],
): readonly PlacedAddress[] {
  const byPlace = new Map<string, PlacedAddress>();
  for (const element of elements) {
    const url = read(element);
    if (typeof url !== 'string') continue;
    const { line, column } = element.position?.start ?? bodyStart;
    byPlace.set(`${String(line)}:${String(column)} ${url}`, { url, line, column });
  }
  return [...byPlace.values()].sort(
    (first, second) => first.line - second.line || first.column - second.column,
  );
}

/** Stands for the places of a text that has none. */
const bodyStart = { line: 1, column: 1 };

/** Footnotes link to themselves; nobody wrote these links. */
function readLink(element: Element): Element['properties'][string] {
  const { tagName, properties } = element;
  if (tagName === 'a') return isFootnoteMark(element) ? undefined : properties.href;
  return files.has(tagName) ? properties.src : undefined;
}

const files: ReadonlySet<string> = new Set(['audio', 'source', 'track', 'video']);

function readImage({ tagName, properties }: Element): Element['properties'][string] {
  return tagName === 'img' ? properties.src : properties.poster;
}
