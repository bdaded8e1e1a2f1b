import { statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromCaller } from '../src/commands/caller-folder.mjs';
import { readChoice, readCommandLine, runCommand, UsageError } from '../src/commands/command-line.ts';
import { findSiteFolder } from '../src/commands/site-folder.mjs';
import { printText } from '../src/log/print.ts';
import { createImportProgress } from '../src/import/import-progress.ts';
import { formatJsonReport, formatReport, isSuccess } from '../src/import/import-report.ts';
import type { ImportOptions } from '../src/import/import-run.ts';
import { readKeyMap } from '../src/import/key-map.ts';
import { findOtherSite } from '../src/import/markdown/site-config.ts';
import { readTree } from '../src/import/markdown/read-tree.ts';
import { readJsonLines } from '../src/import/read-jsonl.ts';
import { readPageTexts } from '../src/import/read-page-texts.ts';
import { spoolStandardInput, type InputFile } from '../src/import/standard-input.ts';
import { readTimeZone } from '../src/import/site-settings.ts';
import { createExportReader, findExportedSite } from '../src/import/wordpress/read-exports.ts';
import { importArticles, type ReadDrafts } from '../src/import/write-import.ts';

const help = `Imports articles into a content folder, with their pictures, dates and addresses: docs/import.md.

  npm run import -- markdown DIR    --content DIR [options]
  npm run import -- wordpress FILE ... --content DIR [--media DIR] [options]
  npm run import -- jsonl FILE ...  --content DIR [options]
  npm run import -- text  FILE ...  --content DIR [options]

markdown  a tree of Markdown, as Hugo, Jekyll, Eleventy, Astro or Zola have it: the folder of the site, or of its content.
wordpress an export of WordPress (WXR), or its parts, plain or gzip; --media DIR is a copy of wp-content/uploads.
jsonl     JSON Lines, one article on each line, plain or gzip: {"id", "title", "date", "source", "lang", "url", "body",
          "labels": {"topics": [...], "summary"}}. A title, a date, a body or a summary, and a source or a url are
          needed. body: plain text with paragraphs, or HTML.
text      plain-text copies of article pages, one in each file: site name, tagline, headline, instant, summary, body,
          More information, Source: NAME, All news articles on DAY, lists, foot.

  FILE              - is standard input
  --content DIR     where the articles, their sources and, if it is missing, site.yaml are written; needed unless
                    this folder holds site.yaml
  --dry-run         write nothing, only say what would be done
  --report FILE     write the report as JSON too: docs/import-report.md
  --limit N         stop after N items
  --from ADDRESS    the address of the old site: links to it are found again, and old addresses become aliases
  --media DIR       a folder in which pictures of the old site lie, from its root or as its uploads; may be repeated
  --source NAME     the outlet of articles that name none            (the house, else the site’s name)
  --time-zone ZONE  that of a new site                               (UTC)
  --date-order WHAT what 03/04/2012 begins with: day-first or month-first   (as the other dates of the data)
  --map KEY=NAME    markdown: a key of the files means NAME of the table in docs/import.md; KEY= leaves it out; may be
                    repeated
  --permalink FORM  markdown: the addresses of the old site, such as /:year/:month/:day/:slug/   (its settings)
  --keep-unknown    markdown: unknown shortcodes stay, as code that readers see
  --help            this text

  npm run import -- markdown ~/blog --content content --from https://blog.example/ --dry-run
  npm run import -- jsonl news.jsonl.gz --content content
  zcat news-*.gz | npm run import -- jsonl - --content content

Importing the same data again writes nothing, so a stopped import goes on when it is started again. An item that changed
updates its article, unless the article was edited by hand since. What needs a person lies in DIR/unplaced/ with the
reason. DIR/.imported.jsonl remembers which item went where: keep it with the content.
Ends with 0 when done (it lists what was skipped), 1 if a file could not be read or there was no article,
2 after wrong usage.
`;

const options = {
  content: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  report: { type: 'string' },
  limit: { type: 'string' },
  from: { type: 'string' },
  media: { type: 'string', multiple: true },
  source: { type: 'string' },
  'time-zone': { type: 'string' },
  'date-order': { type: 'string' },
  map: { type: 'string', multiple: true },
  permalink: { type: 'string' },
  'keep-unknown': { type: 'boolean', default: false },
} as const;

const dateOrders = ['day-first', 'month-first'] as const;

type Values = ReturnType<typeof readCommandLine<typeof options>>['values'];

