/** A date of another calendar, written in ours; or why it cannot be. */
export type CalendarDate = { readonly text: string; readonly note: string } | { readonly refused: string };

/**
 * Finds a date of a calendar that is not ours by its year. The first newspapers are of 1605, so that a year before is of
 * the Persian or the Islamic calendar, and one from 2400 on of the Thai one. What follows the day stays.
 * @param text simplified: ASCII digits, lower case.
 * @returns undefined if the year is one of ours, or if there is none.
 */
export function readCalendar(text: string): CalendarDate | undefined {
  const date = findNumbers(text);
  if (date === undefined) return undefined;
  const { year, rest } = date;
  if (year >= 2400 && year < 2700)
    return { text: `${formatDay(date, year - 543)}${rest}`, note: 'its year is a Buddhist one' };
  if (year >= 1406 && year <= 1500)
    return { refused: 'its year is an Islamic one, in which days depend on who saw the moon' };
  if (year < 1300 || year > 1405) return undefined;
  const day = findPersianDay(date);
  return day === undefined
    ? { refused: 'its date is no day of the Persian calendar' }
    : { text: `${day}${rest}`, note: 'its date is of the Persian calendar' };
}

interface DateNumbers {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly rest: string;
}

function findNumbers(text: string): DateNumbers | undefined {
  const first = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)(.*)$/.exec(text);
  if (first !== null) return numbersOf(first[1], first[2], first[3], first[4]);
  const last = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)(.*)$/.exec(text);
  if (last !== null) return numbersOf(last[3], last[2], last[1], last[4]);
  const named = /^(?:\p{L}+,? )?(\d{1,2}) ([\p{L}\u200C]+),? (\d{4})(?!\d)(.*)$/u.exec(text);
  const month = persianMonths.indexOf(named?.[2] ?? '') + 1;
  return named === null || month === 0 ? undefined : numbersOf(named[3], String(month), named[1], named[4]);
}

function numbersOf(year = '', month = '', day = '', rest = ''): DateNumbers {
  return { year: Number(year), month: Number(month), day: Number(day), rest };
}

function formatDay({ month, day }: DateNumbers, year: number): string {
  return [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

const persianMonths = 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'.split(' ');

const persian = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});

/** The Persian year begins at the equinox: its day in ours is at most two away from where this begins to look. */
function findPersianDay({ year, month, day }: DateNumbers): string | undefined {
  const ofYear = month <= 7 ? (month - 1) * 31 + day : 186 + (month - 7) * 30 + day;
  const start = Date.UTC(year + 621, 2, 20) + (ofYear - 1) * 86_400_000;
  return [0, 1, 2, -1, -2]
    .map((days) => start + days * 86_400_000)
    .filter((time) => isPersian(time, [year, month, day]))
    .map((time) => new Date(time).toISOString().slice(0, 10))[0];
}

function isPersian(time: number, numbers: readonly number[]): boolean {
  const parts = persian.formatToParts(time);
  const read = (name: string) => Number(parts.find(({ type }) => type === name)?.value);
  return read('year') === numbers[0] && read('month') === numbers[1] && read('day') === numbers[2];
}
