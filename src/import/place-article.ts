import { parse } from 'yaml';
import { articlePath } from '../archive/permalink.ts';
import { digestOf } from '../digests/digest.ts';
import { formatArticle, type WrittenFrontMatter } from './article-file.ts';
import type { ArticleNames } from './article-names.ts';
import type { ContentFiles } from './content-files.ts';
import type { ImportEntry } from './import-map.ts';

/** An article that is ready to be written. */
export interface ReadyArticle {
  readonly key: string;
  /** `articles/2022/01/13` */
  readonly folder: string;
  readonly slug: string;
  readonly matter: WrittenFrontMatter;
  readonly body: string;
}

/** The result for an article. `edited`: it was left alone, because its file is not as an import wrote it. */
export type Outcome = 'written' | 'updated' | 'unchanged' | 'edited';

export interface Placement {
  readonly outcome: Outcome;
  readonly entry: ImportEntry;
}

export interface PlaceOptions {
  readonly files: ContentFiles;
  readonly names: ArticleNames;
}

/**
 * Writes an article into its file of an earlier import, else into the first free file of its day.
 * An article whose day changed moves, and its old path leads to the new one.
 * @param known the entry of an earlier import.
 */
export async function placeArticle(
  article: ReadyArticle,
  known: ImportEntry | undefined,
  options: PlaceOptions,
): Promise<Placement> {
  if (known === undefined) return await placeNew(article, [], options);
  const current = options.files.read(known.file);
  if (!known.file.startsWith(`${article.folder}/`))
    return await moveArticle(article, known, current, options);
  const text = formatWithAliases(article, known.aliases ?? []);
  const entry = { ...known, digest: digestOf(text) };
  if (current === text) return { outcome: 'unchanged', entry };
  if (isEdited(known, current)) return { outcome: 'edited', entry: known };
  await options.files.write(known.file, text);
  return { outcome: current === undefined ? 'written' : 'updated', entry };
}

async function moveArticle(
  article: ReadyArticle,
  known: ImportEntry,
  current: string | undefined,
  options: PlaceOptions,
): Promise<Placement> {
  if (isEdited(known, current)) return { outcome: 'edited', entry: known };
  const placement = await placeNew(article, [...(known.aliases ?? []), articlePath(known.file)], options);
  options.files.removeAtEnd(known.file);
  return { ...placement, outcome: 'updated' };
}

/** If no map knows the article: a file with exactly its text is its own; one of the same article counts as edited. */
async function placeNew(
  article: ReadyArticle,
  aliases: readonly string[],
  { files, names }: PlaceOptions,
): Promise<Placement> {
  const text = formatWithAliases(article, aliases);
  for (const { file, isPresent } of names.list(article.folder, article.slug)) {
    const current = isPresent ? files.read(file) : undefined;
    const outcome = compareWithFile(article, text, current);
    if (outcome === undefined) continue;
    names.claim(file);
    if (outcome === 'written') await files.write(file, text);
    return { outcome, entry: createEntry(article.key, file, text, aliases) };
  }
  throw new Error(`${article.folder} has no name left for ${article.slug}.`);
}

/** @returns undefined if the file belongs to another article. */
function compareWithFile(
  article: ReadyArticle,
  text: string,
  current: string | undefined,
): Outcome | undefined {
  if (current === undefined) return 'written';
  if (current === text) return 'unchanged';
  return isSameArticle(article.matter, readFrontMatter(current)) ? 'edited' : undefined;
}

function createEntry(key: string, file: string, text: string, aliases: readonly string[]): ImportEntry {
  return { key, file, digest: digestOf(text), ...(aliases.length === 0 ? {} : { aliases }) };
}

function formatWithAliases({ matter, body }: ReadyArticle, aliases: readonly string[]): string {
  return formatArticle(aliases.length === 0 ? matter : { ...matter, aliases: [...aliases] }, body);
}

function isEdited({ digest }: ImportEntry, current: string | undefined): boolean {
  return current !== undefined && digestOf(current) !== digest;
}

/** Compares the addresses of the originals; if one is missing, the headline, source and time. */
function isSameArticle(article: WrittenFrontMatter, written: Readonly<Record<string, unknown>>): boolean {
  if (article.sourceUrl !== undefined && written['sourceUrl'] !== undefined) {
    return article.sourceUrl === written['sourceUrl'];
  }
  return (['title', 'source', 'published'] as const).every((field) => article[field] === written[field]);
}

function readFrontMatter(text: string): Readonly<Record<string, unknown>> {
  const yaml = /^---\n(?<yaml>.*?\n)---\n/s.exec(text)?.groups?.['yaml'] ?? '';
  try {
    const value: unknown = parse(yaml);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
