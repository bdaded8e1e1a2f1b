import { buildSite } from '../src/build/build.ts';
import { createBuildLog, formatNumber, formatSeconds } from '../src/build/build-log.ts';
import { defaultCache } from '../src/build/cache-folder.ts';
import { readCommandLine, readCount, runCommand } from '../src/build/command-line.ts';
import { endWithErrors } from '../src/build/print-errors.ts';

const help = `Builds the site: Markdown in, HTML, feeds, data and search out.

  npm run build -- [options]

  --content DIR   the content: site.yaml, sources, pages, articles    (content)
  --out DIR       where the site is written                           (dist)
  --cache DIR     where the build remembers what it knows             (a folder in .cache for each content and out)
  --workers N     processes that render side by side                  (one a core, where the pages are worth it)
  --full          forget what is remembered and read everything anew
  --no-search     leave the search index out
  --plan          say which pages would be rendered or removed, and why; change nothing
  --help          this text

Errors in the content are listed, all of them, and the last good site stays as it was.
Ends with 0 when done, 1 over errors, 2 over wrong usage.
`;

await runCommand(async () => {
  const { values } = readCommandLine({
    help,
    options: {
      content: { type: 'string', default: 'content' },
      out: { type: 'string', default: 'dist' },
      cache: { type: 'string' },
      workers: { type: 'string' },
      full: { type: 'boolean', default: false },
      'no-search': { type: 'boolean', default: false },
      plan: { type: 'boolean', default: false },
    },
  });
  const start = performance.now();
  const { errors, pageCount, stale, removed } = await buildSite({
    content: values.content,
    out: values.out,
    cache: values.cache ?? defaultCache(values.content, values.out),
    ...(values.workers === undefined ? {} : { workers: readCount('workers', values.workers) }),
    isFull: values.full,
    hasSearch: !values['no-search'],
    isPlanOnly: values.plan,
    log: createBuildLog(process.stdout),
  });
  if (errors.length > 0) {
    endWithErrors(errors);
    return;
  }
  if (values.plan) {
    for (const { path, reason } of stale) process.stdout.write(`${reason.padEnd(10)} ${path}\n`);
    for (const path of removed) process.stdout.write(`removed    ${path}\n`);
    return;
  }
  const time = formatSeconds(performance.now() - start);
  process.stdout.write(
    `${values.out} holds ${formatNumber(pageCount, 'page')}; ${formatNumber(stale.length, 'page')} rendered, ${time}\n`,
  );
});
