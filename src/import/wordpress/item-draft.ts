import { limits } from '../../archive/limits.ts';
import { isNamelessTopic, topicSlug } from '../../archive/permalink.ts';
import { findLengthFault } from '../../archive/text-fault.ts';
import type { ArticleDraft, LeftOutValue, SkippedItem } from '../article-draft.ts';
import { cleanOptionalLine } from '../clean-text.ts';
import type { ExportItem } from './export-items.ts';
import { createPostHtml } from './post-html.ts';

/** What the items of an export know of each other. It is whole once the export was read. */
export interface ExportFacts {
  /** The names of authors by their logins. */
  readonly authors: Map<string, string>;
  /** The attachments by their numbers. */
  readonly attachments: Map<string, Attachment>;
}

export interface Attachment {
  readonly address: string;
  readonly alt?: string | undefined;
  readonly caption?: string | undefined;
}

/** Notes what other items may ask for. */
export function noteFacts(item: ExportItem, { authors, attachments }: ExportFacts): void {
  if (item.kind === 'author') {
    const login = read(item, 'wp:author_login');
    const name = cleanOptionalLine(read(item, 'wp:author_display_name'));
    if (login !== undefined && name !== undefined) authors.set(login, name);
    return;
  }
  const [id, address] = [read(item, 'wp:post_id'), read(item, 'wp:attachment_url')];
  if (id === undefined || address === undefined) return;
  attachments.set(id, {
    address,
    alt: line(readMeta(item, '_wp_attachment_image_alt')),
    caption: line(read(item, 'excerpt:encoded')),
  });
}

/** An item as a draft, or why it is none. @param place `FILE:LINE`. */
export function createItemDraft(
  item: ExportItem,
  facts: ExportFacts,
  place: string,
): ArticleDraft | SkippedItem {
  const type = read(item, 'wp:post_type') ?? 'post';
  const status = read(item, 'wp:status') ?? 'publish';
  if (type !== 'post' && type !== 'page') return { place, skipped: `“${type}”, not an article` };
  if (/^(?:trash|auto-draft|inherit)$/.test(status)) return { place, skipped: `its status is “${status}”` };
  if (item.isTooLong) return { place, skipped: 'it is larger than an article may be' };
  const leftOut: LeftOutValue[] = [];
  const leave = (kind: string) => leftOut.push({ place, leftOut: kind });
  for (const { name } of item.groups) if (name === 'wp:comment') leave('comments of readers');
  const isHidden = read(item, 'wp:post_password') !== undefined || status === 'private';
  if (isHidden) leave('private, or behind a password: a draft here');
  const id = read(item, 'wp:post_id');
  const address = read(item, 'link');
  const summary = line(read(item, 'excerpt:encoded'));
  const login = read(item, 'dc:creator') ?? '';
  return {
    place,
    origin: id ?? address,
    title: line(read(item, 'title')),
    date: readMoment(item, 'wp:post_date') ?? read(item, 'pubDate'),
    updated: readMoment(item, 'wp:post_modified'),
    summary: summary !== undefined && fits(summary, limits.summary) ? summary : undefined,
    authors: [cleanOptionalLine(facts.authors.get(login) ?? login)].filter((name) => name !== undefined),
    topics: readTopics(item),
    moreInformation: [],
    image: facts.attachments.get(readMeta(item, '_thumbnail_id') ?? ''),
    body: { format: 'html', text: createBody(item, facts, leave) },
    slug: decode(read(item, 'wp:post_name') ?? ''),
    isDraft: status !== 'publish' && status !== 'future' ? true : isHidden,
    ...(type === 'page' && { whyUnplaced: 'a page: complete it as pages/NAME.md' }),
    former: {
      ...(address !== undefined && !address.includes('?') && { address }),
      ...(id !== undefined && { linkNames: [`/?p=${id}`] }),
    },
    leftOut,
  };
}

function createBody(
  item: ExportItem,
  { attachments }: ExportFacts,
  onUnknown: (kind: string) => void,
): string {
  return createPostHtml(read(item, 'content:encoded') ?? '', {
    onUnknown,
    pictureOf: (id) => {
      const attachment = attachments.get(id);
      if (attachment === undefined) return undefined;
      const { address, alt = '', caption } = attachment;
      const title = caption === undefined ? '' : ` title="${quoted(caption)}"`;
      return `<img src="${quoted(address)}" alt="${quoted(alt)}"${title}>`;
    },
  });
}

function quoted(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** Greenwich’s clock if there is one, else that of the site. */
function readMoment(item: ExportItem, name: string): string | undefined {
  const universal = read(item, `${name}_gmt`);
  if (universal !== undefined && !universal.startsWith('0000')) return `${universal.replace(' ', 'T')}Z`;
  return read(item, name);
}

function readTopics({ fields }: ExportItem): readonly string[] {
  const topics = new Map<string, string>();
  for (const { name, text, attributes } of fields) {
    const topic = cleanOptionalLine(text);
    if (name !== 'category' || topic === undefined || isNamelessTopic(topic) || !fits(topic, limits.topic))
      continue;
    if (!/^(?:category|post_tag)$/.test(attributes['domain'] ?? '')) continue;
    // WordPress’s name for none.
    if (attributes['nicename'] !== 'uncategorized' && !topics.has(topicSlug(topic)))
      topics.set(topicSlug(topic), topic);
  }
  return [...topics.values()].slice(0, limits.topics);
}

function read({ fields }: ExportItem, name: string): string | undefined {
  const text = fields.find((field) => field.name === name)?.text.trim();
  return text === '' ? undefined : text;
}

function readMeta({ groups }: ExportItem, key: string): string | undefined {
  const meta = groups.find(({ fields }) =>
    fields.some(({ name, text }) => name === 'wp:meta_key' && text.trim() === key),
  );
  return meta?.fields.find(({ name }) => name === 'wp:meta_value')?.text.trim();
}

/** A line without tags. */
function line(text: string | undefined): string | undefined {
  return cleanOptionalLine(text?.replace(/<\/?[a-z][^>]*>/gi, ' '));
}

function fits(text: string, most: number): boolean {
  return findLengthFault(text, most) === undefined;
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
