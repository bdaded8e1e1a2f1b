import { fromCaller } from '../src/commands/caller-folder.mjs';
import type { Edition } from '../src/archive/edition.ts';
import { writeNextDue } from '../src/commands/next-due.ts';
import { readNow } from '../src/commands/read-now.ts';
import { nameCommands } from '../src/program/command-names.ts';
import { buildSite, type BuildResult } from '../src/site/build-site.ts';
import { createBuildLog, formatNumber, formatSeconds } from '../src/log/build-log.ts';
import { printLine } from '../src/log/print.ts';
import { findFolders } from '../src/commands/default-folders.ts';
import { checkFolders } from '../src/commands/check-folders.ts';
import {
  checkExclusive,
  exitCodes,
  readCommandLine,
  readCount,
  runCommand,
  UsageError,
  type Exclusion,
} from '../src/commands/command-line.ts';
import { readSiteAddress, urlHelp } from '../src/commands/site-address.ts';
import type { AddressOptions } from '../src/site/address-stage.ts';
import type { BuildPlace } from '../src/site/open-build.ts';
import { endWithErrors } from '../src/commands/print-errors.ts';
import { mergeShards, planToFile, renderShard, type Share } from '../src/shards/shards.ts';
import { verifySite } from '../src/site/verify.ts';

const help = `Builds the site: Markdown in, HTML, feeds, data and search out.

  npm run build -- [options]

  --content DIR   the content: site.yaml, sources, pages, articles    (this folder if it holds site.yaml, else content)
${urlHelp}
  --out DIR       where the site is written                           (dist)
  --cache DIR     where the build remembers what it knows             (a folder in .cache for each content and out)
  --workers N     threads side by side          (one for each core, as far as the memory goes, if there is enough to do)
  --full          forget what is remembered, and read everything again
  --no-search     leave the search index out
  --now INSTANT   take this for the present: an article whose instant is later is held back, and comes when it is due.
                  With its offset: 2026-12-24T06:00Z           (what the clock says, by the minute)
  --drafts        a preview: drafts and articles that wait are shown, each with a ribbon, and search engines are kept
                  away; its manifest says that it is none to deploy           (written to drafts)
  --delta         write only what changed, into an empty folder: the published site lies elsewhere; DIR.manifest.json
                  names every published file, DIR.changes.json what to upload and what to delete, in order
  --published FILE  with --delta: the manifest of what the host has    (DIR.manifest.json; else what the cache knows)
  --publish       what is built is published: its addresses are promised from now on, and a build that would lose one
                  ends with the list, and with what to do
  --allow-gone FILE  the addresses in this file, one on each line, may go
  --addresses FILE   the addresses in this file, one on each line or a sitemap, are promised too: another program
                  published them
  --plan          say which pages would be rendered or removed, and why; change nothing
  --repair        compare every published file with what was published, and make again what was changed or deleted by
                  others since
  --verify [all]  build again from nothing, beside the site, and name every file that differs;
                  it compares a sample of a thousand pages, or all files
  --all           list every error, not only the first 200
  --help          this text

On several machines, all with the same checkout and the cache folder that the first one filled:

  --plan-out FILE                   take the content in, and write a plan of what to make
  --shard I/N --plan FILE --out DIR render one of N shares into DIR
  --merge --plan FILE DIR DIR ...   publish what the folders of all shares hold

If the content has errors, all are found at once, and the last good site stays as it was.
Ends with 0 when done, 1 after errors, 2 after wrong usage.
`;

const options = {
  content: { type: 'string' },
  url: { type: 'string' },
  out: { type: 'string' },
  cache: { type: 'string' },
  workers: { type: 'string' },
  full: { type: 'boolean', default: false },
  'no-search': { type: 'boolean', default: false },
  delta: { type: 'boolean', default: false },
  published: { type: 'string' },
  publish: { type: 'boolean', default: false },
  'allow-gone': { type: 'string' },
  addresses: { type: 'string' },
  plan: { type: 'boolean', default: false },
  'plan-out': { type: 'string' },
  shard: { type: 'string' },
  merge: { type: 'boolean', default: false },
  repair: { type: 'boolean', default: false },
  verify: { type: 'boolean', default: false },
  all: { type: 'boolean', default: false },
  now: { type: 'string' },
  drafts: { type: 'boolean', default: false },
} as const;

/** Ways of building exclude one another. A shard and a merge take no options that the plan has decided. */
const exclusions: readonly Exclusion<keyof typeof options>[] = [
  ['shard', ['merge', 'plan-out', 'repair', 'verify', 'delta', 'full', 'no-search', 'drafts', 'publish']],
  ['merge', ['plan-out', 'repair', 'verify', 'delta', 'full', 'no-search', 'drafts']],
  ['repair', ['plan-out', 'plan', 'delta', 'full']],
  ['drafts', ['delta', 'publish']],
  ['plan-out', ['plan', 'verify', 'delta', 'publish']],
  ['plan', ['verify']],
  ['delta', ['verify']],
];

