import type { Root } from 'hast';
import type { Root as MarkdownRoot } from 'mdast';
import rehypeRaw from 'rehype-raw';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { toHtmlOptions } from './to-html.ts';
import { bodyLimits, type BodyFault } from '../markdown/body-limits.ts';
import { withoutThrowing } from '../markdown/parse.ts';
import { isDeeperThan, listNodes } from '../markdown/tree.ts';

/** Whether Markdown contains raw HTML, so that an HTML parser must read it. */
export function hasRawHtml(tree: MarkdownRoot): boolean {
  return listNodes(tree).some((node) => node.type === 'html');
}

/**
 * Makes HTML of Markdown that contains HTML. The result is not safe yet.
 * @returns a function that gives the tree, or why the HTML cannot be read.
 */
export function createRawHtmlReader(): (tree: MarkdownRoot, mostLength: number) => Root | BodyFault {
  const processor = unified()
    .use(remarkRehype, { ...toHtmlOptions, allowDangerousHtml: true })
    .use(rehypeRaw)
    .freeze();
  return (tree, mostLength) => {
    const { work, length } = estimateHtml(htmlOf(tree));
    if (work > bodyLimits.rawHtmlWork) return 'rawHtmlWork';
    if (length > mostLength) return 'html';
    const html = withoutThrowing(() => processor.runSync(tree));
    if (html === undefined) return 'unreadable';
    return isDeeperThan(html, 2 * bodyLimits.levels) ? 'levels' : html;
  };
}

/** What an HTML parser may have to make. */
interface HtmlEstimate {
  /** The number of tags times the most elements that are open at once. */
  readonly work: number;
  /** Characters of the elements that the parser opens again. */
  readonly length: number;
}

/**
 * Estimates what an HTML parser makes. It opens unclosed formatting elements again in each paragraph, with all their
 * attributes, so that ten kilobytes can become megabytes. The estimate is rough, and rather high, because it is made
 * before parsing.
 */
function estimateHtml(html: string): HtmlEstimate {
  let open = 0;
  let most = 0;
  let count = 0;
  let length = 0;
  const formatting = new Map<string, number[]>();
  let formattingLength = 0;
  for (const [tag, slash, written = ''] of html.replace(comments, '').matchAll(tags)) {
    const name = written.toLowerCase();
    count += 1;
    length += formattingLength;
    if (!closesItself.has(name)) open = Math.max(0, open + (slash === '' ? 1 : -1));
    most = Math.max(most, open);
    if (!isFormatting.has(name)) continue;
    const lengths = formatting.get(name) ?? [];
    formatting.set(name, lengths);
    if (slash === '') lengths.push(tag.length);
    formattingLength += slash === '' ? tag.length : -(lengths.pop() ?? 0);
  }
  return { work: count * most, length };
}

function htmlOf(tree: MarkdownRoot): string {
  return listNodes(tree)
    .map((node) => (node.type === 'html' ? node.value : ''))
    .join('');
}

const comments = /<!--[^]*?(?:-->|$)/g;
const tags = /<(\/?)([a-z][^\s/>]*)[^>]*/gi;

/** Elements that have no end tag, or whose end tag may be left out. */
const closesItself = new Set(
  (
    'area base br col embed hr img input link meta source track wbr ' +
    'colgroup dd dt li option p rp rt tbody td tfoot th thead tr'
  ).split(' '),
);

/** Elements that a new paragraph opens again (HTML Standard, “the list of active formatting elements”). */
const isFormatting: ReadonlySet<string> = new Set(
  'a b big code em font i nobr s small strike strong tt u'.split(' '),
);
