import { createPublished } from '../archive/calendar.ts';
import type { Site } from '../archive/site.ts';
import type {
  ArticleDraft,
  DraftResult,
  FailedInput,
  LeftOutValue,
  SiteFacts,
  SkippedItem,
} from './article-draft.ts';
import { createFrontMatter, findFault } from './article-file.ts';
import { createArticleNames, type ArticleNames } from './article-names.ts';
import { createContentFiles, type ContentFiles } from './content-files.ts';
import { formatImportMap, importMapFile, readImportMap, type ImportEntry } from './import-map.ts';
import type { ImportReport } from './import-report.ts';
import { createMarkdownWriter, type MarkdownWriter } from './markdown-body.ts';
import { GrownHtml } from './parse-html.ts';
import { placeArticle, type Outcome, type ReadyArticle } from './place-article.ts';
import { readPublished } from './published-date.ts';
import { formatNewSite, readSite, siteFile } from './site-settings.ts';
import { createSlug } from './slug.ts';
import { formatSource, readSourceRegister, type SourceRegister } from './source-register.ts';

export interface ImportOptions {
  /** Created if it is missing. */
  readonly contentFolder: string;
  /** Whether to write nothing and only report what would be written. */
  readonly isDryRun: boolean;
  /** The number of items, good or not, after which to stop. */
  readonly limit?: number;
  /** Called after every item with the number of items so far. */
  readonly onProgress?: (done: number) => void;
}

/**
 * Writes drafts as articles, with the sources that they need, and a site.yaml if there is none. Importing the same
 * drafts again changes nothing. A changed draft updates its file, unless somebody edited the file since.
 * @throws if the content folder cannot be read or written, or its site.yaml is not valid.
 */
export async function importArticles(
  drafts: AsyncIterable<DraftResult>,
  options: ImportOptions,
): Promise<ImportReport> {
  const start = performance.now();
  const run = openImport(options);
  let done = 0;
  for await (const draft of drafts) {
    await takeDraft(run, draft);
    done += 1;
    options.onProgress?.(done);
    if (done === options.limit) break;
  }
  await finishImport(run);
  return createReport(run, options.isDryRun, performance.now() - start);
}

/** An import under way. */
interface ImportRun {
  readonly site: Site | undefined;
  readonly files: ContentFiles;
  readonly names: ArticleNames;
  readonly sources: SourceRegister;
  readonly markdown: MarkdownWriter;
  /** By key; entries of this import replace earlier ones. */
  readonly entries: Map<string, ImportEntry>;
  /** The place in the input where each key of this import was read. */
  readonly places: Map<string, string>;
  readonly counts: Record<Outcome, number>;
  readonly edited: string[];
  readonly skipped: SkippedItem[];
  readonly leftOut: LeftOutValue[];
  readonly failed: FailedInput[];
  readonly languageCounts: Map<string, number>;
  readonly facts: SiteFacts[];
}

function openImport({ contentFolder, isDryRun }: ImportOptions): ImportRun {
  const files = createContentFiles(contentFolder, isDryRun);
  const entries = readImportMap(files);
  return {
    site: readSite(files),
    files,
    names: createArticleNames(files, [...entries.values()].flatMap(listClaims)),
    sources: readSourceRegister(files),
    markdown: createMarkdownWriter(),
    entries,
    places: new Map(),
    counts: { written: 0, updated: 0, unchanged: 0, edited: 0 },
    edited: [],
    skipped: [],
    leftOut: [],
    failed: [],
    languageCounts: new Map(),
    facts: [],
  };
}

/** The files of an article and of its old paths, which no other article may take. */
function listClaims({ file, aliases = [] }: ImportEntry): readonly string[] {
  return [file, ...aliases.map((path) => `articles${path.replace(/\/$/, '.md')}`)];
}

