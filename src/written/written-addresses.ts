import type { Definition, Html, Nodes } from 'mdast';
import type { PlacedAddress } from '../body/analyse-body.ts';
import { listTags, type Tag } from './list-tags.ts';
import { placeInHtml } from './place-in-html.ts';
import { parseMarkdown } from '../markdown/parse.ts';
import { listNodes } from '../markdown/tree.ts';

/** An address as somebody wrote it. */
export interface WrittenAddress extends PlacedAddress {
  readonly noun: 'link' | 'picture';
}

/**
 * Every address of links and pictures in a body as it is written, before the policy drops any; also those of
 * definitions that nothing uses. In the order of the Markdown.
 */
export function listWrittenAddresses(markdown: string): readonly WrittenAddress[] {
  const nodes = listNodes(parseMarkdown(markdown, { positions: true }));
  const pictures = new Set(
    nodes.flatMap((node) => (node.type === 'imageReference' ? [node.identifier] : [])),
  );
  return nodes.flatMap((node) => {
    if (node.type === 'html') return listInHtml(markdown, node);
    if (node.type === 'link') return place(node, node.url, 'link');
    if (node.type === 'image') return place(node, node.url, 'picture');
    if (node.type === 'definition') return place(node, node.url, nounOf(node, pictures));
    return [];
  });
}

function nounOf({ identifier }: Definition, pictures: ReadonlySet<string>): WrittenAddress['noun'] {
  return pictures.has(identifier) ? 'picture' : 'link';
}

function place({ position }: Nodes, url: string, noun: WrittenAddress['noun']): readonly WrittenAddress[] {
  if (position === undefined) return [];
  const { line, column } = position.start;
  return [{ url, line, column, noun }];
}

function listInHtml(markdown: string, node: Html): readonly WrittenAddress[] {
  return listTags(node.value).flatMap((tag) => {
    const url = readAddress(tag);
    if (url === undefined) return [];
    const noun = tag.name === 'img' ? 'picture' : 'link';
    return [{ url, ...placeInHtml(markdown, node, tag.start), noun }];
  });
}

function readAddress({ name, isClosing, attributes }: Tag): string | undefined {
  if (isClosing) return undefined;
  if (name === 'a') return attributes.get('href')?.trim();
  return name === 'img' ? attributes.get('src')?.trim() : undefined;
}
