import type { Root } from 'hast';
import type { Root as MarkdownRoot } from 'mdast';
import { parseFragment } from 'parse5';
import rehypeRaw from 'rehype-raw';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { bodyLimits, type BodyFault } from '../markdown/body-limits.ts';
import { isDeeperThan, listNodes } from '../markdown/tree.ts';
import { createCountingAdapter, elementLength, GrownTree } from './counting-adapter.ts';
import { toHtmlOptions } from './to-html.ts';

/** Whether Markdown contains raw HTML, so that an HTML parser must read it. */
export function hasRawHtml(tree: MarkdownRoot): boolean {
  return listNodes(tree).some((node) => node.type === 'html');
}

/**
 * Makes HTML of Markdown that contains HTML. The result is not safe yet.
 * @returns a function that gives the tree, or the limit that the HTML exceeds. It throws whatever the parser throws.
 */
export function createRawHtmlReader(): (tree: MarkdownRoot, mostLength: number) => Root | BodyFault {
  const toHtml = unified()
    .use(remarkRehype, { ...toHtmlOptions, allowDangerousHtml: true })
    .freeze();
  const parser = unified().use(rehypeRaw).freeze();
  const printer = unified().use(rehypeStringify, { allowDangerousHtml: true }).freeze();
  return (tree, mostLength) => {
    const unparsed = toHtml.runSync(tree);
    const growth = mayGrow(tree, mostLength)
      ? findGrowth(printer.stringify(unparsed), mostLength)
      : undefined;
    if (growth !== undefined) return growth;
    const html = parser.runSync(unparsed);
    return isDeeperThan(html, 2 * bodyLimits.levels) ? 'levels' : html;
  };
}

/**
 * Whether the HTML could become more than it may. A parser opens elements of some names again in each paragraph, with
 * all their attributes, if they were not closed: ten kilobytes become megabytes. This bound takes every start tag as
 * unclosed and every tag as a paragraph, so that nothing can be hidden from it: not in a comment, not in an attribute.
 */
function mayGrow(tree: MarkdownRoot, mostLength: number): boolean {
  const nodes = listNodes(tree);
  let openings = nodes.length;
  let reopened = 0;
  for (const node of nodes) {
    if (node.type !== 'html') continue;
    for (const [tag, name = ''] of node.value.matchAll(tags)) {
      openings += 1;
      if (isFormatting.has(name.toLowerCase())) reopened += tag.length + elementLength;
    }
  }
  return openings > fewElements || openings * reopened > mostLength;
}

const tags = /<\/?([a-z][^\s/>]*)[^>]*/gi;
/** Elements that a new paragraph opens again (HTML Standard, “the list of active formatting elements”). */
const isFormatting: ReadonlySet<string> = new Set(
  'a b big code em font i nobr s small strike strong tt u'.split(' '),
);
/** So few cannot nest deep enough for any walk to fail. */
const fewElements = 1000;

/** Why HTML may not be parsed into a tree of its own: it grows beyond the limits. */
function findGrowth(text: string, mostLength: number): BodyFault | undefined {
  const limits = { length: mostLength, levels: 2 * bodyLimits.levels };
  try {
    parseFragment(text, { scriptingEnabled: false, treeAdapter: createCountingAdapter(limits) });
    return undefined;
  } catch (error) {
    return error instanceof GrownTree ? error.limit : 'unreadable';
  }
}
