import { statSync } from 'node:fs';
import { join } from 'node:path';
import { placeInFile, type ContentError, type PlacedError } from '../documents/content-error.ts';
import { describeArticle } from '../archive/article.ts';
import { openContentFolder, type ContentFolder } from '../documents/content-folder.ts';
import { createLanguageNames, type LanguageNames } from '../archive/language.ts';
import {
  articlePath,
  findAuthorPart,
  formerTopicSlug,
  languageSlug,
  pathKey,
  sectionPart,
  topicSlug,
} from '../archive/permalink.ts';
import { countBytes, longestName } from './name-length.ts';
import { readArticle, type ReadArticle } from './read-article.ts';
import { listUsedFiles, noReferences, type References } from './read-references.ts';
import { guardReading, tryRead } from './try-read.ts';
import { typesetArticle } from './typeset-article.ts';
import { packTerms } from '../relatedness/packed-terms.ts';
import { createTerms } from '../relatedness/terms.ts';
import { createVocabularies, type Vocabularies } from '../relatedness/vocabulary.ts';
import { digestArticle } from '../digests/article-digest.ts';
import type { JobContext } from '../threads/job-context.ts';
import { digestOf } from '../digests/digest.ts';
import type { ScannedFile } from '../intake/folder-listing.ts';

/** The files to read. */
export interface ReadInput {
  readonly files: readonly FileToRead[];
  /** When the scan of the files began. */
  readonly scanStart: number;
}

export interface FileToRead extends ScannedFile {
  /** The digest of the bytes that its stored article was made of; undefined to read the file in any case. */
  readonly knownDigest?: string | undefined;
}

export interface ReadOutput {
  readonly files: readonly ReadFile[];
}

/** The result of reading a file. Plain data. */
export interface ReadFile {
  /** The digest of its bytes; undefined if the file cannot be read. */
  readonly digest: string | undefined;
  /** Whether the file changed after the scan, so that the scan does not describe the bytes that were read. */
  readonly isChangedSince: boolean;
  /** Absent if the file has errors, or if its bytes are the same as when it was last read. */
  readonly rows?: ArticleRows;
  readonly errors: readonly ContentError[];
  /** Only for a file with errors. */
  readonly references?: References;
}

/** An article as rows of the store’s tables. */
export interface ArticleRows {
  readonly article: ArticleRow;
  readonly data: {
    /** JSON. */
    readonly article: string;
    readonly references: string | null;
    /** JSON: what the references are made of, if they depend on the site’s address. */
    readonly referenceSource: string | null;
    /** Packed. */
    readonly analysis: Uint8Array;
  };
  readonly parts: readonly PartRow[];
  /** The files beside articles that it shows or links to, as from the content folder, composed (NFC). */
  readonly files: readonly string[];
}

interface ArticleRow {
  readonly path: string;
  readonly pathKey: string;
  /** See `digestArticle`. */
  readonly digest: string;
  readonly instant: string;
  readonly day: string;
  readonly isDayOnly: number;
  readonly title: string;
  readonly summary: string | null;
  readonly language: string;
  readonly source: string;
  readonly translationOf: string | null;
  readonly picture: string | null;
  readonly isLead: number;
  /** Not withdrawn. Whether it is due is not known here. */
  readonly isListed: number;
  readonly isDraft: number;
  readonly isEmbargoed: number;
  readonly isMovedOrWithdrawn: number;
}

interface PartRow {
  readonly kind: string;
  readonly id: string;
  readonly name: string;
}

/** Creates a job that reads files and makes the rows of their articles. */
export function createReadJob(context: JobContext): (input: ReadInput) => ReadOutput {
  const names = createLanguageNames(context.settings.site.language);
  const vocabularies = createVocabularies();
  const folder = openContentFolder(context.contentFolder);
  return ({ files, scanStart }) => ({
    files: files.map((file) => readFile(file, { ...context, folder, names, vocabularies, scanStart })),
  });
}

interface ReadContext extends JobContext {
  readonly folder: ContentFolder;
  readonly names: LanguageNames;
  readonly vocabularies: Vocabularies;
  readonly scanStart: number;
}

