import type { Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { createCountingAdapter, GrownTree } from '../body/counting-adapter.ts';
import { bodyLimits } from '../markdown/body-limits.ts';

/**
 * HTML as browsers read it.
 * @throws GrownHtml if its tree is far larger than the text.
 */
export function parseHtml(text: string): Root {
  const fragment = parseBounded(text);
  if (oddTag.test(text)) renameOddElements(fragment);
  const tree = fromParse5(fragment);
  return tree.type === 'root' ? tree : { type: 'root', children: [] };
}

function parseBounded(text: string): DefaultTreeAdapterTypes.DocumentFragment {
  const length = mostGrowth * text.length + freeGrowth;
  try {
    return parseFragment(text, { scriptingEnabled: false, treeAdapter: createCountingAdapter({ length }) });
  } catch (error) {
    throw error instanceof GrownTree ? new GrownHtml() : error;
  }
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
const mostGrowth = bodyLimits.htmlPerCharacter;
/** What a short text may have beyond that: `<br>` is an element of four letters. */
const freeGrowth = bodyLimits.shortHtml;
