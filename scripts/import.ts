import { fromCaller } from '../src/commands/caller-folder.mjs';
import { parseArgs } from 'node:util';
import { findSiteFolder } from '../src/commands/site-folder.mjs';
import { printText } from '../src/log/print.ts';
import { createImportProgress } from '../src/import/import-progress.ts';
import { formatReport, isSuccess } from '../src/import/import-report.ts';
import { readJsonLines } from '../src/import/read-jsonl.ts';
import { readPageTexts } from '../src/import/read-page-texts.ts';
import { importArticles } from '../src/import/write-import.ts';

const help = `Imports articles into a content folder.

  npm run import -- jsonl FILE ... --content DIR [options]
  npm run import -- text  FILE ... --content DIR [options]

jsonl   JSON Lines, one article on each line, plain or gzip: {"id", "title", "date", "source", "lang", "url", "body",
        "labels": {"topics": [...], "summary"}}. A title, a date, a body or a summary, and a source or a url are
        needed. date: 2022-01-13, or an instant; one without an offset is in the site’s time zone.
        body: plain text with paragraphs, or HTML.
text    plain-text copies of article pages, one in each file: site name, tagline, headline, instant, summary, body,
        More information, Source: NAME, All news articles on DAY, lists, foot.

  FILE            - is standard input
  --content DIR   where the articles, their sources and, if it is missing, site.yaml are written; needed unless
                  this folder holds site.yaml
  --dry-run       write nothing, only say what would be done
  --limit N       stop after N items
  --help          this text

  npm run import -- jsonl news.jsonl.gz --content content --dry-run
  npm run import -- text copies/*.txt --content content
  zcat news-*.gz | npm run import -- jsonl - --content content

Importing the same data again writes nothing. An item that changed updates its article, unless the article was edited by
hand since.
DIR/.imported.jsonl remembers which item went where: keep it with the content.
Ends with 0 when done (it lists what was skipped), 1 if a file could not be read or there was no article,
2 after wrong usage.
`;

const formats = { jsonl: readJsonLines, text: readPageTexts };

const { values, positionals } = readArguments();
if (values.help) {
  printText(help);
} else {
  process.exitCode = await run(positionals);
}

async function run([format, ...files]: readonly string[]): Promise<number> {
  if (format !== 'jsonl' && format !== 'text')
    return failUsage('Say which format the files have: jsonl or text.');
  if (files.length === 0) return failUsage('Name at least one file, or - for standard input.');
  // Only a folder that is a site itself is written to without being named.
  const typed = values.content === '' ? undefined : values.content && fromCaller(values.content);
  const contentFolder = typed ?? (values.content === undefined && findSiteFolder() === '.' ? '.' : undefined);
  if (contentFolder === undefined) return failUsage('Say where the articles go: --content DIR.');
  const limit = values.limit === undefined ? undefined : Number(values.limit);
  if (limit !== undefined && !(Number.isInteger(limit) && limit > 0)) {
    return failUsage(`--limit takes a whole number from 1, not “${String(values.limit)}”.`);
  }
  const progress = createImportProgress(process.stderr);
  try {
    const report = await importArticles(formats[format](files.map(placeFile)), {
      contentFolder,
      isDryRun: values['dry-run'],
      ...(limit === undefined ? {} : { limit }),
      onProgress: (done) => {
        progress.show(done);
      },
    });
    progress.end();
    printText(formatReport(report));
    return isSuccess(report) ? 0 : 1;
  } catch (error) {
    progress.end();
    printText(`${error instanceof Error ? error.message : String(error)}\n`, process.stderr);
    return 1;
  }
}

/** A hyphen alone is the standard input. */
function placeFile(file: string): string {
  return file === '-' ? file : fromCaller(file);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        content: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        limit: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    process.exit(failUsage(error instanceof Error ? error.message : String(error)));
  }
}

function failUsage(message: string): number {
  printText(`${message}\nAdd --help to see what can be given.\n`, process.stderr);
  return 2;
}
