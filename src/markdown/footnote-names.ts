import type { FootnoteDefinition, FootnoteReference, Root } from 'mdast';
import { listNodes } from './tree.ts';

/**
 * Renames footnotes whose ids would equal those of others. The second mark of `[^1]` gets the id `fnref-1-2`, which is
 * also that of the first mark of `[^1-2]`. All others keep their names, since links may lead to them.
 */
export function nameFootnotes(tree: Root): void {
  const notes = listNodes(tree).filter(
    (node) => node.type === 'footnoteDefinition' || node.type === 'footnoteReference',
  );
  const taken = new Set<string>();
  for (const [identifier, nodes] of Map.groupBy(notes, (node) => node.identifier)) {
    const markCount = nodes.filter(({ type }) => type === 'footnoteReference').length;
    const name = findFreeName(identifier, markCount, taken);
    if (name !== identifier) rename(nodes, name);
    for (const id of listIds(name, markCount)) taken.add(id);
  }
}

function findFreeName(name: string, markCount: number, taken: ReadonlySet<string>): string {
  let free = name;
  while (listIds(free, markCount).some((id) => taken.has(id))) free += '-note';
  return free;
}

/** The ids of a footnote and its marks, as `remark-rehype` makes them. */
function listIds(name: string, markCount: number): readonly string[] {
  const encoded = encodeURI(name).replaceAll('%25', '%');
  const marks = Array.from(
    { length: markCount },
    (_, index) => `fnref-${encoded}${index === 0 ? '' : `-${String(index + 1)}`}`,
  );
  return [`fn-${encoded}`, ...marks];
}

function rename(nodes: readonly (FootnoteDefinition | FootnoteReference)[], name: string): void {
  for (const node of nodes) {
    node.identifier = name;
    node.label = name;
  }
}
