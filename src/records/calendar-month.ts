import type { DayCount } from '../archive/archive.ts';
import { daysOfMonth, weekday, type Day, type Month } from '../archive/calendar.ts';
import { firstWeekday } from '../archive/language.ts';
import { periodPath } from '../archive/permalink.ts';

/** A month as a calendar prints it. */
export interface CalendarMonth {
  readonly month: Month;
  readonly path: string;
  readonly count: number;
  /** Weeks of seven days, from the day with which weeks begin; undefined for days of another month. */
  readonly weeks: readonly (readonly (CalendarDay | undefined)[])[];
}

/** A day of a calendar, with its path if it has articles. */
export interface CalendarDay {
  readonly day: Day;
  readonly count: number;
  readonly path?: string;
}

/**
 * A month’s calendar with the number of articles of each day.
 * @param language of the site, which says with which day weeks begin.
 */
export function createCalendar(counts: readonly DayCount[], month: Month, language: string): CalendarMonth {
  const countOf = new Map(
    counts.filter(({ day }) => day.startsWith(month)).map(({ day, count }) => [day, count]),
  );
  const days = daysOfMonth(month).map((day) => createCalendarDay(day, countOf.get(day) ?? 0));
  const lead = Array.from(
    { length: (weekday(`${month}-01`) - firstWeekday(language) + 7) % 7 },
    () => undefined,
  );
  const cells = [...lead, ...days];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (__, place) => cells[week * 7 + place]),
  );
  return { month, path: periodPath(month), count: sum(countOf.values()), weeks };
}

export function sum(counts: Iterable<number>): number {
  let total = 0;
  for (const count of counts) total += count;
  return total;
}

function createCalendarDay(day: Day, count: number): CalendarDay {
  return count === 0 ? { day, count } : { day, count, path: periodPath(day) };
}
