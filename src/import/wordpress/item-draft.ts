import { decodePath } from '../../archive/permalink.ts';
import type { ArticleDraft, SkippedItem } from '../article-draft.ts';
import { cleanOptionalLine } from '../clean-text.ts';
import { createLeftOutList, fitAuthors, fitSummary, fitTopics, type Leave } from '../fitting-fields.ts';
import type { ExportItem, ItemField } from './export-items.ts';
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
  const { leave, list: leftOut } = createLeftOutList(place);
  for (const { name } of item.groups) if (name === 'wp:comment') leave('comments of readers');
  const isHidden = read(item, 'wp:post_password') !== undefined || status === 'private';
  if (isHidden) leave('private, or behind a password: a draft here');
  const id = read(item, 'wp:post_id');
  const address = read(item, 'link');
  const login = read(item, 'dc:creator') ?? '';
  return {
    place,
    origin: id ?? address,
    title: line(read(item, 'title')),
    date: readMoment(item, 'wp:post_date') ?? read(item, 'pubDate'),
    updated: readMoment(item, 'wp:post_modified'),
    summary: fitSummary(line(read(item, 'excerpt:encoded')), leave),
    authors: fitAuthors(
      [cleanOptionalLine(facts.authors.get(login) ?? login)].filter((name) => name !== undefined),
      leave,
    ),
    topics: readTopics(item, leave),
    moreInformation: [],
    image: facts.attachments.get(readMeta(item, '_thumbnail_id') ?? ''),
    body: { format: 'html', text: createBody(item, facts, leave) },
    slug: decodePath(read(item, 'wp:post_name') ?? ''),
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

/** Categories and tags; other taxonomies are left out. */
function readTopics({ fields }: ExportItem, leave: Leave): readonly string[] {
  const names = fields.filter(({ name }) => name === 'category');
  const [topics, others] = [names.filter(isTopic), names.filter((field) => !isTopic(field))];
  for (const { attributes, text } of others) leave(`the taxonomy “${attributes['domain'] ?? ''}”`, text);
  return fitTopics(
    // WordPress’s name for none.
    topics.filter(({ attributes }) => attributes['nicename'] !== 'uncategorized').map(({ text }) => text),
    leave,
  );
}

function isTopic({ attributes }: ItemField): boolean {
  return /^(?:category|post_tag)$/.test(attributes['domain'] ?? '');
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
