import { TZDate, tz } from '@date-fns/tz';
// Imported function by function: all of date-fns is three hundred modules and adds three seconds to every command.
import { addDays } from 'date-fns/addDays';
import { addMonths } from 'date-fns/addMonths';
import { getDaysInMonth } from 'date-fns/getDaysInMonth';
import { startOfDay } from 'date-fns/startOfDay';

/** A calendar day in the site’s time zone: `2022-01-13`. */
export type Day = string;
/** A calendar month: `2022-01`. */
export type Month = string;
/** A calendar year: `2022`. */
export type Year = string;
/** A day, a month or a year, by which lists are split. A day belongs to every period that its text starts with. */
export type Period = string;

/** When an article was published. */
export interface Published {
  /** UTC with milliseconds, `2022-01-13T03:16:54.256Z`; the day’s first instant if the hour is unknown. */
  readonly instant: string;
  readonly day: Day;
  /** Whether only the day is known, so that only the day is printed. */
  readonly isDayOnly: boolean;
}

const utc = { in: tz('UTC') };

/**
 * The moment of a front matter’s `published`, with its day in a time zone.
 * @param value an instant with its offset, or a bare day; already validated.
 * @param timeZone an IANA name.
 */
export function createPublished(value: string, timeZone: string): Published {
  if (value.length === 10) {
    return { instant: dayStart(value, timeZone), day: value, isDayOnly: true };
  }
  const instant = new Date(value).toISOString();
  return { instant, day: dayOf(instant, timeZone), isDayOnly: false };
}

/** The day of an instant in a time zone. */
export function dayOf(instant: string, timeZone: string): Day {
  if (timeZone === 'UTC') return instant.slice(0, 10);
  const date = new TZDate(Date.parse(instant), timeZone);
  return `${padded(date.getFullYear(), 4)}-${padded(date.getMonth() + 1, 2)}-${padded(date.getDate(), 2)}`;
}

/** The first instant of a day in a time zone, in UTC. */
export function dayStart(day: Day, timeZone: string): string {
  const [year, month, date] = dayParts(day);
  const noon = new TZDate(year, month - 1, date, 12, timeZone);
  const midnight = startOfDay(noon).getTime();
  // If clocks go back to midnight, an hour of the day is already over.
  const isSecond = dayOf(new Date(midnight - 1).toISOString(), timeZone) === day;
  return new Date(isSecond ? midnight - hour : midnight).toISOString();
}

/** Milliseconds. */
const hour = 3_600_000;

/** The day that lies `count` days later (earlier if negative). */
export function dayAfter(day: Day, count: number): Day {
  return addDays(utcDate(day), count, utc).toISOString().slice(0, 10);
}

/** The month that lies `count` months later (earlier if negative). */
export function monthAfter(month: Month, count: number): Month {
  return addMonths(utcDate(`${month}-01`), count, utc)
    .toISOString()
    .slice(0, 7);
}

/** How many days lie from the first day to the second; negative if the second is earlier. */
export function daysBetween(first: Day, second: Day): number {
  return Math.round((utcDate(second).getTime() - utcDate(first).getTime()) / 86_400_000);
}

/** Every day of a month, in order. */
export function daysOfMonth(month: Month): readonly Day[] {
  const count = getDaysInMonth(utcDate(`${month}-01`), utc);
  return Array.from({ length: count }, (_, index) => `${month}-${padded(index + 1, 2)}`);
}

/** 0 for Monday to 6 for Sunday. */
export function weekday(day: Day): number {
  return (utcDate(day).getUTCDay() + 6) % 7;
}

export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

export function yearOf(day: Day): Year {
  return day.slice(0, 4);
}

function utcDate(day: Day): Date {
  return new Date(`${day}T00:00:00.000Z`);
}

function dayParts(day: Day): readonly [number, number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

function padded(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
