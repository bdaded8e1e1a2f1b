import type { Root } from 'hast';
import type { Root as MarkdownRoot } from 'mdast';
import rehypeRaw from 'rehype-raw';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { maximalDepth } from '../markdown/parse.ts';
import { isDeeperThan, listNodes } from '../markdown/tree.ts';

/** Whether Markdown holds HTML of its own, so that an HTML parser must read it. */
export function hasRawHtml(tree: MarkdownRoot): boolean {
  return listNodes(tree).some((node) => node.type === 'html');
}

/**
 * Makes HTML of Markdown with HTML in it. The result is not safe yet.
 * @returns a function that gives undefined where the HTML is nested too deep or would take too long.
 */
export function createRawHtmlReader(): (tree: MarkdownRoot) => Root | undefined {
  const processor = unified()
    .use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: '' })
    .use(rehypeRaw)
    .freeze();
  return (tree) => {
    if (estimateWork(tree) > maximalWork) return undefined;
    return withoutOverflow(() => processor.runSync(tree));
  };
}

/** About half a second; an article that is one large table of 5,000 cells takes a third of it. */
const maximalWork = 100_000;

/**
 * How many elements an HTML parser may have to make: it opens what is unclosed again in each paragraph, so
 * that twenty kilobytes can become twenty megabytes. The number of tags times the most elements that are open
 * at once, by a count that is rough, since it stands before the parser.
 */
function estimateWork(tree: MarkdownRoot): number {
  let open = 0;
  let most = 0;
  let count = 0;
  for (const [, slash, name = ''] of htmlOf(tree).replace(comments, '').matchAll(tags)) {
    count += 1;
    if (!closesItself.has(name.toLowerCase())) open = Math.max(0, open + (slash === '' ? 1 : -1));
    most = Math.max(most, open);
  }
  return count * most;
}

function htmlOf(tree: MarkdownRoot): string {
  return listNodes(tree)
    .map((node) => (node.type === 'html' ? node.value : ''))
    .join('');
}

const comments = /<!--[^]*?(?:-->|$)/g;
const tags = /<(\/?)([a-z][^\s/>]*)/gi;

/** Elements that have no end tag, or whose end tag may be left out. */
const closesItself = new Set(
  (
    'area base br col embed hr img input link meta source track wbr ' +
    'colgroup dd dt li option p rp rt tbody td tfoot th thead tr'
  ).split(' '),
);

/** What slips through the count overflows the stack far above the limit, so that the result is the same anywhere. */
function withoutOverflow(read: () => Root): Root | undefined {
  try {
    const tree = read();
    return isDeeperThan(tree, 2 * maximalDepth) ? undefined : tree;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
