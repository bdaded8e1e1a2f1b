import type { Element, Nodes, Root } from 'hast';
import { isBareAddress } from './bare-address.ts';
import { isFootnoteLabel, isFootnoteMark, isFootnotes } from './footnotes.ts';

/** What a tree’s text is for. */
export interface TreeTextOptions {
  /**
   * Whether links whose text is their own address count as words. Readers see them and may search for them; in
   * summaries, and where texts are compared, they say nothing.
   */
  readonly withAddresses: boolean;
}

/**
 * The words that a reader sees, one line for each block: a paragraph, a heading, an item, a row of a table. The numbers
 * of a list stand before its items. Left out: marks of footnotes, and what pictures show.
 */
export function createTreeText(tree: Root, options: TreeTextOptions): string {
  const lines: string[] = [''];
  append(tree, { lines, marker: '', isNotes: false, options });
  return cleanLines(lines);
}

/** The lines with single spaces, without the empty ones. */
export function cleanLines(lines: readonly string[]): string {
  return lines
    .map((line) => (mayHaveOtherSpace.test(line) ? line.replace(otherSpace, ' ') : line).trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** White space other than a single space. Replacing single spaces too took a twentieth of the time of reading. */
const otherSpace = /\s{2,}|[^\S ]/g;
/** The same, spelled out: this search takes two fifths of the time, and few lines match. */
const mayHaveOtherSpace = / {2}|[\t-\r\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]/;

interface Writing {
  /** The last line is being written. */
  readonly lines: string[];
  /** The numbers of the items that begin here; they wait for the first word. */
  marker: string;
  /** Whether the footnotes have begun, which end a text. Their numbers are marks. */
  isNotes: boolean;
  readonly options: TreeTextOptions;
}

function append(node: Nodes, writing: Writing): void {
  if (node.type === 'text') write(node.value, writing);
  else if (node.type === 'element') appendElement(node, writing);
  else if ('children' in node) for (const child of node.children) append(child, writing);
}

function appendElement(element: Element, writing: Writing): void {
  if (isUnread(element, writing.options)) return;
  if (element.tagName === 'br') write(' ', writing);
  if (isFootnotes(element)) writing.isNotes = true;
  const isBlock = blocks.has(element.tagName);
  if (isBlock) writing.lines.push('');
  if (element.tagName === 'ol') appendNumbered(element, writing);
  else for (const child of element.children) append(child, writing);
  if (isBlock) writing.lines.push('');
  else if (cells.has(element.tagName)) write(' ', writing);
}

/** The number belongs to the text: Markdown makes a list of “13. January 2022” and of “1. FC Köln”. */
function appendNumbered({ properties, children }: Element, writing: Writing): void {
  const isDecimal = !writing.isNotes && (properties.type === undefined || properties.type === '1');
  const step = properties.reversed === true ? -1 : 1;
  let number = readNumber(properties.start) ?? (step === 1 ? 1 : children.filter(isItem).length);
  for (const child of children) {
    if (!isItem(child)) append(child, writing);
    else {
      number = readNumber(child.properties.value) ?? number;
      if (isDecimal) writing.marker += `${String(number)}. `;
      append(child, writing);
      writing.marker = '';
      number += step;
    }
  }
}

function readNumber(value: Element['properties'][string]): number | undefined {
  const number = Number(value ?? Number.NaN);
  return Number.isInteger(number) ? number : undefined;
}

function write(text: string, writing: Writing): void {
  const { lines, marker } = writing;
  const isMarkerDue = marker !== '' && text.trim() !== '';
  const line = lines.pop() ?? '';
  lines.push(isMarkerDue ? `${line}${marker}${text}` : `${line}${text}`);
  if (isMarkerDue) writing.marker = '';
}

function isItem(node: Nodes): node is Element {
  return node.type === 'element' && node.tagName === 'li';
}

function isUnread(element: Element, { withAddresses }: TreeTextOptions): boolean {
  if (element.tagName === 'rp' || isFootnoteLabel(element)) return true;
  if (element.tagName !== 'a') return false;
  return isFootnoteMark(element) || (!withAddresses && isBareAddress(element));
}

const blocks: ReadonlySet<string> = new Set(
  (
    'blockquote caption dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section summary ' +
    'table tbody tfoot thead tr ul'
  ).split(' '),
);
const cells: ReadonlySet<string> = new Set(['td', 'th']);
