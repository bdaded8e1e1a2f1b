import { buildSite } from '../src/build/build.ts';
import { createBuildLog, formatNumber, formatSeconds } from '../src/build/build-log.ts';
import { defaultCache } from '../src/build/cache-folder.ts';
import { exitCodes, failUsage, readCommandLine, readCount } from '../src/build/command-line.ts';
import { printErrors } from '../src/build/print-errors.ts';
import { availableParallelism } from 'node:os';

const help = `Builds the site: Markdown in, HTML, feeds, data and search out.

  npm run build -- [options]

  --content DIR   the content: site.yaml, sources, pages, articles   (content)
  --out DIR       where the site is written                          (dist)
  --cache DIR     where what is known of the content is kept         (.cache, a folder for each content and out)
  --workers N     processes that render side by side                 (the processor’s cores: ${String(availableParallelism())})
  --full          forget what is known, and read everything anew
  --no-search     leave the search index out
  --help          this text

With errors in the content, all of them are listed and the last good site stays as it was.
Ends with 0 when done, 1 over errors in the content, 2 over wrong usage.
`;

const { values } = readCommandLine({
  help,
  options: {
    content: { type: 'string', default: 'content' },
    out: { type: 'string', default: 'dist' },
    cache: { type: 'string' },
    workers: { type: 'string', default: String(availableParallelism()) },
    full: { type: 'boolean', default: false },
    'no-search': { type: 'boolean', default: false },
  },
});

const start = performance.now();
const { errors, pageCount } = await buildSite({
  content: values.content,
  out: values.out,
  cache: values.cache ?? defaultCache(values.content, values.out),
  workers: readWorkers(values.workers),
  isFull: values.full,
  hasSearch: !values['no-search'],
  log: createBuildLog(process.stdout),
});
if (errors.length > 0) {
  printErrors(errors, process.stderr);
  process.exitCode = exitCodes.contentErrors;
} else {
  process.stdout.write(`${values.out}: ${formatNumber(pageCount, 'page')} in ${formatSeconds(performance.now() - start)}\n`);
}

function readWorkers(value: string): number {
  try {
    return readCount('workers', value);
  } catch (error) {
    failUsage(error);
  }
}