await runCommand(async () => {
  const { values, positionals } = readCommandLine({
    help,
    options,
    paths: ['content', 'out', 'cache', 'plan-out', 'published'],
    takesWords: true,
  });
  checkExclusive(values, exclusions);
  const { content, out, cache } = findFolders(values, values.drafts ? 'drafts' : 'dist');
  checkFolders({ content, out, cache });
  const order: Order = {
    place: {
      content,
      url: readSiteAddress(values.url),
      out,
      cache,
      ...(values.workers === undefined ? {} : { workers: readCount('workers', values.workers) }),
      wanted: { ...readNow(values.now), isPreview: values.drafts },
      isFull: values.full,
      log: createBuildLog(process.stdout),
    },
    hasSearch: !values['no-search'],
    showsAll: values.all,
    asked: {
      isPublication: values.publish,
      allowGone: values['allow-gone'],
      addresses: values.addresses,
    },
    words: positionals,
    start: performance.now(),
  };
  if (values.shard !== undefined) {
    if (values.out === undefined || values.cache === undefined) {
      throw new UsageError('--shard needs --out DIR, and the --cache DIR that --plan-out filled.');
    }
    await render(order, readShare(values.shard));
  } else if (values.merge) {
    await merge(order);
  } else if (values['plan-out'] !== undefined) {
    await plan(order, values['plan-out']);
  } else {
    if (values.published !== undefined && !values.delta) {
      throw new UsageError('--published needs --delta: only a delta asks what the host has.');
    }
    const { plan: isPlanOnly, delta: isDelta, published, repair: isRepair, verify: verifies } = values;
    await build(order, { isPlanOnly, isDelta, isRepair, published, verifies });
  }
});

/** What every way of building needs from the command line. */
interface Order {
  readonly place: BuildPlace;
  readonly hasSearch: boolean;
  /** Whether every error is listed. */
  readonly showsAll: boolean;
  /** What is asked about addresses. */
  readonly asked: AddressOptions;
  /** What was typed without dashes. */
  readonly words: readonly string[];
  /** When the command began. */
  readonly start: number;
}

interface BuildFlags {
  readonly isPlanOnly: boolean;
  readonly isDelta: boolean;
  readonly isRepair: boolean;
  readonly published: string | undefined;
  readonly verifies: boolean;
}

async function build(order: Order, { verifies, ...flags }: BuildFlags): Promise<void> {
  const { place, hasSearch, words, asked } = order;
  const [scope, ...rest] = words;
  const unknown = verifies && (scope === undefined || scope === 'all') ? rest[0] : scope;
  if (unknown !== undefined) throw new UsageError(`“${unknown}” is not understood here.`);
  const result = await buildSite({ ...place, ...asked, hasSearch, ...flags });
  if (flags.isPlanOnly && result.errors.length === 0) printPlan(result);
  else if (report(order, result) && verifies) await verify(order, result.edition, scope === 'all');
}

async function plan(order: Order, file: string): Promise<void> {
  const { place, hasSearch } = order;
  const { errors, stale, removed } = await planToFile({ ...place, hasSearch }, file);
  if (errors.length > 0) endWithErrors(errors, { all: order.showsAll });
  else
    say(
      order,
      `${file}: ${formatNumber(stale.length, 'page')} to render, ${String(removed.length)} to remove`,
    );
}

async function render(order: Order, share: Share): Promise<void> {
  const [planFile, ...rest] = order.words.map((word) => fromCaller(word));
  if (planFile === undefined || rest.length > 0) throw new UsageError('--shard I/N needs --plan FILE.');
  const count = await renderShard(order.place, planFile, share);
  say(order, `${order.place.out} holds its share: ${formatNumber(count, 'page')}`);
}

async function merge(order: Order): Promise<void> {
  const [planFile, ...folders] = order.words.map((word) => fromCaller(word));
  if (planFile === undefined || folders.length === 0) {
    throw new UsageError('--merge needs --plan FILE and the folders of all shares.');
  }
  report(order, await mergeShards({ ...order.place, ...order.asked }, planFile, folders));
}

/** @returns whether the content has no errors. */
function report(order: Order, { errors, pageCount, stale, nextDue }: BuildResult): boolean {
  if (errors.length > 0) {
    endWithErrors(errors, { all: order.showsAll });
    return false;
  }
  const pages = `${formatNumber(pageCount, 'page')}; ${formatNumber(stale.length, 'page')} rendered`;
  writeNextDue(order.place.cache, nextDue);
  say(order, `${order.place.out} holds ${pages}`);
  return true;
}

function say({ start }: Order, what: string): void {
  printLine(`${what}, ${formatSeconds(performance.now() - start)}`);
}

function printPlan({ stale, removed }: BuildResult): void {
  for (const { path, reason } of stale) printLine(`${reason.padEnd(10)} ${path}`);
  for (const path of removed) printLine(`removed    ${path}`);
}

async function verify({ place, hasSearch }: Order, edition: Edition, isAll: boolean): Promise<void> {
  const wanted = { ...edition, isByClock: false };
  const { differences, foreign, comparedCount } = await verifySite({ ...place, wanted, hasSearch }, isAll);
  for (const { file, kind } of differences) printLine(`${kind.padEnd(10)} ${file}`);
  printLine(
    `${formatNumber(differences.length, 'file')} of ${formatNumber(comparedCount, 'file')} ` +
      'that were compared differ from a build from nothing.',
  );
  if (foreign.length > 0) printLine(`No build made, and none touches: ${foreign.join(', ')}.`);
  if (differences.length === 0) return;
  printLine(
    nameCommands(
      '“npm run build -- --repair”, with the same options, makes again what others changed; “--full” makes everything again.',
    ),
  );
  process.exitCode = exitCodes.contentErrors;
}

/** Reads a share such as `2/3`. @throws UsageError if the value is not one. */
function readShare(value: string): Share {
  const [, index = '', count = ''] = /^(\d+)\/(\d+)$/.exec(value) ?? [];
  const share = { index: Number(index), count: Number(count) };
  if (share.index >= 1 && share.index <= share.count) return share;
  throw new UsageError(`--shard takes a share such as 2/3, not “${value}”.`);
}
