import type { Heading, Nodes } from 'mdast';
import { listNodes } from '../markdown/tree.ts';
import { listTags } from '../written/list-tags.ts';
import { placeInHtml } from '../written/place-in-html.ts';
import { placeOf, quote, sourceOf, type Advice, type AdvisedText } from './advice.ts';

/** Paragraphs that four spaces or a tab make code. Code between fences is meant. */
export function findIndentedCode({ markdown, nodes }: AdvisedText): readonly Advice[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'code' || /^\s*(?:`{3}|~{3})/.test(sourceOf(node, markdown))) return [];
    return [{ name: 'indented-code', ...placeOf(node), what: `“${quote(node.value)}” is printed as code` }];
  });
}

/** Headings more than one level below the one before. The headline is level 1; a `#` of the text takes its place. */
export function findSkippedHeadings(text: AdvisedText): readonly Advice[] {
  const headings = listHeadings(text);
  let level = headings.some(({ depth }) => depth === 1) ? 0 : 1;
  return headings.flatMap(({ depth, line, column }) => {
    const before = level;
    level = depth;
    if (depth <= before + 1) return [];
    const above = before <= 1 ? 'the headline' : `a heading of level ${String(before)}`;
    const what = `a heading of level ${String(depth)} follows ${above}`;
    return [{ name: 'skipped-heading', line, column, what }];
  });
}

function listHeadings({ markdown, nodes }: AdvisedText) {
  return nodes.flatMap((node) => {
    if (node.type === 'heading') return [{ depth: node.depth, ...placeOf(node) }];
    if (node.type !== 'html') return [];
    return listTags(node.value)
      .filter(({ name, isClosing }) => !isClosing && /^h[1-6]$/.test(name))
      .map(({ name, start }) => ({ depth: Number(name[1]), ...placeInHtml(markdown, node, start) }));
  });
}

/** A text that begins with its own headline, as a heading or a paragraph. */
export function findRepeatedHeadline({ nodes, title }: AdvisedText): readonly Advice[] {
  const first = nodes.find((node): node is Heading => isBlock(node) && node.type !== 'html');
  if (first === undefined || plain(title) === '' || plain(wordsOf(first)) !== plain(title)) return [];
  return [
    {
      name: 'repeated-headline',
      ...placeOf(first),
      what: `the text begins with its headline, “${quote(title)}”`,
    },
  ];
}

function isBlock({ type }: Nodes): boolean {
  return ['heading', 'paragraph', 'list', 'blockquote', 'code', 'table', 'thematicBreak'].includes(type);
}

/** Letters and digits alone, in small letters: case, spaces and punctuation do not count. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
}

function wordsOf(node: Nodes): string {
  return listNodes(node)
    .map((each) => (each.type === 'text' || each.type === 'inlineCode' ? each.value : ''))
    .join('');
}

/** Pictures without words for those who do not see them. In raw HTML `alt=""` says that a picture is decoration. */
export function findMissingAlt({ markdown, nodes }: AdvisedText): readonly Advice[] {
  return nodes.flatMap((node): readonly Advice[] => {
    if (node.type === 'image' || node.type === 'imageReference') {
      const what = describeAlt(node.alt ?? '', sourceOf(node, markdown));
      return what === undefined ? [] : [{ name: 'missing-alt', ...placeOf(node), what }];
    }
    if (node.type !== 'html') return [];
    return listTags(node.value).flatMap(({ name, attributes, start, end }): readonly Advice[] => {
      const alt = attributes.get('alt');
      if (name !== 'img' || alt === '') return [];
      const what = describeAlt(alt ?? '', node.value.slice(start, end));
      return what === undefined ? [] : [{ name: 'missing-alt', ...placeInHtml(markdown, node, start), what }];
    });
  });
}

function describeAlt(alt: string, source: string): string | undefined {
  if (alt.trim() === '') return `the picture “${quote(source)}” has no words for those who do not see it`;
  return nameOfFile.test(alt.trim())
    ? `“${quote(alt)}” is the name of a file, not what the picture shows`
    : undefined;
}

/** `photo.jpg`, `IMG_1234`, `DSC 0042`, `Screenshot 2022-01-13 at 10.22.33`. */
const nameOfFile =
  /^(?:\S+\.(?:jpe?g|png|gif|webp|avif|svg)|(?:IMG|DSCN?|PXL|Screenshot)[ _-]?[\d _.:at-]+)$/i;

/** Links that nobody sees, since they have no words. */
export function findLinksWithoutWords({ nodes }: AdvisedText): readonly Advice[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'link' && node.type !== 'linkReference') return [];
    const inside = listNodes(node).slice(1);
    const isSeen = inside.some(
      (each) =>
        ['image', 'imageReference', 'html'].includes(each.type) ||
        ('value' in each && each.value.trim() !== ''),
    );
    const address = node.type === 'link' ? node.url : node.identifier;
    return isSeen
      ? []
      : [
          {
            name: 'link-without-words',
            ...placeOf(node),
            what: `the link to “${quote(address)}” has no words`,
          },
        ];
  });
}

/** Cells beyond those of a table’s first row. */
export function findLostCells({ nodes }: AdvisedText): readonly Advice[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'table') return [];
    const [head, ...rows] = node.children;
    const width = head?.children.length ?? 0;
    return rows.flatMap((row) => {
      const extra = row.children.length - width;
      if (extra <= 0) return [];
      const what = `the row has ${String(row.children.length)} cells, and the table’s first row ${String(width)}`;
      return [{ name: 'lost-cells' as const, ...placeOf(row.children[width] ?? row), what }];
    });
  });
}

/** Notes that nothing refers to, and a second definition of one name: neither is printed. */
export function findUnusedDefinitions({ nodes }: AdvisedText): readonly Advice[] {
  const called = new Set(
    nodes.flatMap((node) => (node.type === 'footnoteReference' ? [node.identifier] : [])),
  );
  const known = new Set<string>();
  return nodes.flatMap((node): readonly Advice[] => {
    if (node.type !== 'footnoteDefinition' && node.type !== 'definition') return [];
    const label = `[${node.type === 'definition' ? '' : '^'}${node.label ?? node.identifier}]`;
    const key = `${node.type} ${node.identifier}`;
    if (known.has(key))
      return [{ name: 'repeated-definition', ...placeOf(node), what: `${label} is defined a second time` }];
    known.add(key);
    if (node.type === 'definition' || called.has(node.identifier)) return [];
    return [{ name: 'unused-note', ...placeOf(node), what: `nothing refers to the note ${label}` }];
  });
}
