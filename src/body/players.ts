import type { Element, ElementContent, Nodes, Root, RootContent } from 'hast';
import { mediaTypes } from '../archive/media-types.ts';

/**
 * Keeps of `<video>` and `<audio>` what plays files beside the article: their addresses, a picture, captions. It gives
 * them controls; nothing plays or is loaded by itself. One whose files lie elsewhere becomes a link to the first of them.
 * What stands within for old browsers goes: nobody sees it.
 */
export function keepPlayers(parent: Root | Element): void {
  const kept = (parent.children as RootContent[]).flatMap<RootContent>((child) => {
    if (child.type !== 'element') return [child];
    if (isPlayer(child)) return keepPlayer(child);
    if (isPart(child)) return [];
    keepPlayers(child);
    return [child];
  });
  parent.children = kept;
}

/** Whether a tree has anything that this file knows. */
export function isPlayerOrPart(node: Nodes): boolean {
  return node.type === 'element' && (isPlayer(node) || isPart(node));
}

function keepPlayer(player: Element): readonly ElementContent[] {
  const addresses = [player, ...player.children.filter(isSource)].flatMap(readAddress);
  const playable = addresses.filter((address) => playableType(address) !== undefined);
  if (playable.length > 0) return [createPlayer(player, playable)];
  const [first] = addresses;
  return first === undefined ? [] : [createLink(player, first)];
}

function createPlayer(player: Element, addresses: readonly string[]): Element {
  const { tagName, properties, children, position } = player;
  const { poster, controls: _controls, preload: _preload, src: _src, ...others } = properties;
  const hasPoster = typeof poster === 'string' && isPicture(poster);
  const place = position && { position };
  const sources = addresses.map((src): Element => ({
    type: 'element',
    tagName: 'source',
    properties: { src, type: playableType(src) },
    children: [],
    ...place,
  }));
  const [only] = addresses;
  return {
    type: 'element',
    tagName,
    properties: {
      ...others,
      ...(addresses.length === 1 && { src: only }),
      ...(hasPoster && { poster }),
      controls: true,
      // Without a picture, a browser shows the first one of the video itself.
      preload: tagName === 'video' && !hasPoster ? 'metadata' : 'none',
    },
    children: [...(sources.length > 1 ? sources : []), ...children.filter(isCaptions)],
    ...place,
  };
}

function createLink({ properties, position }: Element, href: string): Element {
  const { title, id, lang, dir } = properties;
  const text = typeof title === 'string' && title.trim() !== '' ? title : href;
  return {
    type: 'element',
    tagName: 'a',
    properties: { href, id, lang, dir },
    children: [{ type: 'text', value: text }],
    ...(position && { position }),
  };
}

function readAddress({ properties: { src } }: Element): readonly string[] {
  return typeof src === 'string' && src.trim() !== '' ? [src.trim()] : [];
}

/** The ending of a file’s name, if an address is that of a file beside the article; else `''`. */
function endingOf(address: string): string {
  return (
    /^(?:\.\/)?[^./:?#\\\s][^/:?#\\]*\.([a-z\d]+)(?:#t=[\d.,:]+)?$/i.exec(address)?.[1]?.toLowerCase() ?? ''
  );
}

function isPlayer(node: Element): boolean {
  return node.tagName === 'video' || node.tagName === 'audio';
}

function isPart({ tagName }: Element): boolean {
  return tagName === 'source' || tagName === 'track';
}

function isSource(node: ElementContent): node is Element {
  return node.type === 'element' && node.tagName === 'source';
}

function isCaptions(node: ElementContent): node is Element {
  if (node.type !== 'element' || node.tagName !== 'track') return false;
  const { src } = node.properties;
  return typeof src === 'string' && endingOf(src) === 'vtt';
}

/** The type of a file beside the article that browsers play; undefined for any other address. */
function playableType(address: string): string | undefined {
  const type = mediaTypes[endingOf(address)];
  return type !== undefined && /^(?:audio|video)\//.test(type) ? type : undefined;
}

function isPicture(address: string): boolean {
  return mediaTypes[endingOf(address)]?.startsWith('image/') === true;
}