function readFile({ file, knownDigest }: FileToRead, context: ReadContext): ReadFile {
  const { contentFolder, folder, settings, scanStart } = context;
  const tried = tryRead(() => folder.read(file));
  if ('error' in tried) return unreadFile(file, tried.error);
  const bytes = tried.value;
  const digest = digestOf(bytes);
  const known = { digest, isChangedSince: isChangedSince(join(contentFolder, file), scanStart) };
  if (digest === knownDigest) return { ...known, errors: [] };
  const guarded = guardReading(() => {
    const { read, errors, references } = readArticle(file, bytes, settings);
    return read === undefined ? { errors, references } : { errors, rows: createRows(read, digest, context) };
  });
  if ('value' in guarded) return { ...known, ...guarded.value };
  return { ...unreadFile(file, guarded.error), ...known };
}

/** A file that cannot be read. Links to its article are still not errors. */
function unreadFile(file: string, error: PlacedError): ReadFile {
  return {
    digest: undefined,
    isChangedSince: true,
    errors: placeInFile(file, [error]),
    references: noReferences(file, articlePath(file)),
  };
}

/** Compares ctime, which nobody can set. A file that is gone counts as changed. */
function isChangedSince(place: string, time: number): boolean {
  const stat = statSync(place, { throwIfNoEntry: false });
  return stat === undefined || Math.floor(stat.ctimeMs) > time;
}

function createRows(read: ReadArticle, digest: string, context: ReadContext): ArticleRows {
  const { isDraft, isEmbargoed, references, referenceSource } = read;
  const article = typesetArticle(read.article, context.settings.site);
  const isListed = article.status !== 'withdrawn';
  return {
    article: {
      path: article.path,
      pathKey: pathKey(article.path),
      digest: digestArticle(digest, article),
      instant: article.published.instant,
      day: article.published.day,
      isDayOnly: Number(article.published.isDayOnly),
      title: article.title,
      summary: describeArticle(article) ?? null,
      language: article.language,
      source: article.sourceId ?? '',
      translationOf: article.translationOf ?? null,
      // The picture over the text is the first in the list.
      picture: (article.image && article.pictures?.[0]) ?? null,
      isLead: Number(article.isLead === true),
      isListed: Number(isListed),
      isDraft: Number(isDraft),
      isEmbargoed: Number(isEmbargoed),
      isMovedOrWithdrawn: Number(article.status === 'withdrawn' || article.aliases.length > 0),
    },
    data: {
      article: JSON.stringify(article),
      references: printReferences(references),
      referenceSource: referenceSource === undefined ? null : JSON.stringify(referenceSource),
      analysis: analyseArticle(read, context.vocabularies),
    },
    parts: isListed ? listParts(read, context) : [],
    files: listUsedFiles(references),
  };
}

/** The article’s terms for relating it to others, packed. They depend only on its own words, as written, and language. */
function analyseArticle({ article, text: body }: ReadArticle, vocabularies: Vocabularies): Uint8Array {
  const { title, summary, language } = article;
  return packTerms(createTerms({ title, summary, text: body, language }, vocabularies));
}

/** As the store keeps them; null if there are none. */
export function printReferences(references: References): string | null {
  const { links, images, files, aliases, original } = references;
  const count = links.length + images.length + files.length + aliases.length;
  return count > 0 || original !== undefined ? JSON.stringify(references) : null;
}

function listParts({ article }: ReadArticle, { settings, names }: ReadContext): readonly PartRow[] {
  const { section, sourceId, topics, authors, language, originalLanguage } = article;
  return [
    ...topics.flatMap(listFormerTopic),
    ...(section === undefined ? [] : [{ ...sectionPart(section), name: section }]),
    ...authors.flatMap(listAuthor),
    ...(sourceId === undefined
      ? []
      : [{ kind: 'source', id: sourceId, name: settings.sources.get(sourceId)?.name ?? sourceId }]),
    ...topics.map((topic) => ({ kind: 'topic', id: topicSlug(topic), name: topic })),
    { kind: 'language', id: languageSlug(originalLanguage), name: names.languageTitle(originalLanguage) },
    { kind: 'text', id: languageSlug(language), name: names.languageTitle(language) },
  ];
}

function listAuthor(name: string): readonly PartRow[] {
  const part = findAuthorPart(name);
  return part === undefined ? [] : [{ ...part, name }];
}

/** The slug under which a topic may have been published, with its present one as its name. */
function listFormerTopic(topic: string): readonly PartRow[] {
  const id = formerTopicSlug(topic);
  if (id === undefined || countBytes(id) > longestName) return [];
  return [{ kind: 'former-topic', id, name: topicSlug(topic) }];
}
