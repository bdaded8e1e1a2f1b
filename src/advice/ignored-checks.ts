import type { Nodes } from 'mdast';
import { checkNames, type CheckName } from '../archive/check-names.ts';
import { parseMarkdown } from '../markdown/parse.ts';
import { listNodes } from '../markdown/tree.ts';
import { placeInHtml } from '../written/place-in-html.ts';
import type { Advice } from './advice.ts';

/** The warnings that a text turns off by `<!-- check-ignore NAME -->`, and warnings about names that are none. */
export interface IgnoredChecks {
  readonly names: ReadonlySet<CheckName>;
  readonly unknown: readonly Advice[];
}

/** Reads the comments of a text. Several names may stand in one. */
export function readIgnoredChecks(markdown: string, nodes: readonly Nodes[]): IgnoredChecks {
  const names = new Set<CheckName>();
  const unknown: Advice[] = [];
  for (const node of nodes) {
    if (node.type !== 'html') continue;
    for (const { index, 0: comment, 1: words = '' } of node.value.matchAll(ignoring)) {
      const written = words.split(/[\s,]+/).filter((word) => word !== '');
      for (const word of written) {
        const name = checkNames.find((each) => each === word);
        if (name !== undefined) names.add(name);
        else unknown.push({ ...describeUnknown(word), ...placeInHtml(markdown, node, index) });
      }
      if (written.length === 0)
        unknown.push({ ...describeUnknown(comment), ...placeInHtml(markdown, node, index) });
    }
  }
  return { names, unknown };
}

/** The names of the warnings that a text turns off. */
export function readIgnoredNames(markdown: string): ReadonlySet<CheckName> {
  return readIgnoredChecks(markdown, listNodes(parseMarkdown(markdown, { positions: true }))).names;
}

const ignoring = /<!--\s*check-ignore\b([^>]{0,500}?)-->/g;

function describeUnknown(word: string): Pick<Advice, 'name' | 'what'> {
  return { name: 'unknown-check', what: `“${word}” is not the name of a warning` };
}
