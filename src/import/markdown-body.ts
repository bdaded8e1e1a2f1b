import type { Paragraph, PhrasingContent, Root } from 'mdast';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { DraftBody } from './article-draft.ts';
import { cleanText } from './clean-text.ts';
import { parseHtmlBody } from './html-body.ts';

/** Makes Markdown of bodies. Create it once: creating it costs more than writing a body. */
export interface MarkdownWriter {
  /**
   * A text or HTML as Markdown without a newline at its end. Characters of a text that Markdown would read as markup are
   * escaped, so that the text is printed unchanged. HTML keeps its structure, but not its scripts and styles; its
   * addresses stay as they are written.
   * @throws RangeError if HTML is nested thousands deep, GrownHtml if its tree is far larger than its text.
   */
  write(body: DraftBody): string;
}

export function createMarkdownWriter(): MarkdownWriter {
  const printer = unified().use(remarkGfm).use(remarkStringify).freeze();
  const toMarkdown = unified().use(rehypeRemark).freeze();
  return {
    write({ format, text }) {
      const tree = format === 'text' ? createTextTree(text) : toMarkdown.runSync(parseHtmlBody(text));
      return cleanText(printer.stringify(tree)).trim();
    },
  };
}

function createTextTree(text: string): Root {
  const blocks = text.split(/\n[ \t]*\n\s*/);
  const paragraphs = blocks.length > 1 ? blocks : text.split('\n');
  return {
    type: 'root',
    children: paragraphs.map(createParagraph).filter(({ children }) => children.length > 0),
  };
}

/** Keeps the lines within a paragraph: tables in plain text need them. */
function createParagraph(block: string): Paragraph {
  const lines = block.split('\n').map((line) => line.trim());
  const children = lines
    .filter((line) => line !== '')
    .flatMap<PhrasingContent>((value, index) => [
      ...(index === 0 ? [] : [lineBreak]),
      { type: 'text', value },
    ]);
  return { type: 'paragraph', children };
}

const lineBreak = { type: 'break' } as const;
