import type { Element, ElementContent, Root, RootContent } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

const parser = unified().use(rehypeParse);

/**
 * What a page shows, in its order, a line for each heading, paragraph, list, table, picture and form:
 * `h2 Latest`, `ol 3`, `p.meta 13 January 2022 [RSS](/feed.xml)`. Of an article’s text there is its first paragraph.
 */
export function outlinePage(html: string): readonly string[] {
  return outline(findElement(parser.parse(html), 'body').children);
}

/** As `outlinePage`, of what the page has between the frame that all pages share. */
export function outlineMain(html: string): readonly string[] {
  return outline(findElement(parser.parse(html), 'main').children);
}

/** The items of the first list with a class, each with its words and links. */
export function listItems(html: string, name: string): readonly string[] {
  const list = findElement(parser.parse(html), (element) => classesOf(element).includes(name));
  return list.children.flatMap((child) => (isElement(child) ? [textOf(child)] : []));
}

/** How many elements of a name a page has. */
export function countElements(html: string, name: string): number {
  let count = 0;
  visit(parser.parse(html), 'element', ({ tagName }) => {
    if (tagName === name) count += 1;
  });
  return count;
}

/** What a page’s head says of it: `og:title Rain`, `canonical https://…`, `application/rss+xml /feed.xml`. */
export function outlineHead(html: string): readonly string[] {
  const lines: string[] = [];
  visit(findElement(parser.parse(html), 'head'), 'element', ({ tagName, properties, children }) => {
    const { name, property, content, rel, type, href } = properties;
    if (tagName === 'title') lines.push(`title ${children.map(textOf).join('')}`);
    if (tagName === 'meta' && (name ?? property) !== undefined && name !== 'theme-color') {
      lines.push(`${String(name ?? property)} ${String(content)}`);
    }
    if (tagName === 'link') lines.push(`${String(type ?? rel)} ${String(href)}`);
  });
  return lines;
}

/** The structured data of a page, as it is parsed. */
export function readJsonLd(html: string): Readonly<Record<string, unknown>> {
  const script = findElement(
    parser.parse(html),
    ({ properties }) => properties.type === 'application/ld+json',
  );
  return JSON.parse(script.children.map(textOf).join('')) as Readonly<Record<string, unknown>>;
}

function outline(nodes: readonly (ElementContent | RootContent)[]): readonly string[] {
  return nodes.filter(isElement).flatMap((element) => {
    const print = printers[element.tagName];
    if (element.properties.hidden === true) return [];
    if (classesOf(element).includes('body'))
      return [nameOf(element), ...outline(element.children).slice(0, 1)];
    return print === undefined ? outline(element.children) : [`${nameOf(element)} ${print(element)}`.trim()];
  });
}

const printers: Readonly<Record<string, (element: Element) => string>> = {
  h1: textOf,
  h2: textOf,
  h3: textOf,
  p: textOf,
  nav: (element) => `${String(element.properties.ariaLabel)}: ${textOf(element)}`,
  table: titleOf,
  figure: (element) => `${String(findElement(element, 'img').properties.src)} ${textOf(element)}`,
  form: (element) => `${String(element.properties.action)} ${listFields(element)}`,
  ol: countItems,
  ul: countItems,
  dl: textOf,
};

/** A table’s caption; of one without, what its rows are about. */
function titleOf(table: Element): string {
  const caption = table.children.filter(isElement).find(({ tagName }) => tagName === 'caption');
  if (caption !== undefined) return textOf(caption);
  const rows: string[] = [];
  visit(table, 'element', (element) => {
    if (element.properties.scope === 'row') rows.push(textOf(element));
  });
  return rows.join(' ');
}

function countItems({ children }: Element): string {
  return String(children.filter(isElement).length);
}

function listFields(form: Element): string {
  const fields: string[] = [];
  visit(form, 'element', (element) => {
    if (element.tagName === 'input') fields.push(String(element.properties.name));
    if (element.tagName === 'select') {
      fields.push(`${String(element.properties.name)} (${element.children.map(textOf).join(', ')})`);
    }
  });
  return fields.join(', ');
}

/** Its words on one line; links and pieces in other languages as `[words](address)` and `fa:{words}`. */
function textOf(node: ElementContent | RootContent): string {
  return write(node).replaceAll(/\s+/g, ' ').trim();
}

function write(node: ElementContent | RootContent): string {
  if (node.type === 'text') return node.value;
  if (!isElement(node) || node.properties.hidden === true) return '';
  const words = node.children.map(write).join('');
  const { href, lang, ariaCurrent } = node.properties;
  const linked = typeof href === 'string' ? `[${words}](${href})` : words;
  const current = ariaCurrent === undefined ? linked : `*${linked}*`;
  return typeof lang === 'string' ? `${lang}:{${current}}` : current;
}

function nameOf(element: Element): string {
  return [element.tagName, ...classesOf(element)].join('.');
}

function classesOf({ properties }: Element): readonly string[] {
  const { className } = properties;
  return Array.isArray(className) ? className.map(String) : [];
}

function findElement(within: Root | Element, which: string | ((element: Element) => boolean)): Element {
  const isWanted = typeof which === 'string' ? ({ tagName }: Element) => tagName === which : which;
  const found: Element[] = [];
  visit(within, 'element', (element) => {
    if (isWanted(element)) found.push(element);
  });
  const [first] = found;
  if (first === undefined) throw new Error(`The page has no ${String(which)}.`);
  return first;
}

function isElement(node: ElementContent | RootContent): node is Element {
  return node.type === 'element';
}
