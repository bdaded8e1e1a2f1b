import { listTags, type Tag } from '../../written/list-tags.ts';
import type { BodyAddresses } from '../resolve-body.ts';
import { applyEdits, type TextEdit } from '../text-edits.ts';

export interface TagAddresses extends BodyAddresses {
  /** The address for readers of what a frame shows. */
  readonly embed: (written: string) => string | undefined;
}

/** Raw HTML with the addresses that its links, pictures, films and sounds have on this site. The rest stays as it is. */
export async function editTags(html: string, addresses: TagAddresses): Promise<string> {
  const edits: TextEdit[] = [];
  for (const tag of listTags(html)) edits.push(...(await editTag(html, tag, addresses)));
  return applyEdits(html, edits);
}

async function editTag(html: string, tag: Tag, addresses: TagAddresses): Promise<readonly TextEdit[]> {
  if (tag.isClosing) return [];
  if (tag.name === 'iframe' || tag.name === 'embed') return editFrame(html, tag, addresses);
  if (tag.name === 'a') return editAttribute(html, tag, { name: 'href', resolve: addresses.link });
  if (!loading.has(tag.name)) return [];
  const src = tag.attributes.get('src');
  if (tag.name === 'img' && (src === undefined || (await addresses.file(plain(src))) === undefined))
    return [{ start: tag.start, end: tag.end, text: '' }];
  const found = await editAttribute(html, tag, { name: 'src', resolve: addresses.file });
  return [
    ...found,
    ...dropAttribute(html, tag, 'srcset'),
    ...(await editAttribute(html, tag, { name: 'poster', resolve: addresses.file })),
  ];
}

const loading: ReadonlySet<string> = new Set(['img', 'video', 'audio', 'source', 'track']);

function editFrame(html: string, tag: Tag, { embed }: TagAddresses): readonly TextEdit[] {
  const close = /^\s*<\/(?:iframe|embed)\s*>/i.exec(html.slice(tag.end))?.[0].length ?? 0;
  const address = embed(tag.attributes.get('src') ?? tag.attributes.get('data-src') ?? '');
  const span = { start: tag.start, end: tag.end + close };
  return address === undefined ? [] : [{ ...span, text: `\n\n${address}\n\n` }];
}

interface Attribute {
  readonly name: string;
  readonly resolve: (written: string) => Promise<string | undefined>;
}

async function editAttribute(html: string, tag: Tag, attribute: Attribute): Promise<readonly TextEdit[]> {
  const written = tag.attributes.get(attribute.name);
  if (written === undefined) return [];
  const address = await attribute.resolve(plain(written));
  if (address === plain(written)) return [];
  if (address === undefined) return dropAttribute(html, tag, attribute.name);
  return replaceAttribute(html, tag, {
    name: attribute.name,
    text: `${attribute.name}="${quoted(address)}"`,
  });
}

function dropAttribute(html: string, tag: Tag, name: string): readonly TextEdit[] {
  return replaceAttribute(html, tag, { name, text: '' });
}

function replaceAttribute(
  html: string,
  tag: Tag,
  { name, text }: { readonly name: string; readonly text: string },
): readonly TextEdit[] {
  const pattern = new RegExp(String.raw`(?<=[\s"'/])${name}\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)`, 'i');
  const match = pattern.exec(html.slice(tag.start, tag.end));
  if (match === null) return [];
  const start = tag.start + match.index;
  return [{ start, end: start + match[0].length, text }];
}

function plain(written: string): string {
  return written.trim().replaceAll('&amp;', '&');
}

function quoted(address: string): string {
  return address.replaceAll('&', '&amp;').replaceAll('"', '%22');
}
