import type { Root } from 'hast';
import type { Root as MarkdownRoot } from 'mdast';
import rehypeSanitize from 'rehype-sanitize';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { mostHtml, type BodyFault } from '../markdown/body-limits.ts';
import { createFlatTree, parseMarkdown, withoutThrowing } from '../markdown/parse.ts';
import { hasUnspaced } from '../markdown/wrapped-lines.ts';
import { listNodes } from '../markdown/tree.ts';
import { makeCards } from './cards.ts';
import { makeFigures } from './figures.ts';
import { nameHeadings } from './heading-ids.ts';
import { isPlayerOrPart, keepPlayers } from './players.ts';
import { measureLength, predictLength } from './printed-length.ts';
import { createRawHtmlReader, hasRawHtml } from './raw-html.ts';
import { sanitizeSchema } from './sanitize-schema.ts';
import { toHtmlOptions } from './to-html.ts';
import { joinWrappedText } from './wrapped-text.ts';

/**
 * Reads Markdown as the tree of HTML that an article may hold. Whatever is printed, found or compared of a body comes
 * from this one tree, so that what is stripped is neither found nor compared. Never throws.
 */
export interface SafeTreeReader {
  /**
   * @param options.positions whether elements have their places in the Markdown.
   * @returns the tree. If the text is beyond a limit, it is the source text itself, and its `data` says why.
   */
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
      const tree = makeSafe(parse(markdown, options), markdown);
      if (hasUnspaced(markdown)) joinWrappedText(tree);
      if (listNodes(tree).some(isPlayerOrPart)) keepPlayers(tree);
      makeFigures(tree);
      makeCards(tree);
      nameHeadings(tree);
      return tree;
    },
  };
}

function createSafeTreeMaker(): (tree: MarkdownRoot, markdown: string) => Root {
  const toHtml = unified().use(remarkRehype, toHtmlOptions).freeze();
  const readRawHtml = createRawHtmlReader();
  const sanitizer = unified().use(rehypeSanitize, sanitizeSchema).freeze();
  const toTree = (tree: MarkdownRoot, mostLength: number): Root | BodyFault => {
    if (predictLength(tree) > mostLength) return 'html';
    const html = hasRawHtml(tree) ? readRawHtml(tree, mostLength) : toHtml.runSync(tree);
    if (typeof html === 'string') return html;
    return measureLength(html) > mostLength ? 'html' : sanitizer.runSync(html);
  };
  const toFlatTree = (markdown: string, fault: BodyFault): Root => ({
    ...sanitizer.runSync(toHtml.runSync(createFlatTree(markdown, fault))),
    data: { fault },
  });
  return (tree, markdown) => {
    if (tree.data?.fault !== undefined) return toFlatTree(markdown, tree.data.fault);
    const made = withoutThrowing(() => toTree(tree, mostHtml(markdown))) ?? 'unreadable';
    return typeof made === 'string' ? toFlatTree(markdown, made) : made;
  };
}
