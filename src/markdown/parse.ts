import type { Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import { endBareAddresses, mayHaveLongAddress } from './bare-addresses.ts';
import { bodyLimits, type BodyFault } from './body-limits.ts';
import { nameFootnotes } from './footnote-names.ts';
import { markForParser } from './parser-marks.ts';
import { isDeeperThan } from './tree.ts';

/**
 * Parses GitHub-flavoured Markdown without front matter. Never throws and never takes long: a text beyond the limits
 * becomes flat paragraphs of its own source text, and the tree says why.
 * NUL becomes U+FFFD: CommonMark asks for it, but the parser does not do it. Noncharacters do too.
 * @param options.positions whether nodes have their positions; leave it off if nobody reads them. A text with a line
 *   of over 20,000 characters has none: the parser’s time for them grows with the square of a line’s length.
 */
export function parseMarkdown(markdown: string, options: { readonly positions: boolean }): Root {
  const safe = withoutUnreadable(markdown);
  const fault = findFault(safe);
  if (fault !== undefined) return createFlatTree(safe, fault);
  const tree = withoutThrowing(() => parseSafe(safe, options)) ?? 'unreadable';
  return typeof tree === 'string' ? createFlatTree(safe, tree) : tree;
}

function parseSafe(safe: string, { positions }: { readonly positions: boolean }): Root | BodyFault {
  const hasLongAddress = mayHaveLongAddress(safe);
  const { text, unmark } = markForParser(safe);
  const isPlaced = (positions || hasLongAddress) && !hasEndlessLine(text);
  const tree = markdownToMdast(text, { position: isPlaced, features });
  if (tree.type !== 'root') return 'unreadable';
  // The walks below recurse.
  if (isDeeperThan(tree, bodyLimits.levels)) return 'levels';
  if (hasLongAddress) endBareAddresses(tree);
  unmark(tree);
  if (safe.includes('[^')) nameFootnotes(tree);
  return tree;
}

/** Finds what would take the parser too long. */
function findFault(text: string): BodyFault | undefined {
  if (text.length > bodyLimits.characters) return 'characters';
  if (deepContainers.test(text)) return 'levels';
  return countReferences(text) > bodyLimits.references ? 'references' : undefined;
}

/** Counts nothing in a text that is too short for too many: `&lt;` has four characters. */
function countReferences(text: string): number {
  return text.length < 4 * bodyLimits.references ? 0 : text.split(/&#?\w+;/).length - 1;
}

/** Parsers of languages as rich as these have faults. */
export function withoutThrowing<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** The source text itself as paragraphs, split at empty lines. */
export function createFlatTree(markdown: string, fault: BodyFault): Root {
  const blocks = withoutUnreadable(markdown)
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .filter((block) => block.trim() !== '');
  return {
    type: 'root',
    data: { fault },
    children: blocks.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
  };
}

function hasEndlessLine(text: string): boolean {
  if (text.length <= longestPlacedLine) return false;
  return text.split('\n').some((line) => line.length > longestPlacedLine);
}

const longestPlacedLine = 20_000;

function withoutUnreadable(markdown: string): string {
  return unreadable.test(markdown) ? markdown.replace(unreadableEach, '\uFFFD') : markdown;
}

const unreadable = /[\0\uFDD0-\uFDEF\uFFFE\uFFFF]/;
const unreadableEach = new RegExp(unreadable.source, 'g');

const features = { frontmatter: false, gfm: true, headingAttributes: true } as const;

/** A line that opens a hundred quotes or lists. The parser’s time grows with the square of their number. */
const deepContainers = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){100}/m;
