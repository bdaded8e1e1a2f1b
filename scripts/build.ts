import { buildSite, type BuildResult } from '../src/build/build.ts';
import { createBuildLog, formatNumber, formatSeconds } from '../src/build/build-log.ts';
import { defaultCache } from '../src/build/cache-folder.ts';
import { exitCodes, readCommandLine, readCount, runCommand, UsageError } from '../src/build/command-line.ts';
import type { BuildPlace } from '../src/build/open-build.ts';
import { endWithErrors } from '../src/build/print-errors.ts';
import { mergeShards, planToFile, renderShard, type Share } from '../src/build/shards.ts';
import { verifySite } from '../src/build/verify.ts';

const help = `Builds the site: Markdown in, HTML, feeds, data and search out.

  npm run build -- [options]

  --content DIR   the content: site.yaml, sources, pages, articles    (content)
  --out DIR       where the site is written                           (dist)
  --cache DIR     where the build remembers what it knows             (a folder in .cache for each content and out)
  --workers N     threads side by side                                (one a core, where the pages are worth it)
  --full          forget what is remembered and read everything anew
  --no-search     leave the search index out
  --delta         write what changed alone into an empty folder: what is published lies elsewhere, and the cache
                  knows it; the manifest beside it names every published file, DIR.changes.json what to upload and delete
  --plan          say which pages would be rendered or removed, and why; change nothing
  --verify [all]  build once more from nothing, beside the site, and name every file that differs;
                  a sample of a thousand pages, or all
  --all           list every error, not the first 200 alone
  --help          this text

Over several machines, all with the same checkout and the cache folder that the first one filled:

  --plan-out FILE                   take the content in, and write what is to be made
  --shard I/N --plan FILE --out DIR render one of N shares into DIR
  --merge --plan FILE DIR DIR ...   publish what all the shares’ folders hold

Errors in the content are listed, all of them, and the last good site stays as it was.
Ends with 0 when done, 1 over errors, 2 over wrong usage.
`;

const options = {
  content: { type: 'string', default: 'content' },
  out: { type: 'string' },
  cache: { type: 'string' },
  workers: { type: 'string' },
  full: { type: 'boolean', default: false },
  'no-search': { type: 'boolean', default: false },
  delta: { type: 'boolean', default: false },
  plan: { type: 'boolean', default: false },
  'plan-out': { type: 'string' },
  shard: { type: 'string' },
  merge: { type: 'boolean', default: false },
  verify: { type: 'boolean', default: false },
  all: { type: 'boolean', default: false },
} as const;

await runCommand(async () => {
  const { values, positionals } = readCommandLine({ help, options, takesWords: true });
  const start = performance.now();
  const hasSearch = !values['no-search'];
  const out = values.out ?? 'dist';
  const place: BuildPlace = {
    content: values.content,
    out,
    cache: values.cache ?? defaultCache(values.content, out),
    ...(values.workers === undefined ? {} : { workers: readCount('workers', values.workers) }),
    isFull: values.full,
    log: createBuildLog(process.stdout),
  };
  const report = ({ errors, pageCount, stale }: BuildResult): boolean => {
    if (errors.length > 0) endWithErrors(errors, { all: values.all });
    else
      say(`${out} holds ${formatNumber(pageCount, 'page')}; ${formatNumber(stale.length, 'page')} rendered`);
    return errors.length === 0;
  };
  const say = (what: string): void => {
    process.stdout.write(`${what}, ${formatSeconds(performance.now() - start)}\n`);
  };

  if (values.shard !== undefined) {
    if (values.out === undefined || values.cache === undefined) {
      throw new UsageError('--shard wants --out DIR, and --cache DIR as it was filled by --plan-out.');
    }
    const [planFile] = takeWords(positionals, { least: 1, most: 1, what: '--shard I/N wants --plan FILE.' });
    const count = await renderShard(place, planFile, readShare(values.shard));
    say(`${out} holds share ${values.shard}: ${formatNumber(count, 'page')}`);
    return;
  }
  if (values.merge) {
    const what = '--merge wants --plan FILE and the folders of all shares.';
    const [planFile, ...folders] = takeWords(positionals, { least: 2, most: Infinity, what });
    report(await mergeShards(place, planFile, folders));
    return;
  }
  const [scope] = takeWords(positionals, {
    least: 0,
    most: values.verify ? 1 : 0,
    what: `“${positionals.join(' ')}” is not understood here.`,
  });
  if (scope !== undefined && scope !== 'all') throw new UsageError(`--verify takes “all”, not “${scope}”.`);
  const planOut = values['plan-out'];
  if (planOut !== undefined) {
    const { errors, stale, removed } = await planToFile({ ...place, hasSearch }, planOut);
    if (errors.length > 0) endWithErrors(errors, { all: values.all });
    else
      say(
        `${planOut}: ${formatNumber(stale.length, 'page')} to render, ${formatNumber(removed.length, 'page')} to remove`,
      );
    return;
  }
  const result = await buildSite({ ...place, hasSearch, isPlanOnly: values.plan, isDelta: values.delta });
  if (values.plan && result.errors.length === 0) {
    printPlan(result);
    return;
  }
  if (report(result) && values.verify) await verify({ ...place, hasSearch }, scope === 'all');
});

function printPlan({ stale, removed }: BuildResult): void {
  for (const { path, reason } of stale) process.stdout.write(`${reason.padEnd(10)} ${path}\n`);
  for (const path of removed) process.stdout.write(`removed    ${path}\n`);
}

async function verify(build: BuildPlace & { readonly hasSearch: boolean }, isAll: boolean): Promise<void> {
  const { differences, comparedCount } = await verifySite(build, isAll);
  for (const { file, kind } of differences) process.stdout.write(`${kind.padEnd(10)} ${file}\n`);
  process.stdout.write(
    `${formatNumber(differences.length, 'file')} of ${formatNumber(comparedCount, 'file')} ` +
      'that were compared differ from a build from nothing.\n',
  );
  if (differences.length > 0) process.exitCode = exitCodes.contentErrors;
}

/** `2/3` */
function readShare(value: string): Share {
  const [, index = '', count = ''] = /^(\d+)\/(\d+)$/.exec(value) ?? [];
  const share = { index: Number(index), count: Number(count) };
  if (share.index >= 1 && share.index <= share.count) return share;
  throw new UsageError(`--shard takes a share such as 2/3, not “${value}”.`);
}

function takeWords(
  words: readonly string[],
  { least, most, what }: { readonly least: number; readonly most: number; readonly what: string },
): readonly [string, ...string[]] {
  if (words.length < least || words.length > most) throw new UsageError(what);
  // Where none is wanted none is read.
  return words as unknown as readonly [string, ...string[]];
}