async function takeDraft(run: ImportRun, draft: DraftResult): Promise<void> {
  if ('failed' in draft) {
    run.failed.push(draft);
    return;
  }
  const article = 'skipped' in draft ? draft : readyArticle(run, draft);
  if ('skipped' in article) {
    run.skipped.push(article);
    return;
  }
  if (!('skipped' in draft)) noteDraft(run, draft, article.key);
  const { outcome, entry } = await placeArticle(article, run.entries.get(article.key), run);
  run.entries.set(article.key, entry);
  run.counts[outcome] += 1;
  if (outcome === 'edited') run.edited.push(entry.file);
}

/** Checks everything that can be wrong with a draft before anything is noted or written. */
function readyArticle(run: ImportRun, draft: ArticleDraft): ReadyArticle | SkippedItem {
  const { place, title, date } = draft;
  const timeZone = run.site?.timeZone ?? 'UTC';
  const published = readPublished(date, timeZone);
  if (published === undefined)
    return { place, skipped: 'its date is neither an instant nor a day', value: date };
  const { id } = run.sources.find(draft);
  const key = `${id}:${draft.origin ?? `${published} ${title}`}`;
  const earlier = run.places.get(key);
  if (earlier !== undefined) return { place, skipped: 'it has the id of an earlier item', value: earlier };
  const matter = createFrontMatter(draft, published, id);
  const body = writeBody(run, draft);
  if (typeof body !== 'string') return { place, ...body };
  if (body === '' && draft.summary === undefined) return { place, skipped: 'neither a body nor a summary' };
  const fault = findFault(matter);
  if (fault !== undefined) return { place, skipped: fault };
  const day = createPublished(published, timeZone).day.replaceAll('-', '/');
  const slug = createSlug(title) || createSlug(draft.origin ?? '') || 'article';
  return { key, folder: `articles/${day}`, slug, matter, body };
}

function writeBody(
  { markdown }: ImportRun,
  { body, sourceUrl }: ArticleDraft,
): string | Pick<SkippedItem, 'skipped'> {
  try {
    return markdown.write(body, sourceUrl);
  } catch (error) {
    if (error instanceof GrownHtml) return { skipped: error.message };
    if (error instanceof RangeError) return { skipped: 'its HTML is nested too deep' };
    throw error;
  }
}

function noteDraft(run: ImportRun, draft: ArticleDraft, key: string): void {
  run.places.set(key, draft.place);
  for (const value of draft.leftOut ?? []) run.leftOut.push(value);
  run.sources.take(run.sources.find(draft), draft);
  if (draft.site !== undefined) run.facts.push(draft.site);
  const { language } = draft;
  if (language !== undefined) run.languageCounts.set(language, (run.languageCounts.get(language) ?? 0) + 1);
}

async function finishImport(run: ImportRun): Promise<void> {
  const language = run.site?.language ?? findCommonest(run.languageCounts) ?? 'en';
  for (const source of run.sources.listNew()) await run.files.write(...formatSource(source, language));
  if (needsSite(run)) await run.files.write(siteFile, formatNewSite(run.facts[0] ?? {}, language));
  if (run.places.size > 0) await run.files.write(importMapFile, formatImportMap(run.entries.values()));
  await run.files.finish();
}

function needsSite({ site, places }: ImportRun): boolean {
  return site === undefined && places.size > 0;
}

/** The language with the highest count; the first one if several have it. */
function findCommonest(counts: ReadonlyMap<string, number>): string | undefined {
  return [...counts].reduce<readonly [string, number] | undefined>(
    (best, next) => (best === undefined || next[1] > best[1] ? next : best),
    undefined,
  )?.[0];
}

function createReport(run: ImportRun, isDryRun: boolean, milliseconds: number): ImportReport {
  const { counts, edited, skipped, leftOut, failed, sources } = run;
  const hasNewSite = needsSite(run);
  return {
    isDryRun,
    counts,
    edited,
    skipped,
    leftOut,
    failed,
    newSources: sources.listNew(),
    hasNewSite,
    milliseconds,
  };
}
