import type { Element, Root } from 'hast';
import { directionOf } from '../archive/language.ts';
import { isFootnoteLabel, isFootnoteMark } from '../body/footnotes.ts';
import { listNodes } from '../markdown/tree.ts';
import type { Wording } from '../words/wording.ts';

/**
 * Says in the frame’s words what screen readers are told of footnotes: their heading, and where each arrow leads back.
 * The parser says it in English, in a text of any language.
 */
export function labelFootnotes(tree: Root, wording: Wording): void {
  for (const node of listNodes(tree)) {
    if (node.type !== 'element') continue;
    if (isFootnoteLabel(node)) labelHeading(node, wording);
    else if (isFootnoteMark(node)) labelArrow(node, wording);
  }
}

function labelHeading(heading: Element, { words: { footnotes, language } }: Wording): void {
  heading.properties = { ...heading.properties, lang: language, dir: directionOf(language) };
  heading.children = [{ type: 'text', value: footnotes.title }];
}

function labelArrow({ properties }: Element, { words: { footnotes, language }, say }: Wording): void {
  const { ariaLabel } = properties;
  const [, reference] = /^Back to reference (\d+(?:-\d+)?)$/.exec(String(ariaLabel)) ?? [];
  if (reference === undefined) return;
  properties.ariaLabel = say(footnotes.back, { reference });
  properties.lang = language;
}
