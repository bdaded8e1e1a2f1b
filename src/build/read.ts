import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../archive/article.ts';
import type { ContentError } from '../archive/content-error.ts';
import { languageName } from '../archive/language.ts';
import { languageSlug, topicSlug } from '../archive/permalink.ts';
import type { Site } from '../archive/site.ts';
import type { Source } from '../archive/source.ts';
import { packTerms } from '../relatedness/packed-terms.ts';
import { createTerms } from '../relatedness/terms.ts';
import { createVocabularies, type Vocabularies } from '../relatedness/vocabulary.ts';
import { text, type Store } from '../store/store.ts';
import { digestOf } from './manifest.ts';
import { readArticle, type ReadArticle } from '../reading/read-article.ts';
import type { References } from '../reading/read-references.ts';
import type { Scan, ScannedFile } from './scan.ts';

/** What reading found. */
export interface Reading {
  readonly errors: readonly ContentError[];
  /** What the files with errors refer to. */
  readonly failedReferences: readonly References[];
  /** The earliest instant at which an article came, changed or went; absent where none did. */
  readonly firstChange?: string;
  readonly readCount: number;
}

/** What reading needs to know of the build. */
export interface ReadOptions {
  readonly contentFolder: string;
  readonly site: Site;
  readonly sources: ReadonlyMap<string, Source>;
  readonly onProgress: (done: number) => void;
}

/**
 * Reads the files that a scan found changed and takes them into the store; forgets those that went.
 * Files with errors are reported, all of them, and left out.
 */
export function readContent(scan: Scan, store: Store, options: ReadOptions): Reading {
  const errors: ContentError[] = [];
  const failedReferences: References[] = [];
  const changes: string[] = [];
  const vocabularies = createVocabularies();
  const note = (instant: string | undefined) => {
    if (instant !== undefined) changes.push(instant);
  };
  for (const file of scan.removed) note(forgetFile(store, file));
  scan.changed.forEach((scanned, index) => {
    options.onProgress(index);
    const bytes = readFileSync(join(options.contentFolder, scanned.file));
    if (isRemembered(store, scanned, bytes)) return;
    note(forgetFile(store, scanned.file));
    const { read, errors: found, references } = readArticle(scanned.file, bytes, options);
    errors.push(...found);
    if (read === undefined) {
      failedReferences.push(references);
      return;
    }
    note(read.article.published.instant);
    rememberFile(store, scanned, bytes);
    rememberArticle(store, read, { ...options, vocabularies });
  });
  const firstChange = changes.reduce<string | undefined>(earlier, undefined);
  const readCount = scan.changed.length;
  return { errors, failedReferences, readCount, ...(firstChange === undefined ? {} : { firstChange }) };
}

function earlier(first: string | undefined, second: string): string {
  return first === undefined || second < first ? second : first;
}

/** Whether only the file’s time changed: its digest, and so all that was found in it, is the same. */
function isRemembered(store: Store, scanned: ScannedFile, bytes: Uint8Array): boolean {
  const row = store.get('select digest from files where file = ?', scanned.file);
  if (row === undefined || text(row, 'digest') !== digestOf(bytes)) return false;
  rememberFile(store, scanned, bytes);
  return true;
}

function rememberFile(store: Store, { file, size, modified }: ScannedFile, bytes: Uint8Array): void {
  const sql =
    'insert or replace into files (file, size, modified, digest) values (?, ?, cast(? as integer), ?)';
  store.run(sql, file, size, String(modified), digestOf(bytes));
}

/** @returns the instant of the article that the file held. */
function forgetFile(store: Store, file: string): string | undefined {
  store.run('delete from files where file = ?', file);
  const row = store.get('select path, instant from articles where file = ?', file);
  if (row === undefined) return undefined;
  store.run('delete from articles where file = ?', file);
  store.run('delete from parts where path = ?', text(row, 'path'));
  return text(row, 'instant');
}

/** What is compared of an article, packed: a function of its text alone. */
function analyseArticle({ article, text: body }: ReadArticle, vocabularies: Vocabularies): Uint8Array {
  const { title, summary, language } = article;
  return packTerms(createTerms({ title, summary, text: body, language }, vocabularies));
}

function rememberArticle(
  store: Store,
  read: ReadArticle,
  { site, sources, vocabularies }: ReadOptions & { readonly vocabularies: Vocabularies },
): void {
  const { article, isDraft, references } = read;
  const isListed = !isDraft && article.status !== 'withdrawn';
  const analysis = analyseArticle(read, vocabularies);
  store.run(
    insertArticle,
    article.path,
    article.file,
    article.published.instant,
    article.published.day,
    Number(article.published.isDayOnly),
    article.title,
    article.summary ?? null,
    article.language,
    article.sourceId,
    Number(isListed),
    Number(isDraft),
    Number(article.status === 'withdrawn' || article.aliases.length > 0),
    JSON.stringify(article),
    JSON.stringify(references),
    analysis,
  );
  if (isListed) rememberParts(store, article, site, sources);
}

const insertArticle = `insert into articles (path, file, instant, day, is_day_only, title, summary, language, source,
  is_listed, is_draft, is_moved_or_withdrawn, article, references_, analysis)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

function rememberParts(
  store: Store,
  article: Article,
  site: Site,
  sources: ReadonlyMap<string, Source>,
): void {
  const { sourceId, topics, originalLanguage, path, published } = article;
  const parts = [
    ['source', sourceId, sources.get(sourceId)?.name ?? sourceId],
    ...topics.map((topic) => ['topic', topicSlug(topic), topic]),
    ['language', languageSlug(originalLanguage), languageName(originalLanguage, site.language)],
  ];
  const sql = 'insert or ignore into parts (kind, id, name, instant, path, day) values (?, ?, ?, ?, ?, ?)';
  for (const [kind = '', id = '', name = ''] of parts) {
    store.run(sql, kind, id, name, published.instant, path, published.day);
  }
}
