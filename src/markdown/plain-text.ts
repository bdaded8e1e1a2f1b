import type { Link, Nodes, Root, TableRow } from 'mdast';

/**
 * The words that a reader sees, one line for each block. Left out: tags and comments of raw HTML, addresses
 * of links, links whose text is their own address, marks of footnotes, and pictures.
 */
export function createPlainText(tree: Root): string {
  return cleanLines(listLines(tree));
}

/** The lines with single spaces, without the empty ones. */
export function cleanLines(lines: readonly string[]): string {
  return lines
    .map((line) => (mayHaveOtherSpace.test(line) ? line.replace(otherSpace, ' ') : line).trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** White space other than a single space. Replacing single spaces too took a twentieth of the time of reading. */
const otherSpace = /\s{2,}|[^\S ]/g;
/** The same, spelled out: this search takes two fifths of the time, and few lines match. */
const mayHaveOtherSpace = / {2}|[\t-\r\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]/;

function listLines(node: Nodes): readonly string[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return [inlineText(node)];
    case 'tableRow':
      return [rowText(node)];
    case 'code':
      return [node.value];
    case 'html':
      return [textOfHtml(node.value)];
    default:
      return 'children' in node ? node.children.flatMap(listLines) : [];
  }
}

function rowText(row: TableRow): string {
  return row.children.map(inlineText).join(' ');
}

function inlineText(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'break':
      return ' ';
    case 'link':
      return isBareAddress(node) ? '' : childText(node.children);
    default:
      return 'children' in node ? childText(node.children) : '';
  }
}

function childText(children: readonly Nodes[]): string {
  return children.map(inlineText).join('');
}

/** Whether a link’s text is its own address, as in `<https://example.org>`. */
function isBareAddress(link: Link): boolean {
  const text = childText(link.children);
  return link.url === text || link.url === `http://${text}` || link.url === `mailto:${text}`;
}

function textOfHtml(html: string): string {
  return html
    .replace(/<!--[^]*?(?:-->|$)/g, ' ')
    .replace(/<(script|style|template)\b[^]*?(?:<\/\1\s*>|$)/gi, ' ')
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (_, name: keyof typeof entities) => entities[name]);
}

/** The entities that people write by hand; others stay as they are. */
const entities = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" } as const;
