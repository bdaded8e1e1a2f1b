import type { Root } from 'hast';
import type { Root as MarkdownRoot } from 'mdast';
import rehypeRaw from 'rehype-raw';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { toHtmlOptions } from './to-html.ts';
import { maximalDepth } from '../markdown/parse.ts';
import { isDeeperThan, listNodes } from '../markdown/tree.ts';

/** Whether Markdown contains raw HTML, so that an HTML parser must read it. */
export function hasRawHtml(tree: MarkdownRoot): boolean {
  return listNodes(tree).some((node) => node.type === 'html');
}

/**
 * Makes HTML of Markdown that contains HTML. The result is not safe yet.
 * @returns a function that gives undefined if the HTML is nested too deep or would take too long.
 */
export function createRawHtmlReader(): (tree: MarkdownRoot) => Root | undefined {
  const processor = unified()
    .use(remarkRehype, { ...toHtmlOptions, allowDangerousHtml: true })
    .use(rehypeRaw)
    .freeze();
  return (tree) => {
    if (estimateWork(tree) > maximalWork) return undefined;
    return withoutOverflow(() => processor.runSync(tree));
  };
}

/** About half a second. An article of one large table with 5,000 cells takes a third of it. */
const maximalWork = 100_000;

/**
 * Estimates how many elements an HTML parser may have to make: the number of tags times the most elements that
 * are open at once. The parser opens unclosed elements again in each paragraph, so that twenty kilobytes can
 * become twenty megabytes. The count is rough because it is made before parsing.
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

/** Trees that overflow the stack are far above the limit on levels, so that the result is the same on any machine. */
function withoutOverflow(read: () => Root): Root | undefined {
  try {
    const tree = read();
    return isDeeperThan(tree, 2 * maximalDepth) ? undefined : tree;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
