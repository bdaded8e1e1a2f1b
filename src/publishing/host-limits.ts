import type { DayCount } from '../archive/archive.ts';
import { dayAfter } from '../archive/calendar.ts';
import type { HostLimits } from '../archive/hosts.ts';
import { formatCount, formatNumber } from '../log/build-log.ts';

/** How much of a host a site takes. */
export interface HostUsage {
  readonly files: number;
  readonly folders: number;
  readonly bytes: number;
  readonly largest: { readonly name: string; readonly bytes: number };
  /** Rules of the published files of these names, whoever wrote them. */
  readonly redirects: number;
  readonly headers: number;
  /** What a site can do without, the largest first. */
  readonly parts: readonly SitePart[];
}

/** A part of a site that a setting, or an option of a build, leaves out. */
export interface SitePart {
  readonly name: string;
  readonly remedy: string;
  readonly files: number;
  readonly bytes: number;
}

/** How an archive grows. */
export interface Pace {
  readonly articles: number;
  readonly articlesADay: number;
}

/** The pace of the last year, as of its newest article; of all days if it is younger. */
export function findPace(days: readonly DayCount[]): Pace {
  const newest = days.at(-1)?.day;
  const oldest = days[0]?.day;
  if (newest === undefined || oldest === undefined) return { articles: 0, articlesADay: 0 };
  const since = dayAfter(newest, -aYear);
  const span = since > oldest ? aYear : Math.max(1, daysBetween(oldest, newest));
  const sum = (counted: readonly DayCount[]) => counted.reduce((total, { count }) => total + count, 0);
  return { articles: sum(days), articlesADay: sum(days.filter(({ day }) => day > since)) / span };
}

const aYear = 365;

function daysBetween(first: string, second: string): number {
  return Math.round((Date.parse(second) - Date.parse(first)) / 86_400_000);
}

/**
 * What of a host’s limits a site takes four fifths of, or more: a line each, with what breaks, when at this pace, and
 * what reduces it.
 * @param now from which days are counted: UTC.
 */
export function describeLimits(
  limits: HostLimits,
  usage: HostUsage,
  { now, pace }: { readonly now: string; readonly pace: Pace },
): readonly string[] {
  const { parts } = usage;
  const growing = (quantity: Quantity) =>
    describeGrowing(limits.name, quantity, { when: describeEnd(quantity, pace, now), parts });
  const files = usage.files + (limits.countsFolders === true ? usage.folders : 0);
  const noun = limits.countsFolders === true ? 'files and folders' : 'files';
  const lines = [
    growing({
      used: files,
      limit: limits.files,
      format: (count) => `${formatCount(count)} ${noun}`,
      of: 'files',
    }),
    growing({ used: usage.bytes, limit: limits.bytes, format: formatBytes, of: 'bytes' }),
    describeLargest(limits, usage),
    describeRules(limits.name, '_redirects', { used: usage.redirects, limit: limits.redirects }),
    describeRules(limits.name, '_headers', { used: usage.headers, limit: limits.headers }),
  ];
  return lines.flatMap((line) => line ?? []);
}

interface Quantity {
  readonly used: number;
  readonly limit: number | undefined;
  readonly format: (amount: number) => string;
  readonly of: 'files' | 'bytes';
}

/** The share of a limit from which it is told. */
const toldShare = 0.8;

function describeGrowing(
  host: string,
  { used, limit, format, of }: Quantity,
  { when, parts }: { readonly when: string; readonly parts: readonly SitePart[] },
): string | undefined {
  if (limit === undefined || used < limit * toldShare) return undefined;
  const share = Math.floor((used / limit) * 100);
  const reducing = parts
    .filter((part) => part[of] > 0)
    .toSorted((first, second) => second[of] - first[of])
    .map((part) => `${part.remedy} saves ${part.name} (${format(part[of]).replace(' and folders', '')})`);
  const remedy = reducing.length === 0 ? 'Only another host or plan helps.' : `${reducing.join('; ')}.`;
  return `${host} takes ${format(limit)}, and the site has ${format(used)} (${String(share)} %). ${when} ${remedy}`;
}

function describeEnd({ used, limit = 0 }: Quantity, { articles, articlesADay }: Pace, now: string): string {
  if (used > limit) return 'It refuses the next deployment.';
  const aDay = articles === 0 ? 0 : (used / articles) * articlesADay;
  if (aDay === 0) return 'Beyond that it refuses a deployment.';
  const days = Math.floor((limit - used) / aDay);
  if (days > farDays)
    return 'Beyond that it refuses a deployment: in more than ten years at the pace of the last one.';
  const end = new Date(Date.parse(now) + days * 86_400_000).toISOString().slice(0, 7);
  return `At the pace of the last year it refuses deployments in ${formatNumber(days, 'day')}, in ${end}.`;
}

const farDays = 3650;

function describeLargest({ name, fileBytes }: HostLimits, { largest }: HostUsage): string | undefined {
  if (fileBytes === undefined || largest.bytes < fileBytes * toldShare) return undefined;
  return (
    `${name} takes files of ${formatBytes(fileBytes)}, and ${largest.name} has ${formatBytes(largest.bytes)}. ` +
    'A larger one ends a deployment: make it smaller, or link to it elsewhere.'
  );
}

/** A host that reads no such file has no limit of it. */
function describeRules(
  host: string,
  file: string,
  { used, limit }: { readonly used: number; readonly limit: number },
): string | undefined {
  if (limit === 0 || used < limit * toldShare) return undefined;
  const fate =
    file === '_redirects'
      ? 'Beyond that, old addresses lead on by pages of their own, which takes readers a step more.'
      : 'It passes over the rest.';
  return `${host} reads ${formatNumber(limit, 'rule')} of ${file}, and there are ${formatCount(used)}. ${fate}`;
}

function formatBytes(bytes: number): string {
  return bytes >= 1e9 ? `${(bytes / 1e9).toFixed(2)} GB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
