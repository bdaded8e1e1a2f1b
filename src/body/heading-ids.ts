import type { Root } from 'hast';
import { isNamelessTopic, topicSlug } from '../archive/permalink.ts';
import { listNodes } from '../markdown/tree.ts';
import { isFootnoteLabel } from './footnotes.ts';
import { idPrefix } from './sanitize-schema.ts';
import { textOf } from './text-of.ts';

/**
 * Gives every heading an id from its words, so that links can lead into an article, and takes away every id that stands
 * twice. A heading keeps the id that its author gave it (`## Title {#name}`).
 */
export function nameHeadings(tree: Root): void {
  const elements = listNodes(tree).filter((node) => node.type === 'element');
  const taken = new Set<string>();
  const numbers = new Map<string, number>();
  for (const { properties } of elements) {
    const { id } = properties;
    if (typeof id !== 'string') continue;
    if (taken.has(id)) delete properties.id;
    taken.add(id);
  }
  for (const element of elements) {
    if (!headings.has(element.tagName) || isFootnoteLabel(element) || element.properties.id !== undefined)
      continue;
    element.properties.id = findFreeId(textOf(element), taken, numbers);
    taken.add(element.properties.id);
  }
}

/** Every id in a tree, to which a link can lead. */
export function listIds(tree: Root): readonly string[] {
  return listNodes(tree).flatMap((node) =>
    node.type === 'element' && typeof node.properties.id === 'string' ? [node.properties.id] : [],
  );
}

const headings: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Long headings give long addresses; the first words are enough. */
const longestId = 80;

/** @param numbers the last number after each name, so that many equal headings take no longer than others. */
function findFreeId(text: string, taken: ReadonlySet<string>, numbers: Map<string, number>): string {
  const words = isNamelessTopic(text) ? 'section' : topicSlug(text);
  const name = `${idPrefix}${cutName(words)}`;
  let number = numbers.get(name) ?? 1;
  let free = number === 1 ? name : `${name}-${String(number)}`;
  while (taken.has(free)) {
    number += 1;
    free = `${name}-${String(number)}`;
  }
  numbers.set(name, number);
  return free;
}

function cutName(words: string): string {
  const letters = Array.from(words);
  if (letters.length <= longestId) return words;
  const cut = letters.slice(0, longestId).join('');
  return cut.replace(/-[^-]*$/, '');
}
