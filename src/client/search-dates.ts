import { capitalise, localesOf } from '../archive/language.ts';

/** `January 2022` of `2022-01`, as a title. */
export function createMonthFormat(language: string): (month: string) => string {
  const format = new Intl.DateTimeFormat(localesOf(language), {
    month: 'long',
    year: 'numeric',
    calendar: 'gregory',
    timeZone: 'UTC',
  });
  return (month) => capitalise(format.format(new Date(`${month}-01T00:00:00Z`)));
}

/** `13 January 2022` of `2022-01-13` */
export function createDayFormat(language: string): (day: string) => string {
  const format = new Intl.DateTimeFormat(localesOf(language), {
    dateStyle: 'long',
    calendar: 'gregory',
    timeZone: 'UTC',
  });
  return (day) => format.format(new Date(`${day}T00:00:00Z`));
}

/** `13 Jan 2022, 03:16` of an instant, in a time zone; `13 Jan 2022` of a bare day. */
export function createMomentFormat(language: string, timeZone: string): (published: string) => string {
  const day = { day: 'numeric', month: 'short', year: 'numeric', calendar: 'gregory' } as const;
  const hour = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const ofDay = new Intl.DateTimeFormat(localesOf(language), { ...day, timeZone: 'UTC' });
  const ofInstant = new Intl.DateTimeFormat(localesOf(language), { ...day, ...hour, timeZone });
  return (published) => (published.length === 10 ? ofDay : ofInstant).format(new Date(published));
}
