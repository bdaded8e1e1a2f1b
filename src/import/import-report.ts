import type { ImportedSource } from './source-register.ts';
import { createTally, type Counted } from './tally.ts';
import type { AddressCounts } from './old-addresses.ts';
import type { LinkCounts } from './resolve-body.ts';
import type { FailedInput, LeftOutValue, SkippedItem } from './article-draft.ts';
import { formatCount, formatSeconds } from '../log/build-log.ts';
import { printableLine } from '../log/printable.ts';
import type { Outcome } from './place-article.ts';

/** What an import did. */
export interface ImportReport {
  readonly isDryRun: boolean;
  readonly counts: Readonly<Record<Outcome, number>>;
  /** The files that were left alone because somebody edited them. */
  readonly edited: readonly string[];
  readonly skipped: readonly SkippedItem[];
  /** Values that were left out of imported articles. */
  readonly leftOut: readonly LeftOutValue[];
  readonly failed: readonly FailedInput[];
  /** How many files lie in `unplaced/` because a person must decide. */
  readonly unplaced: number;
  /** The pictures and other files beside the articles. */
  readonly files: { readonly copied: number; readonly present: number };
  readonly links: Readonly<LinkCounts>;
  /** The old addresses; `lost` are those at which nothing answers, by the reason. */
  readonly addresses: Readonly<AddressCounts> & { readonly lost: readonly Counted[] };
  /** What was assumed, or written otherwise. */
  readonly notes: readonly Counted[];
  /** What was left out of texts. */
  readonly lost: readonly Counted[];
  readonly newSources: readonly ImportedSource[];
  /** Whether site.yaml was made, or would be. */
  readonly hasNewSite: boolean;
  readonly milliseconds: number;
}

/** Whether every input was read to its end and gave at least one article in all. */
export function isSuccess({ counts, failed }: ImportReport): boolean {
  return failed.length === 0 && Object.values(counts).some((count) => count > 0);
}

/** The report as printable lines of a table, with the first few examples of skipped items and edited files. */
export function formatReport(report: ImportReport): string {
  const { isDryRun, counts, edited, skipped, leftOut, newSources, hasNewSite, milliseconds } = report;
  const lines = [
    ...(isDryRun ? ['Nothing was written; this is what an import would do:'] : []),
    formatRow('written', counts.written),
    formatRow('updated', counts.updated),
    formatRow('unchanged', counts.unchanged),
    formatRow(
      'edited',
      counts.edited,
      edited.length === 0 ? '' : `left as they are: ${listExamples(edited)}`,
    ),
    formatRow('skipped', skipped.length, describeUnplaced(report)),
    ...formatReasons(skipped.map(({ skipped: reason, ...item }) => ({ ...item, reason }))),
    ...(leftOut.length === 0 ? [] : [formatRow('left out', leftOut.length)]),
    ...formatReasons(leftOut.map(({ leftOut: reason, ...item }) => ({ ...item, reason }))),
    ...formatTexts(report),
    ...formatAddresses(report),
    formatRow(
      'sources',
      newSources.length,
      newSources.length === 0
        ? ''
        : `${isDryRun ? 'would be made' : 'made'}: ${listExamples(nameSources(newSources))}`,
    ),
    ...adviseOnLanguages(newSources),
    ...(hasNewSite
      ? [
          `site.yaml ${isDryRun ? 'would be' : 'was'} made: give it the site’s own name, address and time zone.`,
        ]
      : []),
    `${'time'.padEnd(nameWidth)} ${formatSeconds(milliseconds)}`,
    ...report.failed.map(({ place, failed }) => `${place} could not be read to its end: ${failed}.`),
  ];
  return lines.map((line) => `${printableLine(line)}\n`).join('');
}

function describeUnplaced({ unplaced, isDryRun }: ImportReport): string {
  if (unplaced === 0) return '';
  return `${formatCount(unplaced)} of them ${isDryRun ? 'would lie' : 'lie'} in unplaced/, with the reason`;
}

