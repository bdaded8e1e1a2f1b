import { parseMarkdown } from '../markdown/parse.ts';
import { listNodes } from '../markdown/tree.ts';
import { cleanOptionalLine } from './clean-text.ts';

/** The words of a line of Markdown or HTML: `**b** <i>c</i>` is `b c`. Undefined if it shows nothing. */
export function plainText(written: string): string | undefined {
  if (!/[*_`<[\\]/.test(written)) return cleanOptionalLine(written);
  const words = listNodes(parseMarkdown(written, { positions: false })).map((node) => {
    if (node.type === 'text' || node.type === 'inlineCode') return node.value;
    return node.type === 'break' ? ' ' : '';
  });
  return cleanOptionalLine(words.join(''));
}
