import type { Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import { isDeeperThan } from './tree.ts';

/**
 * Parses GitHub-flavoured Markdown without front matter. Never throws and never takes long: Markdown nested
 * deeper than a reader could follow becomes flat paragraphs of its own source text.
 * NUL becomes U+FFFD: CommonMark asks for it, but the parser does not do it.
 * @param options.positions whether nodes have their positions; leave it off if nobody reads them.
 */
export function parseMarkdown(markdown: string, options: { readonly positions: boolean }): Root {
  const safe = withoutNul(markdown);
  if (deepContainers.test(safe)) return createFlatTree(safe);
  const tree = markdownToMdast(safe, { position: options.positions, features });
  return tree.type === 'root' && !isDeeperThan(tree, maximalDepth) ? tree : createFlatTree(safe);
}

/** The source text itself as paragraphs, split at empty lines. */
export function createFlatTree(markdown: string): Root {
  const blocks = withoutNul(markdown)
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .filter((block) => block.trim() !== '');
  return {
    type: 'root',
    children: blocks.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
  };
}

/** Levels of a tree. Real articles have under twenty; the later stages recurse safely to some thousands. */
export const maximalDepth = 100;

function withoutNul(markdown: string): string {
  return markdown.replaceAll('\0', '\uFFFD');
}

const features = { frontmatter: false, gfm: true } as const;

/** A line that opens a hundred quotes or lists. The parser’s time grows with the square of their number. */
const deepContainers = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){100}/m;