/** What became of the pictures and links, and what the texts lost. */
function formatTexts({ files, links, lost, notes }: ImportReport): readonly string[] {
  const rows = [
    ['pictures', files.copied, 'and files copied beside the articles'],
    ['', files.present, 'there already'],
    ['', links.picturesElsewhere, 'stay where they are on the web: copy them before that site goes'],
    ['links', links.toArticles, 'to articles of this import'],
    ['', links.toFiles, 'to files beside the articles'],
    ['', links.toOldSite, 'to other pages of the old site'],
  ] as const;
  return [
    ...rows.flatMap(([name, count, more]) => (count > 0 ? [formatRow(name, count, more)] : [])),
    ...formatCounted('lost', lost),
    ...formatCounted('noted', notes),
  ];
}

function formatAddresses({ addresses }: ImportReport): readonly string[] {
  const { given, same, aliases, lost } = addresses;
  if (given === 0) return [];
  return [
    formatRow('addresses', given, 'old ones'),
    formatRow('', same, 'are those of the articles'),
    formatRow('', aliases, 'lead to them (aliases)'),
    ...formatCounted('no answer', lost),
  ];
}

function formatCounted(name: string, counted: readonly Counted[]): readonly string[] {
  if (counted.length === 0) return [];
  const total = counted.reduce((sum, { count }) => sum + count, 0);
  const rows = counted.map(({ kind, count, examples }) =>
    formatRow('', count, `${kind}: ${examples.join(', ')}${count > examples.length ? ' …' : ''}`),
  );
  return [formatRow(name, total), ...rows];
}

const nameWidth = 10;
const countWidth = 9;
const exampleCount = 3;

function formatRow(name: string, count: number, more = ''): string {
  return `${name.padEnd(nameWidth)} ${formatCount(count).padStart(countWidth)}  ${more}`.trimEnd();
}

/** An item or value that was not imported, and why. */
interface Missed {
  readonly place: string;
  readonly value?: string;
  readonly reason: string;
}

function formatReasons(missed: readonly Missed[]): readonly string[] {
  const byReason = [...Map.groupBy(missed, ({ reason }) => reason)];
  return byReason
    .sort(([, first], [, second]) => second.length - first.length)
    .map(([reason, items]) => formatRow('', items.length, `${reason}: ${listExamples(items.map(nameItem))}`));
}

function nameItem({ place, value }: Missed): string {
  return value === undefined ? place : `${place} (${value})`;
}

function nameSources(sources: readonly ImportedSource[]): readonly string[] {
  return sources.map(({ id }) => id);
}

function adviseOnLanguages(sources: readonly ImportedSource[]): readonly string[] {
  const unknown = sources.filter(({ language }) => language === undefined);
  if (unknown.length === 0) return [];
  const names = listExamples(nameSources(unknown));
  return [`The data does not tell the language of ${names}: the site’s is taken; correct it in sources/.`];
}

function listExamples(examples: readonly string[]): string {
  const more = examples.length > exampleCount ? ' …' : '';
  return `${examples.slice(0, exampleCount).join(', ')}${more}`;
}

/** The report as JSON, for programs: docs/import-report.md says what each key means. */
export function formatJsonReport(report: ImportReport): string {
  const { skipped, leftOut, edited, failed, newSources, ...rest } = report;
  const tallied = {
    ...rest,
    edited: { count: edited.length, examples: edited.slice(0, exampleCount) },
    skipped: tallyReasons(skipped.map(({ skipped: reason, ...item }) => ({ ...item, reason }))),
    leftOut: tallyReasons(leftOut.map(({ leftOut: reason, ...item }) => ({ ...item, reason }))),
    failed,
    newSources: nameSources(newSources),
  };
  return `${JSON.stringify(tallied, undefined, 2)}\n`;
}

function tallyReasons(missed: readonly Missed[]): readonly Counted[] {
  const tally = createTally();
  for (const item of missed) tally.add(item.reason, nameItem(item));
  return tally.list();
}
