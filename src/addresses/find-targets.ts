import { articleFile, articlePath, pageFile, pathOfFile } from '../archive/permalink.ts';
import { listSameTexts } from '../store/content/departed.ts';
import type { Store } from '../store/database/database.ts';
import { listJoined, listLeaving } from '../store/published/addresses.ts';
import { describeAddress, listAbove } from './address.ts';

/** What can be asked of the site as it is now. */
export interface PresentSite {
  readonly store: Store;
  /** Whether a page or a file of the site is at a path. */
  readonly answers: (path: string) => boolean;
  /** Whether no page or file of the site was at a path when it was last published. */
  readonly isNew: (path: string) => boolean;
  /** Whether an article is in lists: neither withdrawn nor held back. */
  readonly isListed: (article: string) => boolean;
  /** The path of the story of an article, if it is in one. */
  readonly findStoryPath: (article: string) => string | undefined;
  /** The new file with the bytes of one that went, as far as both are known. */
  readonly findSameBytes: (file: string) => string | undefined;
  /** Where content files went, by git. */
  readonly findRenames: (files: readonly string[]) => Promise<ReadonlyMap<string, string>>;
}

/** Where each address leads that the site has left, as far as it can be told. */
export async function findTargets(
  site: PresentSite,
  left: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>();
  const note = (file: string, target: string | undefined) => {
    if (target !== undefined) targets.set(file, target);
  };
  for (const file of left) note(file, findSameText(site, file) ?? site.findSameBytes(file));
  const unknown = left.filter((file) => !targets.has(file) && contentFileOf(file) !== undefined);
  if (unknown.length > 0) {
    const renames = await site.findRenames(unknown.flatMap((file) => contentFileOf(file) ?? []));
    for (const file of unknown) note(file, findRenamed(site, renames.get(contentFileOf(file) ?? '')));
  }
  const moved = (article: string) => (site.answers(article) ? article : targets.get(pageFile(article)));
  for (const file of left) if (!targets.has(file)) note(file, findList(site, file, moved));
  return targets;
}

/** The one new article with just the same text. */
function findSameText({ store, answers, isNew }: PresentSite, file: string): string | undefined {
  if (describeAddress(file).kind !== 'article') return undefined;
  const same = listSameTexts(store, pathOfFile(file)).filter((path) => answers(path) && isNew(path));
  return same.length === 1 ? same[0] : undefined;
}

/** The content file whose page, or which itself, an address is. */
function contentFileOf(file: string): string | undefined {
  if (describeAddress(file).kind === 'article') return articleFile(pathOfFile(file));
  if (/^\d{4}\/\d{2}\/\d{2}\//.test(file)) return `articles/${file}`;
  const [, page] = /^([^/]+)\/index\.html$/.exec(file) ?? [];
  return page === undefined || describeAddress(file).kind !== 'other' ? undefined : `pages/${page}.md`;
}

function findRenamed({ answers }: PresentSite, renamed: string | undefined): string | undefined {
  if (renamed === undefined) return undefined;
  const path = pathOfContent(renamed);
  return path !== undefined && answers(path) ? path : undefined;
}

function pathOfContent(file: string): string | undefined {
  if (/^articles\/.+\.md$/.test(file)) return articlePath(file);
  if (file.startsWith('articles/')) return file.slice('articles'.length);
  return /^pages\/[^/]+\.md$/.test(file) ? `/${file.slice('pages/'.length, -'.md'.length)}/` : undefined;
}

type Moved = (article: string) => string | undefined;

/** Where a list leads that has nothing any more: to what took its place, else to the list above it. */
function findList(site: PresentSite, file: string, moved: Moved): string | undefined {
  const address = describeAddress(file);
  const path = pathOfFile(file);
  switch (address.kind) {
    case 'story':
      return findStory(site, address.first, moved) ?? findAbove(site, path);
    case 'part': {
      const successor = findSuccessor(site, address, moved);
      const folder = successor === undefined ? undefined : path.replace(`/${address.id}/`, `/${successor}/`);
      // A feed leads to a feed: programs that read it follow no link.
      const isFeed = address.rest.includes('.');
      if (folder !== undefined && site.answers(folder)) return folder;
      return isFeed ? `/${address.rest}` : findAbove(site, folder ?? path);
    }
    case 'list':
      return findAbove(site, path);
    case 'article':
    case 'other':
      return undefined;
  }
}

function findAbove({ answers }: PresentSite, path: string): string | undefined {
  return listAbove(path).find(answers);
}

/** The story of those that were in it, else its first article, wherever that is now. */
function findStory(site: PresentSite, first: string, moved: Moved): string | undefined {
  const present = [first, ...listLeaving(site.store, 'story', first)].flatMap(
    (article) => moved(article) ?? [],
  );
  const stories = present.flatMap((article) => site.findStoryPath(article) ?? []);
  return stories[0] ?? present[0];
}

/** The part that all articles of a part which it has lost have joined, if it is one. */
function findSuccessor(
  { store, isListed }: PresentSite,
  { part, id }: { readonly part: string; readonly id: string },
  moved: Moved,
): string | undefined {
  const [first = [], ...others] = listLeaving(store, part, id).flatMap((before) => {
    const path = moved(before);
    return path !== undefined && isListed(path) ? [listJoined(store, part, { path, before })] : [];
  });
  const common = first.filter((each) => others.every((ids) => ids.includes(each)));
  const [successor] = common;
  return common.length === 1 ? successor : undefined;
}
