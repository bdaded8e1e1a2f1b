import type { Root } from 'hast';
import type { Root as MarkdownRoot } from 'mdast';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Place } from './address.ts';
import { lowerHeadings } from './headings.ts';
import { createFlatTree, parseMarkdown } from '../markdown/parse.ts';
import { placeAddresses } from './place-addresses.ts';
import { splitPlainParagraphs } from '../markdown/plain-paragraphs.ts';
import { createRawHtmlReader, hasRawHtml } from './raw-html.ts';
import { sanitizeSchema } from './sanitize-schema.ts';
import { placeTables } from './tables.ts';
import { labelTasks } from './task-list.ts';

/** Makes HTML of articles; create it once, since making it costs more than a document does. */
export interface MarkdownRenderer {
  /**
   * The body of an article as HTML that is safe on the site’s own pages: it holds what the policy in
   * sanitize-schema.ts names and nothing that runs. Headings start at `h2`. Never throws.
   */
  render(markdown: string, place: Place): string;
}

export function createMarkdownRenderer(): MarkdownRenderer {
  const renderer = createTreeRenderer();
  return {
    render: (markdown, place) => renderPlain(markdown) ?? renderer.render(markdown, place),
  };
}

/** The HTML of nothing but paragraphs, which has nothing to be escaped or left out. */
function renderPlain(markdown: string): string | undefined {
  return splitPlainParagraphs(markdown)
    ?.map((paragraph) => `<p>${paragraph}</p>`)
    .join('\n');
}

/**
 * The same by way of the parser, for any Markdown.
 * @param parse what reads Markdown; a test compares our parser with another one.
 */
export function createTreeRenderer(parse: Parse = parseMarkdown): MarkdownRenderer {
  const toSafeTree = createSafeTreeMaker();
  const printer = unified().use(rehypeStringify).freeze();
  return {
    render(markdown, place) {
      const tree = parse(markdown, { positions: false });
      const safe = toSafeTree(tree) ?? toSafeTree(createFlatTree(markdown)) ?? { type: 'root', children: [] };
      lowerHeadings(safe);
      placeAddresses(safe, place);
      labelTasks(safe);
      placeTables(safe);
      return printer.stringify(safe);
    },
  };
}

function createSafeTreeMaker(): (tree: MarkdownRoot) => Root | undefined {
  const withoutHtml = unified()
    .use(remarkRehype, { clobberPrefix: '' })
    .use(rehypeSanitize, sanitizeSchema)
    .freeze();
  const readRawHtml = createRawHtmlReader();
  const sanitizer = unified().use(rehypeSanitize, sanitizeSchema).freeze();
  return (tree) => {
    if (!hasRawHtml(tree)) return withoutHtml.runSync(tree);
    const unsafe = readRawHtml(tree);
    return unsafe === undefined ? undefined : sanitizer.runSync(unsafe);
  };
}

type Parse = typeof parseMarkdown;
