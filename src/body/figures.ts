import type { Element, ElementContent, Root, RootContent } from 'hast';
import { isBlank, isContainer } from './containers.ts';

/**
 * Makes figures of pictures that stand by themselves. Several in a row, in one paragraph or in paragraphs that follow one
 * another, are a gallery: a `div` of the class `gallery` with a figure each. One alone is a figure if it has a title. The
 * titles become captions, so that readers see them and a search finds them.
 */
export function makeFigures(parent: Root | Element): void {
  const made: RootContent[] = [];
  let row: Row = { pictures: [], nodes: [] };
  for (const child of parent.children) {
    const pictures = child.type === 'element' ? listPictures(child) : [];
    if (pictures.length > 0) addToRow(row, child, pictures);
    else if (isBlank(child) && row.pictures.length > 0) row.nodes.push(child);
    else {
      for (const node of endRow(row)) made.push(node);
      made.push(child);
      row = { pictures: [], nodes: [] };
    }
    if (child.type === 'element' && isContainer(child)) makeFigures(child);
  }
  parent.children = [...made, ...endRow(row)] as typeof parent.children;
}

/** Paragraphs of pictures that follow one another, with the white space between and behind them. */
interface Row {
  readonly pictures: ElementContent[];
  readonly nodes: RootContent[];
}

/** Adds to the row itself: a text may have a hundred thousand pictures. */
function addToRow({ pictures, nodes }: Row, paragraph: RootContent, own: readonly ElementContent[]): void {
  for (const picture of own) pictures.push(picture);
  nodes.push(paragraph);
}

/** What is printed of a row: a gallery, a figure, or the paragraph as it was. */
function endRow({ pictures, nodes }: Row): readonly RootContent[] {
  const [picture] = pictures;
  if (picture === undefined) return nodes;
  const rest = nodes.slice(nodes.findLastIndex((node) => !isBlank(node)) + 1);
  if (pictures.length > 1) return [createGallery(pictures), ...rest];
  return findTitle(picture) === undefined ? nodes : [createFigure(picture), ...rest];
}

function createGallery(pictures: readonly ElementContent[]): Element {
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['gallery'] },
    children: pictures.map(createFigure),
  };
}

function createFigure(picture: ElementContent): Element {
  const title = findTitle(picture);
  const image = imageOf(picture);
  if (title !== undefined && image !== undefined) delete image.properties.title;
  const caption: ElementContent[] =
    title === undefined
      ? []
      : [
          {
            type: 'element',
            tagName: 'figcaption',
            properties: {},
            children: [{ type: 'text', value: title }],
          },
        ];
  return { type: 'element', tagName: 'figure', properties: {}, children: [picture, ...caption] };
}

/** The pictures of a paragraph that has nothing else, each with the link around it. */
function listPictures({ tagName, children }: Element): readonly ElementContent[] {
  if (tagName !== 'p') return [];
  const pictures = children.filter((child) => !isBlank(child) && !isBreak(child));
  return pictures.every((child) => imageOf(child) !== undefined) ? pictures : [];
}

/** The picture that a node is, or that is all that it links. */
function imageOf(node: ElementContent): Element | undefined {
  if (node.type !== 'element') return undefined;
  if (node.tagName === 'img') return node;
  const [only] = node.children;
  return node.tagName === 'a' &&
    node.children.length === 1 &&
    only?.type === 'element' &&
    only.tagName === 'img'
    ? only
    : undefined;
}

function findTitle(picture: ElementContent): string | undefined {
  const title = imageOf(picture)?.properties.title;
  return typeof title === 'string' && title.trim() !== '' ? title : undefined;
}

function isBreak(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'br';
}
