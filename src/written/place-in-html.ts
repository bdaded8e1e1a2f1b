import type { Html } from 'mdast';
import type { PlacedAddress } from '../body/analyse-body.ts';

/**
 * The place in the Markdown of an offset in raw HTML. In quotes and lists the HTML’s lines lack what stands before them
 * in the Markdown, so that the line is looked up there.
 */
export function placeInHtml(
  markdown: string,
  { value, position }: Html,
  offset: number,
): Pick<PlacedAddress, 'line' | 'column'> {
  const { line = 1, column = 1 } = position?.start ?? {};
  const before = value.slice(0, offset).split('\n');
  const last = before.at(-1) ?? '';
  if (before.length === 1) return { line, column: column + last.length };
  const lineOfHtml = value.split('\n')[before.length - 1] ?? '';
  const written = markdown.split('\n')[line + before.length - 2] ?? '';
  return {
    line: line + before.length - 1,
    column: Math.max(0, written.indexOf(lineOfHtml)) + last.length + 1,
  };
}
