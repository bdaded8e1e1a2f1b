import type { Element } from 'hast';
import { idPrefix } from './sanitize-schema.ts';

/** Whether an element holds all footnotes of a text; it is the last one. */
export function isFootnotes({ tagName, properties }: Element): boolean {
  return tagName === 'section' && properties.dataFootnotes !== undefined;
}

/** Whether an element is the heading that GitHub’s footnotes bring along, for screen readers alone. */
export function isFootnoteLabel({ tagName, properties }: Element): boolean {
  return tagName === 'h2' && properties.id === `${idPrefix}footnote-label`;
}

/** Whether an element is a link to a footnote, or back. */
export function isFootnoteMark({ tagName, properties }: Element): boolean {
  const { dataFootnoteRef, dataFootnoteBackref } = properties;
  return tagName === 'a' && (dataFootnoteRef !== undefined || dataFootnoteBackref !== undefined);
}
