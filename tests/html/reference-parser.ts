import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const processor = unified().use(remarkParse).use(remarkGfm).freeze();

/** The slow parser that the archive's own one is held against. */
export function parseForReference(markdown: string): Root {
  return processor.parse(markdown);
}
