import { dayOf, type Day, type Month, type Published } from '../archive/calendar.ts';

/** Dates as readers of one language and time zone read them; the same on every machine. */
export interface DateFormat {
  /** `13 January 2022, 03:16 UTC`, or `13 January 2022` where only the day is known. */
  readonly moment: (published: Published) => string;
  /** `13 Jan 2022`, with `, 03:16` where the hour is known. */
  readonly shortMoment: (published: Published) => string;
  /** `03:16`; empty where only the day is known. */
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
 * Creates the formatters once: making one costs a thousand times what using it does.
 * @param language BCP 47; English without a country reads as British, the day first.
 * @param timeZone an IANA name.
 */
export function createDateFormat(language: string, timeZone: string): DateFormat {
  const locale = language === 'en' ? 'en-GB' : language;
  const ofDay = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { calendar: 'gregory', timeZone: 'UTC', ...options });
    return (day: string) => format.format(new Date(`${day.padEnd(10, '-01')}T00:00:00Z`));
  };
  const ofInstant = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone, ...clock, ...options });
    return (instant: string) => format.format(new Date(instant));
  };
  const day = ofDay({ day: 'numeric', month: 'long', year: 'numeric' });
  const shortDay = ofDay({ day: 'numeric', month: 'short', year: 'numeric' });
  const time = ofInstant({});
  const zonedTime = ofInstant({ timeZoneName: 'short' });
  return {
    moment: ({ day: date, instant, isDayOnly }) =>
      isDayOnly ? day(date) : `${day(date)}, ${zonedTime(instant)}`,
    shortMoment: ({ day: date, instant, isDayOnly }) =>
      isDayOnly ? shortDay(date) : `${shortDay(date)}, ${time(instant)}`,
    time: ({ instant, isDayOnly }) => (isDayOnly ? '' : time(instant)),
    instant: (instant) => `${day(dayOf(instant, timeZone))}, ${zonedTime(instant)}`,
    day,
    weekday: ofDay({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    month: ofDay({ month: 'long', year: 'numeric' }),
    monthName: ofDay({ month: 'long' }),
    weekdays: createWeekdays(ofDay({ weekday: 'short' }), ofDay({ weekday: 'long' })),
  };
}

/** What a `<time>` tells machines: the instant with its milliseconds, or the day alone where the hour is unknown. */
export function datetimeOf({ instant, day, isDayOnly }: Published): string {
  return isDayOnly ? day : instant;
}

const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

function createWeekdays(short: (day: Day) => string, full: (day: Day) => string) {
  const mondayToSunday = Array.from({ length: 7 }, (_, index) => `2022-01-0${String(index + 3)}`);
  return mondayToSunday.map((day) => ({ short: short(day), full: full(day) }));
}
