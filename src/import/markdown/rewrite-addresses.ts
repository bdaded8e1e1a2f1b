import type { Definition, Image, Link, Nodes } from 'mdast';
import { parseMarkdown } from '../../markdown/parse.ts';
import { listNodes } from '../../markdown/tree.ts';
import { embedAddress } from '../embed-address.ts';
import type { BodyAddresses } from '../resolve-body.ts';
import { applyEdits, type TextEdit } from '../text-edits.ts';
import { editTags } from './edit-tags.ts';

/**
 * Markdown with the addresses that its links and pictures have on this site. All else stays as it is written. A link that
 * leads nowhere becomes its words; a picture that is nowhere goes.
 */
export async function rewriteAddresses(markdown: string, addresses: BodyAddresses): Promise<string> {
  const nodes = listNodes(parseMarkdown(markdown, { positions: true }));
  const dead = new Set<string>();
  const edits: TextEdit[] = [];
  for (const node of nodes) {
    if (node.type === 'definition')
      edits.push(...(await editDefinition(markdown, node, { addresses, dead })));
    else if (node.type === 'link') edits.push(...(await editLink(markdown, node, addresses)));
    else if (node.type === 'image') edits.push(...(await editImage(markdown, node, addresses)));
    else if (node.type === 'html') edits.push(...(await editHtml(markdown, node, addresses)));
  }
  for (const node of nodes) {
    if ('identifier' in node && dead.has(node.identifier)) edits.push(...unlinkReference(markdown, node));
  }
  return applyEdits(markdown, edits);
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function spanOf({ position }: Nodes): Span | undefined {
  const [start, end] = [position?.start.offset, position?.end.offset];
  return start === undefined || end === undefined ? undefined : { start, end };
}

async function editLink(
  markdown: string,
  node: Link,
  addresses: BodyAddresses,
): Promise<readonly TextEdit[]> {
  const span = spanOf(node) ?? findBare(markdown, node);
  const inner = spanOfChildren(node);
  if (span === undefined) return [];
  const address = await addresses.link(node.url);
  if (address === node.url) return [];
  const written = markdown.slice(span.start, span.end);
  if (!written.startsWith('[')) {
    // A bare address is always a link, but as code.
    const words = written.replace(/^<|>$/g, '');
    return [
      {
        ...span,
        text: address === undefined ? `\`${words}\`` : `[${words}](${destination(address)})`,
      },
    ];
  }
  if (address === undefined)
    return inner === undefined ? [{ ...span, text: '' }] : unlink(markdown, node, { span, inner });
  return replaceDestination(markdown, { start: inner?.end ?? span.start, end: span.end }, address);
}

/** What is left of a link are its words. */
function unlink(
  markdown: string,
  node: Nodes,
  { span, inner }: { readonly span: Span; readonly inner: Span },
): readonly TextEdit[] {
  return [
    { start: span.start, end: inner.start, text: '' },
    ...quoteAddresses(markdown, node),
    { start: inner.end, end: span.end, text: '' },
  ];
}

/** An address among the words of a link that goes would be a link again: it becomes code. */
function quoteAddresses(markdown: string, node: Nodes): readonly TextEdit[] {
  return listNodes(node).flatMap((child) => {
    const span = child.type === 'text' ? spanOf(child) : undefined;
    if (span === undefined) return [];
    return Array.from(markdown.slice(span.start, span.end).matchAll(bareAddress), ({ index, 0: address }) => {
      const start = span.start + index;
      return { start, end: start + address.length, text: `\`${address}\`` };
    });
  });
}

const bareAddress = /(?:https?:\/\/|www\.)[^\s<>`]+/gi;

/** The parser gives a bare address in brackets no place: it is where it is written. */
function findBare(markdown: string, { url }: Link): Span | undefined {
  const start = markdown.indexOf(url);
  return start === -1 ? undefined : { start, end: start + url.length };
}

function spanOfChildren({ children }: Link): Span | undefined {
  const first = children[0];
  const last = children.at(-1);
  const [start, end] = [first && spanOf(first)?.start, last && spanOf(last)?.end];
  return start === undefined || end === undefined ? undefined : { start, end };
}

async function editImage(
  markdown: string,
  node: Image,
  addresses: BodyAddresses,
): Promise<readonly TextEdit[]> {
  const span = spanOf(node);
  if (span === undefined) return [];
  const address = await addresses.file(node.url);
  if (address === undefined) return [{ ...span, text: '' }];
  return address === node.url ? [] : replaceDestination(markdown, span, address);
}

/** The last `](…` of a span, with the address behind it. */
const destinationPattern =
  /\]\(\s*(<[^>\n]*>|(?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.)*\))*)(?:\s+(?:"[^]*"|'[^]*'|\([^]*\)))?\s*\)$/;

function replaceDestination(markdown: string, { start, end }: Span, address: string): readonly TextEdit[] {
  const slice = markdown.slice(start, end);
  const match = destinationPattern.exec(slice);
  const written = match?.[1];
  if (match === null || written === undefined) return [];
  const at = start + match.index + match[0].indexOf(written, 2);
  return [{ start: at, end: at + written.length, text: destination(address) }];
}

/** An address as Markdown has it in brackets. */
function destination(address: string): string {
  return /[\s()<>]/.test(address) ? `<${address.replace(/[<>]/g, encodeURIComponent)}>` : address;
}

interface Definitions {
  readonly addresses: BodyAddresses;
  /** The names of definitions that lead nowhere. */
  readonly dead: Set<string>;
}

async function editDefinition(
  markdown: string,
  node: Definition,
  { addresses, dead }: Definitions,
): Promise<readonly TextEdit[]> {
  const span = spanOf(node);
  if (span === undefined) return [];
  const isPicture = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i.test(node.url);
  const address = await (isPicture ? addresses.file(node.url) : addresses.link(node.url));
  if (address === node.url) return [];
  if (address === undefined) {
    dead.add(node.identifier);
    return [{ ...span, text: '' }];
  }
  const slice = markdown.slice(span.start, span.end);
  const [opening = '', written = ''] = /^\[[^]*?\]:\s*(<[^>\n]*>|\S+)/.exec(slice) ?? [];
  const start = span.start + opening.length - written.length;
  return [{ start, end: start + written.length, text: destination(address) }];
}

/** A reference to a definition that went: its words stay. */
function unlinkReference(markdown: string, node: Nodes): readonly TextEdit[] {
  const span = spanOf(node);
  if (span === undefined || (node.type !== 'linkReference' && node.type !== 'imageReference')) return [];
  if (node.type === 'imageReference') return [{ ...span, text: '' }];
  const words = /^\[([^]*?)\](?:\[[^]*\])?$/.exec(markdown.slice(span.start, span.end))?.[1];
  if (words === undefined) return [];
  const start = span.start + 1;
  return unlink(markdown, node, { span, inner: { start, end: start + words.length } });
}

/** Raw HTML: what it loads from elsewhere becomes a link on a line of its own, as the site prints films and posts. */
async function editHtml(
  markdown: string,
  node: Nodes,
  addresses: BodyAddresses,
): Promise<readonly TextEdit[]> {
  const span = spanOf(node);
  if (span === undefined) return [];
  const html = markdown.slice(span.start, span.end);
  const edited = await editTags(html, { ...addresses, embed: embedAddress });
  return edited === html ? [] : [{ ...span, text: edited }];
}
