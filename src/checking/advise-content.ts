import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Advice } from '../advice/advice.ts';
import type { Site } from '../archive/site.ts';
import { readSearchableText } from '../body/analyse-body.ts';
import { createMarkdownRenderer } from '../html/render.ts';
import { keepOnce } from '../values/kept-values.ts';
import { adviseFile } from '../advice/advise.ts';
import { findCutValues } from '../advice/cut-values.ts';
import { digestOf } from '../digests/digest.ts';
import { fileStart, type ContentError, type PlacedError } from '../documents/content-error.ts';
import { readDocument, readText } from '../documents/read-document.ts';
import { formatNumber, type BuildLog } from '../log/build-log.ts';
import type { Settings } from '../reading/read-settings.ts';
import { guardReading, tryRead } from '../reading/try-read.ts';
import { wordsFile } from '../reading/read-words.ts';
import { redirectsFile } from '../reading/read-redirects.ts';
import { createSearchText } from '../search/search-text.ts';
import { keepAdviceOf, listAdvice, listUnadvisedFiles, rememberAdvice } from '../store/content/advice.ts';
import { listForgottenMedia } from '../store/content/media.ts';
import type { Store } from '../store/database/database.ts';
import { readEdition } from '../store/content/edition.ts';
import { markEmbargoed } from './embargoed-faults.ts';
import { checkPictures } from './check-pictures.ts';
import { createWarning, type ContentWarning } from './content-warning.ts';

/** What looking for warnings needs. */
export interface AdviceOptions {
  readonly contentFolder: string;
  readonly store: Store;
  readonly settings: Settings;
  /** The digest of the program: another one may warn of other things. */
  readonly program: string;
  readonly log: BuildLog;
}

/** What a check finds beside the errors of taking the content in. */
export interface ContentAdvice {
  readonly warnings: readonly ContentWarning[];
  /** For files that can be read, but not printed or indexed. */
  readonly errors: readonly ContentError[];
}

/**
 * Lists the warnings of the whole content, except those that its settings turn off. Only articles that changed since
 * they were last looked at are read; they are printed and indexed too, as a build would. The content must have been
 * taken in without errors.
 */
export async function adviseContent(options: AdviceOptions): Promise<ContentAdvice> {
  const { store, settings, log } = options;
  const stage = log.stage('advise');
  const errors = await store.transact(() =>
    adviseArticles(options, (done, total) => {
      stage.progress(done, total, 'articles');
    }),
  );
  const ofArticles = listAdvice(store).flatMap(({ file, warnings }) =>
    // The store wrote this JSON itself.
    (JSON.parse(warnings) as readonly Advice[]).map((advice) => createWarning(file, advice)),
  );
  const unused = listForgottenMedia(store).map((file) => createWarning(file, unusedFile));
  const found = [...ofArticles, ...adviseSettings(options), ...checkPictures(options), ...unused];
  const all = withoutOff(found, settings);
  const secret = { store, now: readEdition(store).now };
  stage.end(formatNumber(all.length, 'warning'));
  return { warnings: markEmbargoed(all, secret), errors: markEmbargoed(errors, secret) };
}

/**
 * The warnings of articles that have errors, so that the content was not taken in. They are read again each time. Where
 * an error stands, it says enough.
 */
export function adviseFailed(
  options: Omit<AdviceOptions, 'store' | 'program' | 'log'>,
  errors: readonly ContentError[],
): readonly ContentWarning[] {
  const files = new Set(errors.map(({ file }) => file).filter((file) => /^articles\/.*\.md$/.test(file)));
  const ofArticles = [...files].flatMap((file) =>
    (adviseText(options, file, readTitle)?.found ?? []).map((advice) => createWarning(file, advice)),
  );
  const told = new Set(errors.map(placeOf));
  const secret = new Set(errors.flatMap(({ file, isEmbargoed }) => (isEmbargoed === true ? [file] : [])));
  return withoutOff([...ofArticles, ...adviseSettings(options)], options.settings)
    .filter((warning) => !told.has(placeOf(warning)))
    .map((warning) => (secret.has(warning.file) ? { ...warning, isEmbargoed: true } : warning));
}

