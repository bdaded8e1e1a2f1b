import type { Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { defaultTreeAdapter, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

/**
 * HTML as browsers read it.
 * @throws GrownHtml if its tree is far larger than the text. HTML opens a link or a font again in every block where it
 *   was not closed: 20 kB of text became 12 MB, and 120 kB took all memory.
 */
export function parseHtml(text: string): Root {
  let left = mostGrowth * text.length + freeGrowth;
  const createElement: typeof defaultTreeAdapter.createElement = (name, namespace, attributes) => {
    left -= attributes.reduce((sum, { value }) => sum + value.length, elementSize);
    if (left < 0) throw new GrownHtml();
    return defaultTreeAdapter.createElement(name, namespace, attributes);
  };
  const fragment = parseFragment(text, {
    scriptingEnabled: false,
    treeAdapter: { ...defaultTreeAdapter, createElement },
  });
  if (oddTag.test(text)) renameOddElements(fragment);
  const tree = fromParse5(fragment);
  return tree.type === 'root' ? tree : { type: 'root', children: [] };
}

/**
 * Names elements such as `<template#>` and `<user.name>` anew. `fromParse5` would read their names as selectors, so that
 * the first is a template without content, at which it fails, and the second has a class.
 */
function renameOddElements(fragment: DefaultTreeAdapterTypes.DocumentFragment): void {
  const left: DefaultTreeAdapterTypes.Node[] = [fragment];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if ('tagName' in node && /[.#]/.test(node.tagName)) node.tagName = 'span';
    if ('childNodes' in node) for (const child of node.childNodes) left.push(child);
    if ('content' in node) left.push(node.content);
  }
}

const oddTag = /<[a-z][^\s/>]*[.#]/i;

/** HTML that is far larger as a tree than as a text. */
export class GrownHtml extends Error {
  constructor() {
    super(`its HTML opens again and again what it does not close: it grows ${String(mostGrowth)}-fold`);
  }
}

/** How many times the length of its text the elements of a tree may have, with their attributes. */
const mostGrowth = 20;
/** What a short text may have beyond that: `<br>` is an element of four letters. */
const freeGrowth = 100_000;
/** What an element counts beside its attributes. */
const elementSize = 10;
