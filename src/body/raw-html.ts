import type { Root } from 'hast';
import type { Root as MarkdownRoot } from 'mdast';
import { defaultTreeAdapter, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import rehypeRaw from 'rehype-raw';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { bodyLimits, type BodyFault } from '../markdown/body-limits.ts';
import { withoutThrowing } from '../markdown/parse.ts';
import { isDeeperThan, listNodes } from '../markdown/tree.ts';
import { toHtmlOptions } from './to-html.ts';

/** Whether Markdown contains raw HTML, so that an HTML parser must read it. */
export function hasRawHtml(tree: MarkdownRoot): boolean {
  return listNodes(tree).some((node) => node.type === 'html');
}

/**
 * Makes HTML of Markdown that contains HTML. The result is not safe yet.
 * @returns a function that gives the tree, or why the HTML cannot be read.
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
    const html = withoutThrowing(() => parser.runSync(unparsed));
    if (html === undefined) return 'unreadable';
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
      if (isFormatting.has(name.toLowerCase())) reopened += tag.length + smallestElement;
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
/** `<b></b>` */
const smallestElement = 7;

/** Parses HTML and stops where it grows beyond the limits. Parsing is the only measure that cannot be deceived. */
function findGrowth(text: string, mostLength: number): BodyFault | undefined {
  let left = mostLength;
  const depths = new WeakMap<object, number>();
  const measure = (parent: DefaultTreeAdapterTypes.ParentNode, node: DefaultTreeAdapterTypes.Node) => {
    const depth = (depths.get(parent) ?? 0) + 1;
    if (depth > 2 * bodyLimits.levels) throw new Growth('levels');
    depths.set(node, depth);
  };
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement: (name, namespace, attributes) => {
      left -= attributes.reduce((sum, { value }) => sum + value.length, smallestElement);
      if (left < 0) throw new Growth('html');
      return defaultTreeAdapter.createElement(name, namespace, attributes);
    },
    appendChild: (parent, node) => {
      measure(parent, node);
      defaultTreeAdapter.appendChild(parent, node);
    },
    insertBefore: (parent, node, reference) => {
      measure(parent, node);
      defaultTreeAdapter.insertBefore(parent, node, reference);
    },
  };
  try {
    parseFragment(text, { scriptingEnabled: false, treeAdapter });
    return undefined;
  } catch (error) {
    return error instanceof Growth ? error.fault : 'unreadable';
  }
}

class Growth extends Error {
  readonly fault: BodyFault;

  constructor(fault: BodyFault) {
    super(fault);
    this.fault = fault;
  }
}
