import { dayOf } from '../archive/calendar.ts';
import { simplifyDate, suggestInstants, type DatePlace } from '../reading/written-date.ts';
import { readCalendar } from './other-calendars.ts';
import { readPublished } from './published-date.ts';

/** What a date of the data means. */
export type ReadDate =
  | {
      /** In the form of the front matter’s `published`. */
      readonly value: string;
      /** What was assumed, in words for the report. */
      readonly note?: string;
    }
  | {
      /** The two dates that it can be: only the other dates of the data, or a person, know which. */
      readonly dayFirst: string;
      readonly monthFirst: string;
    }
  | { readonly refused: string };

export interface DateRule extends DatePlace {
  /** Dates that lie further ahead than a few years are the end of time of some program. */
  readonly now: Date;
}

/**
 * Reads a date in any shape that has one meaning: ISO 8601, one-digit hours, RFC 822, names of months, seconds since
 * 1970, Jalali and Buddhist years. What programs write for no date is refused by its name.
 */
export function readDate(written: string, rule: DateRule): ReadDate {
  const text = simplifyDate(written);
  const sentinel = sentinels.find(({ pattern }) => pattern.test(text));
  if (sentinel !== undefined) return { refused: sentinel.why };
  const other = readCalendar(text);
  if (other !== undefined && 'refused' in other) return other;
  const read = readGregorian(other?.text ?? nameNoZone(written), rule);
  if (other === undefined || !('value' in read)) return read;
  return { ...read, note: other.note };
}

/** Which number a date in digits begins with; undefined if that cannot be told, or if the year comes first. */
export function findOrder(written: string): DateOrder | undefined {
  const [, first, second] =
    /(?<!\d)(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+\d{4}(?!\d)/.exec(simplifyDate(written)) ?? [];
  if (first === undefined || second === undefined) return undefined;
  if (Number(first) > 12 && Number(second) <= 12) return 'day-first';
  return Number(second) > 12 && Number(first) <= 12 ? 'month-first' : undefined;
}

export type DateOrder = 'day-first' | 'month-first';

const sentinels: readonly { readonly pattern: RegExp; readonly why: string }[] = [
  { pattern: /^$/, why: 'no date' },
  { pattern: /^0000|^0?0[-/.]0?0[-/.]0000/, why: 'its date is all zeros' },
  {
    pattern: /^0001-01-01|^0?1[-/.]0?1[-/.]0001/,
    why: 'its date is the first day of year 1, which programs write for none',
  },
  {
    pattern: /^0+$|^1970-01-01[t ]00:00(?::00(?:\.0+)?)?\s*(?:z|utc|gmt|[+-]00:?00)?$/,
    why: 'its date is the first second of 1970, which programs write for none',
  },
  { pattern: /^9999/, why: 'its date is the end of time, which programs write for none' },
  {
    pattern: /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2}(?!\d)/,
    why: 'the year of its date has two digits, so that its century is not told',
  },
];

function readGregorian(written: string, rule: DateRule): ReadDate {
  const exact = readPublished(written, rule.timeZone);
  if (exact !== undefined) return checkFuture(exact, rule);
  const values = suggestInstants(written, rule).filter((value) => isOfItsMonth(value, written));
  const [first, second] = values;
  if (first === undefined) return { refused: 'its date cannot be read' };
  // The day comes first in the list.
  if (second !== undefined) return { dayFirst: first, monthFirst: second };
  return readPublished(first, rule.timeZone) === undefined
    ? { refused: 'its date is a day that the site’s time zone never had' }
    : checkFuture(first, rule);
}

/** Suggestions take the last day of a month for 30 February; an import does not guess. */
function isOfItsMonth(value: string, written: string): boolean {
  const numbers: readonly string[] = simplifyDate(written).match(/\d+/g) ?? [];
  const day = value.slice(8, 10);
  return (
    numbers.some((number) => number.padStart(2, '0') === day) || numbers.some((number) => number.length >= 8)
  );
}

function checkFuture(value: string, { now, timeZone }: DateRule): ReadDate {
  const year = Number(value.slice(0, 4));
  const present = Number(dayOf(now.toISOString(), timeZone).slice(0, 4));
  if (year > present + mostAhead)
    return { refused: `its date lies more than ${String(mostAhead)} years ahead` };
  return Date.parse(value) > now.getTime() + 86_400_000
    ? { value, note: 'its date is to come: readers get it then' }
    : { value };
}

const mostAhead = 5;

/** RFC 822 gives these names of zones one meaning each, where a date has its form: `Mon, 02 Jan 2006 15:04:05 EST`. */
function nameNoZone(written: string): string {
  if (!/^\s*(?:[a-z]{3},\s*)?\d{1,2} [a-z]{3} \d{4} /i.test(written)) return written;
  return written.replace(/\b([ECMP])([SD])T\s*$/, (_, zone: string, season: string) => {
    const hours = { E: 5, C: 6, M: 7, P: 8 }[zone] ?? 0;
    return `-0${String(season === 'D' ? hours - 1 : hours)}00`;
  });
}
