import { keepFound } from '../values/kept-values.ts';
import {
  dayAfter,
  dayOf,
  type Day,
  type Hour,
  type Month,
  type Published,
  type Year,
} from '../archive/calendar.ts';
import { capitalise, firstWeekday, localesOf } from '../archive/language.ts';

/** Dates as readers of one language and time zone read them; the same on every machine. */
export interface DateFormat {
  /** `13 January 2022, 03:16 UTC`, or `13 January 2022` if only the day is known. */
  readonly moment: (published: Published) => string;
  /** `13 Jan 2022`, with `, 03:16` if the hour is known. */
  readonly shortMoment: (published: Published) => string;
  /** `03:16`; empty if only the day is known. */
  readonly time: (published: Published) => string;
  /** `13 January 2022, 03:16 UTC` of an instant. */
  readonly instant: (instant: string) => string;
  /** `13 January 2022` */
  readonly day: (day: Day) => string;
  /** `Thursday, 13 January 2022`, as a title or at the start of a line: with a capital in any language. */
  readonly weekday: (day: Day) => string;
  /** `January 2022`, inside a sentence: `enero de 2022`. */
  readonly month: (month: Month) => string;
  /** The same as a title: `Enero de 2022`. */
  readonly monthTitle: (month: Month) => string;
  /** `14:00–14:59` of an hour. */
  readonly hour: (hour: Hour) => string;
  /** `2022` */
  readonly year: (year: Year) => string;
  /** `January`, as a title. */
  readonly monthName: (month: Month) => string;
  /** The months of a year from January on, in short and in full. */
  readonly months: readonly { readonly short: string; readonly full: string }[];
  /** The days of the week from the first that the site’s calendars show, in short and in full. */
  readonly weekdays: readonly { readonly short: string; readonly full: string }[];
}

/**
 * Creates the formatters once: creating one takes a thousand times as long as using it.
 * @param language BCP 47.
 * @param timeZone an IANA name.
 * @param join joins a day and a time into one text.
 */
export function createDateFormat(language: string, timeZone: string, join: JoinMoment): DateFormat {
  const locales = localesOf(language);
  const day = formatDays(locales, { day: 'numeric', month: 'long', year: 'numeric' });
  const month = formatDays(locales, { month: 'long', year: 'numeric' });
  const shortDay = formatDays(locales, { day: 'numeric', month: 'short', year: 'numeric' });
  const time = formatTimes(locales, timeZone);
  const zonedTime = formatTimes(locales, timeZone, { timeZoneName: 'short' });
  return {
    moment: ({ day: date, instant, isDayOnly }) =>
      isDayOnly ? day(date) : join(day(date), zonedTime(instant)),
    shortMoment: ({ day: date, instant, isDayOnly }) =>
      isDayOnly ? shortDay(date) : join(shortDay(date), time(instant)),
    time: ({ instant, isDayOnly }) => (isDayOnly ? '' : time(instant)),
    instant: (instant) => join(day(dayOf(instant, timeZone)), zonedTime(instant)),
    day,
    weekday: asTitle(
      formatDays(locales, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    ),
    month,
    monthTitle: asTitle(month),
    hour: formatHours(locales),
    year: formatDays(locales, { year: 'numeric' }),
    monthName: asTitle(formatDays(locales, { month: 'long' })),
    months: createMonths(locales),
    weekdays: createWeekdays(language),
  };
}

/** What a `<time>` tells machines: the instant with its milliseconds, or only the day if the hour is unknown. */
export function datetimeOf({ instant, day, isDayOnly }: Published): string {
  return isDayOnly ? day : instant;
}

type JoinMoment = (day: string, time: string) => string;

type Formatter = (value: string) => string;

function asTitle(format: Formatter): Formatter {
  return keepFound((value) => capitalise(format(value)), keptDates);
}

/** Formats days and months, which are not instants and so have no time zone. */
function formatDays(locales: string[], options: Intl.DateTimeFormatOptions): Formatter {
  const format = new Intl.DateTimeFormat(locales, { calendar: 'gregory', timeZone: 'UTC', ...options });
  return keepFound((day) => format.format(new Date(`${day.padEnd(10, '-01')}T00:00:00Z`)), keptDates);
}

function formatTimes(
  locales: string[],
  timeZone: string,
  options: Intl.DateTimeFormatOptions = {},
): Formatter {
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const format = new Intl.DateTimeFormat(locales, { ...clock, ...options, timeZone });
  return keepFound((instant) => format.format(new Date(instant)), keptDates);
}

/** Formats hours by the clocks that they are named after, which have no time zone here. */
function formatHours(locales: string[]): Formatter {
  const format = formatTimes(locales, 'UTC');
  return (hour) => `${format(`${hour}:00:00Z`)}–${format(`${hour}:59:00Z`)}`;
}

/**
 * Pages rendered in a row have the same days and instants, and each takes `Intl` 10 µs. Enough for the days of ten years,
 * and little memory.
 */
const keptDates = { limit: 4000 };

/** In letters: as many as fit into a calendar’s column. */
const longestWeekday = 5;

function createMonths(locales: string[]) {
  const short = formatDays(locales, { month: 'short' });
  const full = formatDays(locales, { month: 'long' });
  return Array.from({ length: 12 }, (_, place) => {
    const month = `2022-${String(place + 1).padStart(2, '0')}`;
    return { short: short(month), full: full(month) };
  });
}

function createWeekdays(language: string) {
  const locales = localesOf(language);
  const short = formatDays(locales, { weekday: 'short' });
  const narrow = formatDays(locales, { weekday: 'narrow' });
  const full = formatDays(locales, { weekday: 'long' });
  // 3 January 2022 was a Monday.
  const days = Array.from({ length: 7 }, (_, index) =>
    dayAfter('2022-01-03', firstWeekday(language) + index),
  );
  // Some languages have no short names: سه‌شنبه.
  const fits = days.every((day) => short(day).length <= longestWeekday);
  // Other languages have letters only in another script: Urdu has S M T for اتوار پیر منگل.
  const hasLetters = days.every((day) => isLatin(narrow(day)) === isLatin(short(day)));
  return days.map((day) => ({ short: fits || !hasLetters ? short(day) : narrow(day), full: full(day) }));
}

function isLatin(text: string): boolean {
  return /\p{Script=Latin}/u.test(text);
}
