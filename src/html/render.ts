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

/** Makes HTML of articles. Create it once: creating it costs more than rendering an article. */
export interface MarkdownRenderer {
  /**
   * The body of an article as HTML that is safe on the site’s own pages: it holds only what the policy in
   * sanitize-schema.ts names, and no scripts. Headings start at `h2`. Never throws.
   */
  render(markdown: string, place: Place): string;
}

export function createMarkdownRenderer(): MarkdownRenderer {
  const renderer = createTreeRenderer();
  return {
    render: (markdown, place) => renderPlain(markdown) ?? renderer.render(markdown, place),
  };
}

/** The HTML of a body of plain paragraphs, which has nothing to escape or leave out. */
function renderPlain(markdown: string): string | undefined {
  return splitPlainParagraphs(markdown)
    ?.map((paragraph) => `<p>${paragraph}</p>`)
    .join('\n');
}

/**
 * The same for any Markdown, always by the parser.
 * @param parse the parser of Markdown; a test compares ours with another one.
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
