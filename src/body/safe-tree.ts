import type { Root } from 'hast';
import type { Root as MarkdownRoot } from 'mdast';
import rehypeSanitize from 'rehype-sanitize';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { createFlatTree, parseMarkdown } from '../markdown/parse.ts';
import { hasUnspaced } from '../markdown/wrapped-lines.ts';
import { nameHeadings } from './heading-ids.ts';
import { createRawHtmlReader, hasRawHtml } from './raw-html.ts';
import { sanitizeSchema } from './sanitize-schema.ts';
import { toHtmlOptions } from './to-html.ts';
import { joinWrappedText } from './wrapped-text.ts';

/**
 * Reads Markdown as the tree of HTML that an article may hold. Whatever is printed, found or compared of a body comes
 * from this one tree, so that what is stripped is neither found nor compared. Never throws.
 */
export interface SafeTreeReader {
  /** @param options.positions whether elements have their places in the Markdown. */
  read(markdown: string, options: { readonly positions: boolean }): Root;
}

/**
 * Create it once: creating it costs more than reading an article.
 * @param parse the parser of Markdown; a test compares ours with another one.
 */
export function createSafeTreeReader(parse: typeof parseMarkdown = parseMarkdown): SafeTreeReader {
  const makeSafe = createSafeTreeMaker();
  return {
    read(markdown, options) {
      const tree = parse(markdown, options);
      const safe = makeSafe(tree) ?? makeSafe(createFlatTree(markdown)) ?? { type: 'root', children: [] };
      if (hasUnspaced(markdown)) joinWrappedText(safe);
      nameHeadings(safe);
      return safe;
    },
  };
}

/** @returns a function that gives undefined if the HTML is nested too deep or would take too long. */
function createSafeTreeMaker(): (tree: MarkdownRoot) => Root | undefined {
  const withoutHtml = unified().use(remarkRehype, toHtmlOptions).use(rehypeSanitize, sanitizeSchema).freeze();
  const readRawHtml = createRawHtmlReader();
  const sanitizer = unified().use(rehypeSanitize, sanitizeSchema).freeze();
  return (tree) => {
    if (!hasRawHtml(tree)) return withoutHtml.runSync(tree);
    const unsafe = readRawHtml(tree);
    return unsafe === undefined ? undefined : sanitizer.runSync(unsafe);
  };
}
