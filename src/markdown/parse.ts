import type { Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import { endBareAddresses, mayHaveLongAddress } from './bare-addresses.ts';
import { nameFootnotes } from './footnote-names.ts';
import { markForParser } from './parser-marks.ts';
import { isDeeperThan } from './tree.ts';

/**
 * Parses GitHub-flavoured Markdown without front matter. Never throws and never takes long: Markdown nested
 * deeper than a reader could follow becomes flat paragraphs of its own source text.
 * NUL becomes U+FFFD: CommonMark asks for it, but the parser does not do it. Noncharacters do too.
 * @param options.positions whether nodes have their positions; leave it off if nobody reads them. A text with a line
 *   of over 20,000 characters has none: the parser’s time for them grows with the square of a line’s length.
 */
export function parseMarkdown(markdown: string, options: { readonly positions: boolean }): Root {
  const safe = withoutUnreadable(markdown);
  if (deepContainers.test(safe)) return createFlatTree(safe);
  const hasLongAddress = mayHaveLongAddress(safe);
  const { text, unmark } = markForParser(safe);
  const isPlaced = (options.positions || hasLongAddress) && !hasEndlessLine(text);
  const tree = markdownToMdast(text, { position: isPlaced, features });
  if (tree.type !== 'root' || isDeeperThan(tree, maximalDepth)) return createFlatTree(safe);
  if (hasLongAddress) endBareAddresses(tree);
  unmark(tree);
  nameFootnotes(tree);
  return tree;
}

/** The source text itself as paragraphs, split at empty lines. */
export function createFlatTree(markdown: string): Root {
  const blocks = withoutUnreadable(markdown)
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .filter((block) => block.trim() !== '');
  return {
    type: 'root',
    children: blocks.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
  };
}

function hasEndlessLine(text: string): boolean {
  if (text.length <= longestPlacedLine) return false;
  return text.split('\n').some((line) => line.length > longestPlacedLine);
}

const longestPlacedLine = 20_000;

/** Levels of a tree. Real articles have under twenty; the later stages recurse safely to some thousands. */
export const maximalDepth = 100;

function withoutUnreadable(markdown: string): string {
  return unreadable.test(markdown) ? markdown.replace(unreadableEach, '\uFFFD') : markdown;
}

const unreadable = /[\0\uFDD0-\uFDEF\uFFFE\uFFFF]/;
const unreadableEach = new RegExp(unreadable.source, 'g');

const features = { frontmatter: false, gfm: true, headingAttributes: true } as const;

/** A line that opens a hundred quotes or lists. The parser’s time grows with the square of their number. */
const deepContainers = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){100}/m;
