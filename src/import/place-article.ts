import { parse } from 'yaml';
import { articlePath } from '../archive/permalink.ts';
import { digestOf } from '../digests/digest.ts';
import { formatArticle, type WrittenFrontMatter } from './article-file.ts';
import type { ArticleNames } from './article-names.ts';
import type { ContentFiles } from './content-files.ts';
import type { ImportEntry } from './import-map.ts';

/** An article that needs a file. */
export interface NamedArticle {
  readonly key: string;
  /** `articles/2022/01/13` */
  readonly folder: string;
  readonly slug: string;
  readonly matter: WrittenFrontMatter;
}

/** The file that an article gets, before its text is known. */
export interface ArticlePlace {
  readonly key: string;
  /** From the content folder. */
  readonly file: string;
  /** What an earlier import knows of it. */
  readonly known?: ImportEntry;
  /** The paths that the import gave it on earlier days. */
  readonly aliases: readonly string[];
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
 * The file of an article: that of an earlier import, else the first free one of its day, or the one that has this very
 * article. An article whose day changed moves, unless it was edited, and its old path leads to the new one.
 * @param known the entry of an earlier import.
 */
export function findPlace(
  article: NamedArticle,
  known: ImportEntry | undefined,
  options: PlaceOptions,
): ArticlePlace {
  const { key } = article;
  if (known === undefined) return { key, file: findFile(article, options), aliases: [] };
  const { file, aliases = [] } = known;
  const stays = file.startsWith(`${article.folder}/`) || isEdited(known, options.files.read(file));
  if (stays) return { key, file, known, aliases };
  return {
    key,
    file: findFile(article, options),
    known,
    aliases: [...aliases, articlePath(file)],
  };
}

/** If no map knows the article, a file of the same article is its own. */
function findFile({ folder, slug, matter }: NamedArticle, { files, names }: PlaceOptions): string {
  for (const { file, isPresent } of names.list(folder, slug)) {
    if (isPresent && !isSameArticle(matter, readFrontMatter(files.read(file) ?? ''))) continue;
    names.claim(file);
    return file;
  }
  throw new Error(`${folder} has no name left for ${slug}.`);
}

/** Writes an article into its file, unless somebody edited it. */
export async function writeArticle(
  place: ArticlePlace,
  { matter, body }: { readonly matter: WrittenFrontMatter; readonly body: string },
  files: ContentFiles,
): Promise<Placement> {
  const text = formatArticle(matter, body);
  const { known, file } = place;
  const current = files.read(file);
  const entry = createEntry(place, text);
  if (current === text) return { outcome: 'unchanged', entry };
  if (known?.file !== file && current !== undefined) return { outcome: 'edited', entry };
  if (known?.file === file && isEdited(known, current)) return { outcome: 'edited', entry: known };
  await files.write(file, text);
  if (known !== undefined && known.file !== file) files.removeAtEnd(known.file);
  return {
    outcome: known === undefined || (known.file === file && current === undefined) ? 'written' : 'updated',
    entry,
  };
}

function createEntry({ key, file, aliases }: ArticlePlace, text: string): ImportEntry {
  return { key, file, digest: digestOf(text), ...(aliases.length === 0 ? {} : { aliases }) };
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