function placeOf({ file, line, column }: ContentError): string {
  return `${file}:${String(line)}:${String(column)}`;
}

function withoutOff(
  warnings: readonly ContentWarning[],
  { site: { checks } }: Settings,
): readonly ContentWarning[] {
  return warnings.filter(({ name }) => checks?.[name] !== false);
}

/** @returns errors of articles that cannot be printed. They are looked at again each time. */
function adviseArticles(
  options: AdviceOptions,
  onProgress: (done: number, total: number) => void,
): readonly ContentError[] {
  const { store, settings, program } = options;
  const errors: ContentError[] = [];
  keepAdviceOf(store, digestOf(`${program}\n${settings.site.url}`));
  const files = listUnadvisedFiles(store);
  for (const [index, { file, title }] of files.entries()) {
    const advised = adviseText(options, file, () => title);
    if (advised?.failure !== undefined) errors.push({ file, ...advised.failure });
    else if (advised !== undefined)
      rememberAdvice(store, file, advised.digest, JSON.stringify(advised.found));
    onProgress(index + 1, files.length);
  }
  return errors;
}

/** The editors’ pages and the files of settings. They are few, and read each time. */
function adviseSettings(
  options: Pick<AdviceOptions, 'contentFolder' | 'settings'>,
): readonly ContentWarning[] {
  const { pageReferences, sources } = options.settings;
  const yaml = [
    'site.yaml',
    wordsFile,
    redirectsFile,
    ...[...sources.keys()].map((id) => `sources/${id}.yaml`),
  ];
  return [
    ...pageReferences
      .filter(({ file }) => file.startsWith('pages/'))
      .flatMap(({ file }) =>
        (adviseText(options, file, readTitle)?.found ?? []).map((advice) => createWarning(file, advice)),
      ),
    ...yaml.flatMap((file) =>
      adviseYaml(options.contentFolder, file).map((advice) => createWarning(file, advice)),
    ),
  ];
}

interface AdvisedBytes {
  readonly digest: string;
  readonly found: readonly Advice[];
  /** Why its text cannot be printed or indexed, if so. */
  readonly failure?: PlacedError;
}

/** @returns undefined if the file cannot be read; taking it in says so. */
function adviseText(
  { contentFolder, settings }: Pick<AdviceOptions, 'contentFolder' | 'settings'>,
  file: string,
  findTitle: (frontMatter: string) => string,
): AdvisedBytes | undefined {
  const read = tryRead(() => readFileSync(join(contentFolder, file)));
  if ('error' in read) return undefined;
  const { errors, ...document } = readDocument(read.value);
  const title = findTitle(document.frontMatter);
  const digest = digestOf(read.value);
  if (errors.length > 0) return { digest, found: [] };
  const advised = guardReading(() => {
    printBody(document.body, settings.site);
    return adviseFile({ ...document, title, siteUrl: settings.site.url });
  });
  return 'error' in advised
    ? { digest, found: [], failure: advised.error }
    : { digest, found: advised.value };
}

/** Does with a body what a build does, for the case that it fails. */
function printBody(body: string, { url, language }: Site): void {
  findRenderer().render(body, { folder: '/2000/01/01/', siteUrl: url, language });
  createSearchText(readSearchableText(body, language));
}

const findRenderer = keepOnce(() => createMarkdownRenderer());

/** A plain title, without reading the rest. */
function readTitle(frontMatter: string): string {
  return /^title:[ \t]*(.*?)[ \t]*$/m.exec(frontMatter)?.[1]?.replace(/^(["'])(.*)\1$/, '$2') ?? '';
}

function adviseYaml(contentFolder: string, file: string): readonly Advice[] {
  const read = tryRead(() => readText(readFileSync(join(contentFolder, file))));
  return 'value' in read && 'text' in read.value ? findCutValues(read.value.text) : [];
}

const unusedFile: Advice = {
  ...fileStart,
  name: 'unused-file',
  what: 'the file is not published, because no article or page shows or links to it',
};
