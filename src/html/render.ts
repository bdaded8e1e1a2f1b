import type { Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { Place } from './address.ts';
import { labelCards } from './label-cards.ts';
import { labelFootnotes } from './label-footnotes.ts';
import { lowerHeadings } from './headings.ts';
import type { parseMarkdown } from '../markdown/parse.ts';
import { placeAddresses } from './place-addresses.ts';
import { splitPlainParagraphs } from '../markdown/plain-paragraphs.ts';
import { createSafeTreeReader } from '../body/safe-tree.ts';
import { placeTables } from './tables.ts';
import { typesetParagraphs, typesetTree } from '../body/typeset-tree.ts';
import { labelTasks } from './task-list.ts';
import type { Wording } from '../words/wording.ts';

/** Makes HTML of articles. Create it once: creating it costs more than rendering an article. */
export interface MarkdownRenderer {
  /**
   * The body of an article as HTML that is safe on the site’s own pages: it holds only what the policy in
   * sanitize-schema.ts names, and no scripts. Headings start at `h2`. Never throws.
   */
  render(markdown: string, place: Place): string;
}

/** @param wording what the frame says of cards and footnotes; without it, it says nothing. */
export function createMarkdownRenderer(wording?: Wording): MarkdownRenderer {
  const renderer = createTreeRenderer(wording && { wording });
  return {
    render: (markdown, place) => renderPlain(markdown, place) ?? renderer.render(markdown, place),
  };
}

/** Adds what the frame says. */
function label(tree: Root, wording: Wording): void {
  labelCards(tree, wording);
  labelFootnotes(tree, wording);
}

/** The HTML of a body of plain paragraphs, which has nothing to escape or leave out. */
function renderPlain(markdown: string, { language }: Place): string | undefined {
  const paragraphs = splitPlainParagraphs(markdown);
  if (paragraphs === undefined) return undefined;
  return typesetParagraphs(paragraphs, language)
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('\n');
}

/**
 * The same for any Markdown, always by the parser.
 * @param options.parse the parser of Markdown; a test compares ours with another one.
 */
export function createTreeRenderer({
  parse,
  wording,
}: { readonly parse?: typeof parseMarkdown; readonly wording?: Wording } = {}): MarkdownRenderer {
  const reader = createSafeTreeReader(parse);
  const printer = unified().use(rehypeStringify).freeze();
  return {
    render(markdown, place) {
      const tree = reader.read(markdown, { positions: false });
      if (place.language !== undefined) typesetTree(tree, place.language);
      lowerHeadings(tree);
      if (wording !== undefined) label(tree, wording);
      placeAddresses(tree, place);
      labelTasks(tree);
      placeTables(tree);
      return printer.stringify(tree);
    },
  };
}
