import type { Element, Nodes as HtmlNodes, Root as HtmlRoot } from 'hast';
import type { Paragraph, PhrasingContent, Root } from 'mdast';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import type { DraftBody } from './article-draft.ts';
import { cleanText } from './clean-text.ts';

/** Makes Markdown of bodies; create it once, since making it costs more than a body does. */
export interface MarkdownWriter {
  /**
   * A body as Markdown without a newline at its end. A text is escaped where Markdown would take it for more
   * than text, so that it is printed as it was. Of HTML the structure is kept; scripts and styles go.
   * @param address where the body was published: its relative links start there, and without it they become text.
   */
  write(body: DraftBody, address?: string): string;
}

export function createMarkdownWriter(): MarkdownWriter {
  const printer = unified().use(remarkGfm).use(remarkStringify).freeze();
  const html = unified().use(rehypeParse, { fragment: true }).freeze();
  const toMarkdown = unified().use(rehypeRemark).freeze();
  return {
    write(body, address) {
      if (body.format === 'text') return printer.stringify(createTextTree(body.text)).trimEnd();
      const tree = html.parse(body.text);
      resolveAddresses(tree, address);
      return cleanText(printer.stringify(toMarkdown.runSync(tree))).trim();
    },
  };
}

function createTextTree(text: string): Root {
  const blocks = text.split(/\n[ \t]*\n\s*/);
  const paragraphs = blocks.length > 1 ? blocks : text.split('\n');
  return { type: 'root', children: paragraphs.map(createParagraph).filter(({ children }) => children.length > 0) };
}

/** Lines within a paragraph are kept: tables in plain text need them. */
function createParagraph(block: string): Paragraph {
  const lines = block.split('\n').map((line) => line.trim());
  const children = lines
    .filter((line) => line !== '')
    .flatMap<PhrasingContent>((value, index) => [...(index === 0 ? [] : [lineBreak]), { type: 'text', value }]);
  return { type: 'paragraph', children };
}

const lineBreak = { type: 'break' } as const;

/** Makes links and pictures whole; a link that leads nowhere becomes its text, a picture without an address goes. */
function resolveAddresses(tree: HtmlRoot, base: string | undefined): void {
  visit(tree, 'element', (node: Element, index, parent: HtmlNodes | undefined) => {
    const property = node.tagName === 'a' ? 'href' : node.tagName === 'img' ? 'src' : undefined;
    if (property === undefined) return undefined;
    const address = resolveAddress(node.properties[property], base);
    if (address !== undefined) node.properties[property] = address;
    else if (property === 'href') node.tagName = 'span';
    else if (index !== undefined && parent !== undefined && 'children' in parent) {
      parent.children.splice(index, 1);
      return [SKIP, index] as const;
    }
    return undefined;
  });
}

function resolveAddress(written: unknown, base: string | undefined): string | undefined {
  if (typeof written !== 'string' || written.startsWith('#') || !URL.canParse(written, base)) return undefined;
  const url = new URL(written, base);
  return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : undefined;
}
