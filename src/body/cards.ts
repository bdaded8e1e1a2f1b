import type { Element, ElementContent, Nodes, Root, RootContent } from 'hast';
import { isBareAddress } from './bare-address.ts';
import { describeAddress } from './embeds.ts';
import { isBlank, isContainer } from './containers.ts';
import { textOf } from './text-of.ts';

/**
 * Makes a card of each line of a paragraph that has nothing but links to videos, sounds, posts and documents, each on a
 * line of its own. A card is a paragraph of the class `card` that holds the link. Where the link’s text is its address,
 * its title stands there instead, if it has one. In lists and notes such links stay as they are.
 */
export function makeCards(parent: Root | Element): void {
  const made = (parent.children as RootContent[]).flatMap<RootContent>((child) => {
    if (child.type !== 'element') return [child];
    if (child.tagName === 'p') return cardsOf(child) ?? [child];
    if (isContainer(child) && child.tagName !== 'li') makeCards(child);
    return [child];
  });
  parent.children = made;
}

/** Whether an element is a card. An article cannot bring one: the policy knows no such class. */
export function isCard(node: Nodes): node is Element {
  if (node.type !== 'element' || node.tagName !== 'p') return false;
  const { className } = node.properties;
  return Array.isArray(className) && className.includes('card');
}

function cardsOf(paragraph: Element): readonly Element[] | undefined {
  const links: Element[] = [];
  let isLineStart = true;
  for (const child of paragraph.children) {
    if (isLineEnd(child)) isLineStart = true;
    else if (isBlank(child)) continue;
    else if (isLineStart && isEmbedLink(child)) {
      links.push(child);
      isLineStart = false;
    } else return undefined;
  }
  return links.length === 0
    ? undefined
    : links.map((link, index) => createCard(link, paragraph, index === 0));
}

function createCard(link: Element, { properties, position }: Element, isFirst: boolean): Element {
  const { title } = link.properties;
  if (isBareAddress(link) && typeof title === 'string' && title.trim() !== '') {
    link.children = [{ type: 'text', value: title }];
    delete link.properties.title;
  }
  return {
    type: 'element',
    tagName: 'p',
    properties: { ...(isFirst && properties), className: ['card'] },
    children: [link],
    ...(position && { position }),
  };
}

function isLineEnd(node: ElementContent): boolean {
  if (node.type === 'element') return node.tagName === 'br';
  return isBlank(node) && node.type === 'text' && node.value.includes('\n');
}

function isEmbedLink(node: ElementContent): node is Element {
  if (node.type !== 'element' || node.tagName !== 'a') return false;
  const { href } = node.properties;
  return typeof href === 'string' && describeAddress(href) !== undefined && hasOnlyWords(node);
}

/** Whether an element has words, and no pictures. */
function hasOnlyWords(element: Element): boolean {
  return textOf(element).trim() !== '' && !hasPicture(element);
}

function hasPicture({ children }: Element): boolean {
  return children.some((child) => child.type === 'element' && (child.tagName === 'img' || hasPicture(child)));
}
