import { tz } from '@date-fns/tz';
// Imported function by function: all of date-fns is three hundred modules and adds three seconds to every command.
import { addDays } from 'date-fns/addDays';
import { addMonths } from 'date-fns/addMonths';
import { getDaysInMonth } from 'date-fns/getDaysInMonth';
import { firstInstantOf, offsetAt } from './time-zone.ts';

/** A calendar day in the site’s time zone: `2022-01-13`. */
export type Day = string;
/** A calendar month: `2022-01`. */
export type Month = string;
/** A calendar year: `2022`. */
export type Year = string;
/** An hour of a day, by the clocks of the site’s time zone: `2022-01-13T14`. */
export type Hour = string;
/**
 * An hour, a day, a month or a year, by which lists are split. An hour or a day belongs to every period that its text
 * starts with.
 */
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
  const time = Date.parse(instant);
  return new Date(time + offsetAt(time, timeZone)).toISOString().slice(0, 10);
}

/** An instant as a time zone’s clocks show it, with their offset: `2022-01-13T04:16:54+01:00`. */
export function withOffset(instant: string, timeZone: string): string {
  const time = Date.parse(instant);
  const offset = timeZone === 'UTC' ? 0 : offsetAt(time, timeZone);
  // Before clocks had whole minutes, offsets had seconds. Such an instant is told in UTC.
  const minutes = offset % 60_000 === 0 ? Math.abs(offset) / 60_000 : 0;
  const local = new Date(time + (minutes === 0 ? 0 : offset)).toISOString().slice(0, 19);
  const hours = padded(Math.floor(minutes / 60), 2);
  return `${local}${offset < 0 && minutes > 0 ? '-' : '+'}${hours}:${padded(minutes % 60, 2)}`;
}

/** The hour of an instant in a time zone. Where clocks are set back, an hour has two hours’ news. */
export function hourOf(instant: string, timeZone: string): Hour {
  const time = Date.parse(instant);
  return new Date(time + offsetAt(time, timeZone)).toISOString().slice(0, 13);
}

/** Every hour that a day can have. */
export function hoursOfDay(day: Day): readonly Hour[] {
  return Array.from({ length: 24 }, (_, hour) => `${day}T${padded(hour, 2)}`);
}

/** The first instant of a day in a time zone, in UTC; of a day that the zone left out, the first after it. */
export function dayStart(day: Day, timeZone: string): string {
  return new Date(firstInstantOf(utcDate(day).getTime(), timeZone)).toISOString();
}

/** Whether a zone’s calendar has a day: those that moved across the date line left one out, as Apia 2011-12-30. */
export function isDayOf(day: Day, timeZone: string): boolean {
  return dayOf(dayStart(day, timeZone), timeZone) === day;
}

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

/** Whether a period is an hour. */
export function isHour(period: Period): boolean {
  return period.length === 13;
}

/** Whether a period is a month. */
export function isMonth(period: Period): boolean {
  return period.length === 7;
}

/** The day of an hour, or the day itself. */
export function dayOfHour(period: Period): Day {
  return period.slice(0, 10);
}

export function yearOf(day: Day): Year {
  return day.slice(0, 4);
}

function utcDate(day: Day): Date {
  return new Date(`${day}T00:00:00.000Z`);
}

function padded(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
