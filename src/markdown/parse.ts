import type { Nodes as HtmlNodes } from 'hast';
import type { Nodes, Root } from 'mdast';
import { markdownToMdast } from 'satteri';

/**
 * Parses GitHub-flavoured Markdown without front matter. Never throws and never takes long: what is nested
 * deeper than a reader could follow becomes flat paragraphs of its own source text.
 * @param options.positions whether nodes say where they stand; leave it off where nobody reads it.
 */
export function parseMarkdown(markdown: string, options: { readonly positions: boolean }): Root {
  if (deepContainers.test(markdown)) return createFlatTree(markdown);
  const tree = markdownToMdast(markdown, { position: options.positions, features });
  return tree.type === 'root' && !isDeeperThan(tree, maximalDepth) ? tree : createFlatTree(markdown);
}

/** The source text itself as paragraphs, one for each run of lines without an empty one. */
export function createFlatTree(markdown: string): Root {
  const blocks = markdown
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .filter((block) => block.trim() !== '');
  return {
    type: 'root',
    children: blocks.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
  };
}

/**
 * Whether a tree has more levels than `limit`. It walks level by level, since recursion would overflow on the
 * very trees that it is to find, and at a depth that differs from machine to machine.
 */
export function isDeeperThan(tree: AnyNode, limit: number): boolean {
  let level: readonly AnyNode[] = [tree];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limit) return true;
    level = level.flatMap<AnyNode>((node) => ('children' in node ? node.children : []));
  }
  return false;
}

/** Levels of a tree. Real articles have under twenty; the later stages recurse safely to some thousands. */
export const maximalDepth = 100;

const features = { frontmatter: false, gfm: true } as const;

/** A line that opens a hundred quotes and lists: the parser’s time grows with the square of their number. */
const deepContainers = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){100}/m;

type AnyNode = Nodes | HtmlNodes;
