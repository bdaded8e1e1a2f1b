import { keepFound } from '../values/kept-values.ts';
import { dayOf, type Day, type Month, type Published } from '../archive/calendar.ts';
import { dateLocale } from '../archive/language.ts';

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
  /** `Thursday, 13 January 2022` */
  readonly weekday: (day: Day) => string;
  /** `January 2022` */
  readonly month: (month: Month) => string;
  /** `January` */
  readonly monthName: (month: Month) => string;
  /** The days of the week from Monday, in short and in full. */
  readonly weekdays: readonly { readonly short: string; readonly full: string }[];
}

/**
 * Creates the formatters once: creating one takes a thousand times as long as using it.
 * @param language BCP 47.
 * @param timeZone an IANA name.
 * @param join joins a day and a time into one text.
 */
export function createDateFormat(language: string, timeZone: string, join: JoinMoment): DateFormat {
  const locale = dateLocale(language);
  const day = formatDays(locale, { day: 'numeric', month: 'long', year: 'numeric' });
  const shortDay = formatDays(locale, { day: 'numeric', month: 'short', year: 'numeric' });
  const time = formatTimes(locale, { timeZone });
  const zonedTime = formatTimes(locale, { timeZone, timeZoneName: 'short' });
  return {
    moment: ({ day: date, instant, isDayOnly }) =>
      isDayOnly ? day(date) : join(day(date), zonedTime(instant)),
    shortMoment: ({ day: date, instant, isDayOnly }) =>
      isDayOnly ? shortDay(date) : join(shortDay(date), time(instant)),
    time: ({ instant, isDayOnly }) => (isDayOnly ? '' : time(instant)),
    instant: (instant) => join(day(dayOf(instant, timeZone)), zonedTime(instant)),
    day,
    weekday: formatDays(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    month: formatDays(locale, { month: 'long', year: 'numeric' }),
    monthName: formatDays(locale, { month: 'long' }),
    weekdays: createWeekdays(locale),
  };
}

/** What a `<time>` tells machines: the instant with its milliseconds, or only the day if the hour is unknown. */
export function datetimeOf({ instant, day, isDayOnly }: Published): string {
  return isDayOnly ? day : instant;
}

type JoinMoment = (day: string, time: string) => string;

type Formatter = (value: string) => string;

/** Formats days and months, which are not instants and so have no time zone. */
function formatDays(locale: string, options: Intl.DateTimeFormatOptions): Formatter {
  const format = new Intl.DateTimeFormat(locale, { calendar: 'gregory', timeZone: 'UTC', ...options });
  return keepFound((day) => format.format(new Date(`${day.padEnd(10, '-01')}T00:00:00Z`)), keptDates);
}

function formatTimes(locale: string, options: Intl.DateTimeFormatOptions): Formatter {
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const format = new Intl.DateTimeFormat(locale, { ...clock, ...options });
  return keepFound((instant) => format.format(new Date(instant)), keptDates);
}

/**
 * Pages rendered in a row have the same days and instants, and each takes `Intl` 10 µs. Enough for the days of ten years,
 * and little memory.
 */
const keptDates = { limit: 4000 };

/** In letters: as many as fit into a calendar’s column. */
const longestWeekday = 5;

function createWeekdays(locale: string) {
  const short = formatDays(locale, { weekday: 'short' });
  const narrow = formatDays(locale, { weekday: 'narrow' });
  const full = formatDays(locale, { weekday: 'long' });
  const mondayToSunday = Array.from({ length: 7 }, (_, index) => `2022-01-0${String(index + 3)}`);
  // Some languages have no short names: سه‌شنبه.
  const fits = mondayToSunday.every((day) => short(day).length <= longestWeekday);
  return mondayToSunday.map((day) => ({ short: fits ? short(day) : narrow(day), full: full(day) }));
}
