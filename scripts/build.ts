import { buildSite, type BuildOptions } from '../src/build/build.ts';
import { createBuildLog, formatNumber, formatSeconds } from '../src/build/build-log.ts';
import { defaultCache } from '../src/build/cache-folder.ts';
import { exitCodes, readCommandLine, readCount, runCommand } from '../src/build/command-line.ts';
import { endWithErrors } from '../src/build/print-errors.ts';
import { verifySite } from '../src/build/verify.ts';

const help = `Builds the site: Markdown in, HTML, feeds, data and search out.

  npm run build -- [options]

  --content DIR   the content: site.yaml, sources, pages, articles    (content)
  --out DIR       where the site is written                           (dist)
  --cache DIR     where the build remembers what it knows             (a folder in .cache for each content and out)
  --workers N     processes that render side by side                  (one a core, where the pages are worth it)
  --full          forget what is remembered and read everything anew
  --no-search     leave the search index out
  --plan          say which pages would be rendered or removed, and why; change nothing
  --verify        build once more from nothing, beside the site, and name every file that differs
  --all           list every error, not the first 200 alone
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
      delta: { type: 'boolean', default: false },
      verify: { type: 'boolean', default: false },
      all: { type: 'boolean', default: false },
    },
  });
  const start = performance.now();
  const options: BuildOptions = {
    content: values.content,
    out: values.out,
    cache: values.cache ?? defaultCache(values.content, values.out),
    ...(values.workers === undefined ? {} : { workers: readCount('workers', values.workers) }),
    isFull: values.full,
    hasSearch: !values['no-search'],
    isPlanOnly: values.plan,
    isDelta: values.delta,
    log: createBuildLog(process.stdout),
  };
  const { errors, pageCount, stale, removed } = await buildSite(options);
  if (errors.length > 0) {
    endWithErrors(errors, { all: values.all });
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
  if (values.verify) await verify(options);
});

async function verify(options: BuildOptions): Promise<void> {
  const differences = await verifySite(options);
  for (const { file, kind } of differences) process.stdout.write(`${kind.padEnd(10)} ${file}\n`);
  process.stdout.write(
    `${formatNumber(differences.length, 'file')} of the site differ from a build from nothing.\n`,
  );
  if (differences.length > 0) process.exitCode = exitCodes.contentErrors;
}