await runCommand(async () => {
  const { values, positionals } = readCommandLine({
    help,
    options,
    paths: ['content', 'report'],
    takesWords: true,
  });
  const input = await openInput(positionals, values);
  const progress = createImportProgress(process.stderr);
  const stop = stopOnInterrupt();
  const report = await importArticles(input.read, {
    ...readImportOptions(values),
    ...input.options,
    onProgress: progress.show,
    isStopped: () => stop.isStopped,
  }).finally(progress.end);
  printText(formatReport(report));
  if (values.report !== undefined) await writeFile(values.report, formatJsonReport(report));
  if (!isSuccess(report)) process.exitCode = 1;
});

function readImportOptions(
  values: Values,
): Pick<ImportOptions, 'contentFolder' | 'isDryRun'> & Partial<ImportOptions> {
  const { 'date-order': order } = values;
  return {
    // Only a folder that is a site itself is written to without being named.
    contentFolder: values.content ?? ownFolder(),
    isDryRun: values['dry-run'],
    limit: values.limit === undefined ? undefined : readCount(values.limit),
    oldSite: values.from === undefined ? undefined : readAddress(values.from),
    source: values.source,
    timeZone: values['time-zone'],
    dateOrder: order === undefined ? undefined : readChoice('date-order', order, dateOrders),
  };
}

function ownFolder(): string {
  if (findSiteFolder() === '.') return '.';
  throw new UsageError('Say where the articles go: --content DIR.');
}

function readCount(written: string): number {
  const count = Number(written);
  if (Number.isInteger(count) && count > 0) return count;
  throw new UsageError(`--limit takes a whole number from 1, not “${written}”.`);
}

function readAddress(written: string): string {
  const url = URL.parse(/^https?:/.test(written) ? written : `https://${written}`);
  if (url === null) throw new UsageError(`--from takes the address of a site, not “${written}”.`);
  return url.href;
}

interface Input {
  readonly read: ReadDrafts;
  readonly options: Partial<ImportOptions>;
}

async function openInput([format, ...files]: readonly string[], values: Values): Promise<Input> {
  const mediaFolders = (values.media ?? []).map((folder) => fromCaller(folder));
  if (format !== 'markdown' && format !== 'wordpress' && format !== 'jsonl' && format !== 'text')
    throw new UsageError('Say which format the files have: markdown, wordpress, jsonl or text.');
  if (files.length === 0) throw new UsageError('Name at least one file, or - for standard input.');
  if (format === 'markdown') return openTree(files, { values, mediaFolders });
  const inputs = await Promise.all(files.map(openFile));
  if (format === 'wordpress') return await openExports(inputs, { values, mediaFolders });
  const readFiles = format === 'jsonl' ? readJsonLines : readPageTexts;
  return { read: () => readFiles(inputs), options: { mediaFolders } };
}

async function openFile(file: string): Promise<InputFile> {
  if (file === '-') return await spoolStandardInput();
  const path = fromCaller(file);
  return { path, name: path };
}

interface TreeWords {
  readonly values: Values;
  readonly mediaFolders: readonly string[];
}

function openTree([folder = '', ...others]: readonly string[], { values, mediaFolders }: TreeWords): Input {
  if (others.length > 0) throw new UsageError('Name one folder of Markdown at a time.');
  const place = fromCaller(folder);
  if (statSync(place, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new UsageError(`${folder} is not a folder.`);
  const site = findOtherSite(place);
  const rule = {
    folder: place,
    site,
    mapped: readKeyMap(values.map ?? []),
    permalink: values.permalink,
    keepsUnknown: values['keep-unknown'],
    timeZone: readTimeZone(values.content ?? '.') ?? values['time-zone'] ?? 'UTC',
  };
  const roots = [
    site.contentFolder,
    site.folder,
    ...['static', 'public', 'assets', 'src'].map((name) => join(site.folder, name)),
  ];
  return {
    read: () => readTree(rule),
    options: {
      mediaFolders: [...mediaFolders, ...roots],
      oldSite: values.from === undefined ? site.url : readAddress(values.from),
    },
  };
}

async function openExports(
  inputs: readonly InputFile[],
  { values, mediaFolders }: TreeWords,
): Promise<Input> {
  const [first] = inputs;
  const ofExport = first === undefined ? undefined : await findExportedSite(first.path);
  const oldSite = values.from === undefined ? ofExport : readAddress(values.from);
  return { read: createExportReader(inputs), options: { mediaFolders, oldSite } };
}

/** The first Ctrl+C ends the import as if there were no more; the next ends the process. */
function stopOnInterrupt(): { readonly isStopped: boolean } {
  const state = { isStopped: false };
  process.once('SIGINT', () => {
    state.isStopped = true;
  });
  return state;
}
