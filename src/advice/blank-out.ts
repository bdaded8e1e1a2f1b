import type { Nodes } from 'mdast';

/** The source with some nodes as spaces. Line ends stay, so that every other character keeps its place. */
export function blankOut(source: string, nodes: readonly Nodes[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { position } of nodes) {
    const { start, end } = position ?? {};
    if (start?.offset === undefined || end?.offset === undefined || start.offset < at) continue;
    parts.push(source.slice(at, start.offset), source.slice(start.offset, end.offset).replace(/[^\n]/g, ' '));
    at = end.offset;
  }
  parts.push(source.slice(at));
  return parts.join('');
}
