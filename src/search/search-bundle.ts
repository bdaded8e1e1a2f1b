import type { DayCount } from '../archive/archive.ts';
import { monthOf, yearOf, type Day, type Month } from '../archive/calendar.ts';
import type { SpellingPart } from './spelling-list.ts';

/** One search index over one calendar period. */
export interface SearchBundle {
  /**
   * The period: `2010s`, `2015-2019`, `2016`, `2016-H1`, `2016-Q3`, `2016-11`, `2016-11-A` (to the 15th), `2016-11-2`
   * (from the 8th), `2016-11-08`.
   */
  readonly id: string;
  /** Its days with articles, oldest first. */
  readonly days: readonly Day[];
  /** How many articles it holds. */
  readonly count: number;
}

/** `/search/bundles.json`: what the search page may search in. */
export interface BundleList {
  /** Newest first. */
  readonly bundles: readonly BundleEntry[];
  /** The index of which words are in which bundles. Its results are ids of the bundles of `listLexiconBundles`. */
  readonly lexicon?: Lexicon;
}

export interface Lexicon extends SearchIndex {
  /** The words of the same bundles by their sounds, for other spellings, in order. */
  readonly spellings: readonly SpellingPart[];
}

/** A Pagefind index. */
export interface SearchIndex {
  /** The name of its folder. */
  readonly id: string;
  /** The language whose rules stem its words. */
  readonly language: string;
  /** Pagefind’s description of the index, as JSON: here it needs no file and no request of its own. */
  readonly description: string;
}

export interface BundleEntry extends SearchIndex {
  /** Its first and its last day with articles. */
  readonly from: Day;
  readonly to: Day;
  /** Its months with articles, oldest first. */
  readonly months: readonly Month[];
  readonly count: number;
  /** The name of the file of its words, in which other spellings are looked for. */
  readonly spellings: string;
}

export const bundleListPath = '/search/bundles.json';
/** The lexicon’s id among the bundles’. */
export const lexiconId = 'lexicon';
/** Pagefind’s program, which all bundles share. The folder’s name has its version, so browsers may cache it. */
export const searchEnginePath = '/search/engine/1.6.0/';
export const engineWorkerPath = `${searchEnginePath}worker.js`;
/** Compressed WebAssembly, with the stemmer of the site’s language. */
export const engineProgramPath = `${searchEnginePath}program.pagefind`;

/** Each bundle has a folder below it. */
export const bundlesPath = '/search/bundles/';

/** `/search/bundles/2016-Q3/` */
export function bundlePath(id: string): string {
  return `${bundlesPath}${id}/`;
}

/** The file of a list of spellings, by the id of its bundle or of the lexicon. */
export function spellingsPath(id: string, name: string): string {
  return `${bundlePath(id)}spellings/${name}.json`;
}

/** The id of the bundle, or the lexicon, that a path belongs to; undefined if it belongs to none. */
export function findBundleId(path: string): string | undefined {
  return path.startsWith(bundlesPath) ? path.slice(bundlesPath.length).split('/')[0] : undefined;
}

/** Pagefind holds a bundle in memory while it indexes it, and readers load its whole list of articles. */
const bundleLimit = 5000;

/** A bundle that still grows is indexed again with each day’s news: this many articles take about a second. */
const openBundleLimit = 320;

/**
 * Splits an archive into bundles by the calendar alone. Each is the longest period that is over and holds no more
 * than `limit` articles. A period that is not over may hold `openLimit` at most; beyond that it is split, down to
 * weeks and days, which join when the half-month, the month, the quarter … is over. So a day’s news changes one
 * small bundle, and larger ones are made only at the calendar’s boundaries.
 * @param counts the days with articles, oldest first.
 * @returns oldest first. A single day may exceed the limits.
 */
export function planBundles(
  counts: readonly DayCount[],
  limit = bundleLimit,
  openLimit = openBundleLimit,
): readonly SearchBundle[] {
  const newest = counts.at(-1);
  if (newest === undefined) return [];
  return splitDays(counts, 0, {
    limit,
    openLimit: Math.min(limit, openLimit),
    newest: newest.day,
  });
}

/**
 * The bundles whose words are in the lexicon: all but the newest, which the next article changes, and small parts of a
 * month, which soon join.
 * @param bundles newest first.
 */
export function listLexiconBundles<T extends Pick<SearchBundle, 'id' | 'count'>>(
  bundles: readonly T[],
): readonly T[] {
  return bundles.slice(1).filter(({ id, count }) => !partOfMonth.test(id) || count > openBundleLimit);
}

/** Whether the lexicon is asked which of its bundles have a word: to ask a few of them takes no longer. */
export function isLexiconWorthwhile(known: readonly unknown[]): boolean {
  return known.length >= fewestInLexicon;
}

const partOfMonth = /^\d{4}-\d{2}-/;
const fewestInLexicon = 4;

function splitDays(counts: readonly DayCount[], level: number, rule: Rule): readonly SearchBundle[] {
  const nameOf = periods[level];
  if (nameOf === undefined) return [];
  return [...Map.groupBy(counts, ({ day }) => nameOf(day))].flatMap(([id, ofPeriod]) => {
    const bundle = createBundle(id, ofPeriod);
    const most = nameOf(rule.newest) === id ? rule.openLimit : rule.limit;
    const isLast = level === periods.length - 1;
    return isLast || bundle.count <= most ? [bundle] : splitDays(ofPeriod, level + 1, rule);
  });
}

/** Whether a day lies in the period of a bundle, by the bundle’s id. */
export function isDayOfBundle(id: string, day: Day): boolean {
  return periods.some((nameOf) => nameOf(day) === id);
}

function createBundle(id: string, counts: readonly DayCount[]): SearchBundle {
  return { id, days: counts.map(({ day }) => day), count: counts.reduce((sum, { count }) => sum + count, 0) };
}

/** From the longest to the shortest; each lies within one of the period before it. */
const periods: readonly ((day: Day) => string)[] = [
  (day) => `${decadeOf(day)}0s`,
  (day) =>
    day.slice(3, 4) < '5' ? `${decadeOf(day)}0-${decadeOf(day)}4` : `${decadeOf(day)}5-${decadeOf(day)}9`,
  yearOf,
  (day) => `${yearOf(day)}-H${monthNumber(day) <= 6 ? '1' : '2'}`,
  (day) => `${yearOf(day)}-Q${String(Math.ceil(monthNumber(day) / 3))}`,
  monthOf,
  (day) => `${monthOf(day)}-${day.slice(8) <= '15' ? 'A' : 'B'}`,
  (day) => `${monthOf(day)}-${String(Math.min(3, Math.floor(Number(day.slice(8)) / 8)) + 1)}`,
  (day) => day,
];

/** `201` of `2016-11-08` */
function decadeOf(day: Day): string {
  return day.slice(0, 3);
}

function monthNumber(day: Day): number {
  return Number(day.slice(5, 7));
}

interface Rule {
  readonly limit: number;
  readonly openLimit: number;
  /** The day that is not over. */
  readonly newest: Day;
}
