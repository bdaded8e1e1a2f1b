import type { Element, Nodes, Root, Text } from 'hast';
import { fixedPiece } from '../typography/characters.ts';
import { findTypesetter } from '../typography/typeset.ts';
import { isBareAddress } from './bare-address.ts';
import { inlineElements } from './inline-elements.ts';

/**
 * Sets the marks of a safe tree’s texts: quotation marks, dashes, ellipses. A text goes on through the elements within
 * it, so that `"<em>a</em>"` is one quotation; an element that names its language is set by that one. What is typed for
 * machines stays: code, keys, addresses.
 * @param language BCP 47. The tree stays as it is if the marks of the language are not known.
 */
export function typesetTree(tree: Root, language: string): void {
  setBlock(tree, language);
}

/** The same for plain paragraphs, which need no tree. @param language undefined leaves them as they are. */
export function typesetParagraphs(
  paragraphs: readonly string[],
  language: string | undefined,
): readonly string[] {
  const typesetter = language === undefined ? undefined : findTypesetter(language);
  return typesetter === undefined ? paragraphs : paragraphs.map((paragraph) => typesetter.set(paragraph));
}

/** A piece of a block, and the text that it comes from; none if it is not set. */
interface Piece {
  readonly text: string;
  readonly node?: Text;
}

function setBlock(block: Root | Element, language: string): void {
  const pieces: Piece[] = [];
  for (const child of block.children) addPieces(child, pieces, language);
  setPieces(pieces, language);
}

function addPieces(node: Nodes, pieces: Piece[], language: string): void {
  if (node.type === 'text') pieces.push({ text: node.value, node });
  if (node.type !== 'element') return;
  const { tagName, properties, children } = node;
  if (tagName === 'br') pieces.push({ text: '\n' });
  else if (fixed.has(tagName) || isBareAddress(node)) pieces.push({ text: fixedPiece });
  else if (typeof properties.lang === 'string') {
    addBreak(node, pieces, language);
    setBlock(node, properties.lang);
  } else if (inlineElements.has(tagName)) {
    for (const child of children) addPieces(child, pieces, language);
  } else {
    addBreak(node, pieces, language);
    setBlock(node, language);
  }
}

/** A block ends the text before it. An element of another language is a word of the text around it. */
function addBreak({ tagName }: Element, pieces: Piece[], language: string): void {
  if (inlineElements.has(tagName)) pieces.push({ text: fixedPiece });
  else setPieces(pieces.splice(0), language);
}

function setPieces(pieces: readonly Piece[], language: string): void {
  const set = findTypesetter(language)?.setPieces(pieces.map(({ text }) => text)) ?? [];
  for (const [index, text] of set.entries()) {
    const node = pieces[index]?.node;
    if (node !== undefined) node.value = text;
  }
}

/** Elements whose text is not set, or that have none. */
const fixed: ReadonlySet<string> = new Set('audio code img input kbd pre ruby samp tt video'.split(' '));
