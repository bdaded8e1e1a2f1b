import { isDay } from '../archive/front-matter.ts';
import { dayOf, daysOfMonth, type Day } from '../archive/calendar.ts';
import { firstInstantOf, offsetAt } from '../archive/time-zone.ts';
import { listMonthNames } from './month-names.ts';

/** Where and in which languages a date was written. */
export interface DatePlace {
  /** IANA. A time without an offset is one of its clocks. */
  readonly timeZone: string;
  /** The languages of the names of months (BCP 47), beside English. */
  readonly languages: readonly string[];
}

/**
 * The instants or days, in the form of front matter, that somebody may have meant by a date in any usual form:
 * `25/11/2026`, `November 25, 2026`, `2026-11-25 10:00 +0100`, `20261125`, `25 de noviembre de 2026`. Two of them if day
 * and month could each be the other. A day that its month does not have becomes the last one.
 */
export function suggestInstants(written: string, place: DatePlace): readonly string[] {
  const text = simplifyDate(written);
  const seconds = /^(\d{10})(\d{3})?$/.exec(text);
  if (seconds !== null) return [new Date(Number(text.padEnd(13, '0'))).toISOString()];
  const clock = findClock(text);
  if (clock === undefined || isOfOtherZone(clock, written)) return [];
  const days = findDays(clock.rest, place.languages);
  return days.flatMap((day) => (clock.time === undefined ? [day] : joinTime(day, clock, place.timeZone)));
}

/** The days that somebody may have meant: those of `suggestInstants` in the place’s time zone. */
export function suggestDays(written: string, place: DatePlace): readonly Day[] {
  return suggestInstants(written, place).map((value) =>
    value.length === dayLength ? value : dayOf(new Date(value).toISOString(), place.timeZone),
  );
}

/** Whether a time names another zone than the place’s: `EST` has many meanings, `[Asia/Tokyo]` has its own clocks. */
function isOfOtherZone({ time, offset }: Clock, written: string): boolean {
  return time !== undefined && offset === undefined && /\b[A-Z]{1,4}T\b|\[/.test(written);
}

const dayLength = '2022-01-13'.length;

/** A date as it is read: ASCII digits, plain spaces, lower case, without quotation marks. */
export function simplifyDate(written: string): string {
  return written
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, digitOf)
    .replace(/[\p{Quotation_Mark}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(/\p{Dash}/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** The digits of a script follow one another from its zero. */
function digitOf(digit: string): string {
  let value = 0;
  const code = digit.codePointAt(0) ?? 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return code < 128 ? digit : String(value);
}

/** A time of the day with its offset, and the text without them. */
interface Clock {
  readonly rest: string;
  /** `10:00:00` or `10:00:00.250`; undefined if the text has none. */
  readonly time?: string | undefined;
  /** `Z` or `+01:00`; undefined if the text has none. */
  readonly offset?: string | undefined;
}

const timePattern =
  /(?<![\d:])(?<hour>\d{1,2})(?:(?:[:h])(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,](?<fraction>\d+))?)?)? ?(?<half>[ap]\.?m\b\.?)?(?: ?(?<offset>(?:utc|gmt)?[+-]\d\d?(?::?\d\d)?(?!\d)|(?:z|utc|gmt)\b)(?: ?(?:utc|gmt|\(.*\)))?)?/g;
const compactPattern =
  /(?<=^\d{8})t?(?<hour>\d\d)(?<minute>\d\d)(?<second>\d\d)?(?<offset>z|[+-]\d\d:?\d\d)?$/;

/** @returns undefined if there is a time that no clock shows. */
function findClock(text: string): Clock | undefined {
  const match = compactPattern.exec(text) ?? [...text.matchAll(timePattern)].find(isTime);
  if (match === undefined) return { rest: text };
  const { hour = '', minute = '00', second = '00', fraction, half, offset } = match.groups ?? {};
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.startsWith('p') ? 12 : 0);
  if (hours > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const parts = [String(hours).padStart(2, '0'), minute, second].join(':');
  const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
  return {
    rest: rest.replace(/(?<=\d)t(?= |$)/, ' ').trim(),
    time: fraction === undefined ? parts : `${parts}.${fraction.slice(0, 3).padEnd(3, '0')}`,
    offset: offset === undefined ? undefined : formatOffset(offset),
  };
}

/** A number alone is no time. */
function isTime({ groups }: RegExpMatchArray): boolean {
  return groups?.['minute'] !== undefined || groups?.['half'] !== undefined;
}

function formatOffset(written: string): string {
  const [, sign, hours = '', minutes = '00'] = /([+-])(\d\d?):?(\d\d)?$/.exec(written) ?? [];
  const isUtc = sign === undefined || (Number(hours) === 0 && Number(minutes) === 0);
  return isUtc ? 'Z' : `${sign}${hours.padStart(2, '0')}:${minutes}`;
}

/** A day and a time as an instant. Without an offset it is that of the zone then, which may have seconds: then UTC. */
function joinTime(day: Day, { time = '', offset }: Clock, timeZone: string): readonly string[] {
  if (offset !== undefined) return [`${day}T${time}${offset}`];
  const instant = firstInstantOf(Date.parse(`${day}T${time}Z`), timeZone);
  const ofZone = offsetAt(instant, timeZone);
  const minutes = Math.abs(ofZone) / 60_000;
  if (ofZone === 0 || !Number.isInteger(minutes)) return [withoutZeros(new Date(instant).toISOString())];
  const local = withoutZeros(new Date(instant + ofZone).toISOString()).slice(0, -1);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
  return [`${local}${ofZone < 0 ? '-' : '+'}${hours ?? ''}:${rest ?? ''}`];
}

function withoutZeros(instant: string): string {
  return instant.replace(/\.000Z$/, 'Z');
}

function findDays(text: string, languages: readonly string[]): readonly Day[] {
  const found = findNumbers(text) ?? findNamedMonth(text, languages) ?? [];
  return [...new Set(found.flatMap(createDay))];
}

/** Year, month and day as numbers, which need not be in the calendar. */
type DayNumbers = readonly [year: number, month: number, day: number];

/** The dates in digits; undefined if there are none. */
function findNumbers(text: string): readonly DayNumbers[] | undefined {
  const yearFirst = /(?<!\d)(\d{4})(?:[-/. 年]+)(\d{1,2})(?:[-/. 月]+)(\d{1,2})(?!\d)/u.exec(text);
  const compact = /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  const yearLast = /(?<!\d)(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+(\d{4})(?!\d)/.exec(text);
  const [, first = '', middle = '', last = ''] = yearFirst ?? compact ?? yearLast ?? [];
  if (first === '') return undefined;
  if (first.length === 4) return listOrders(Number(first), Number(last), Number(middle)).slice(0, 1);
  return listOrders(Number(last), Number(first), Number(middle));
}

/** The orders in which two numbers can be day and month. */
function listOrders(year: number, day: number, month: number): readonly DayNumbers[] {
  const orders: readonly DayNumbers[] = [
    [year, month, day],
    [year, day, month],
  ];
  return orders.filter(([, asMonth]) => asMonth >= 1 && asMonth <= 12);
}

function findNamedMonth(text: string, languages: readonly string[]): readonly DayNumbers[] | undefined {
  const names = listMonthNames(languages);
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  const month = words.map((word) => names.get(word)).find((number) => number !== undefined);
  const year = /(?<!\d)\d{4}(?!\d)/.exec(text)?.[0];
  const day = /(?<!\d)\d{1,2}(?!\d)/.exec(text)?.[0];
  if (month === undefined || year === undefined || day === undefined) return undefined;
  return [[Number(year), month, Number(day)]];
}

/** A day of the calendar; the last of its month if there is none of that number. */
function createDay([year, month, day]: DayNumbers): readonly Day[] {
  if (day < 1 || day > 31) return [];
  const ofMonth = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
  const written = `${ofMonth}-${String(day).padStart(2, '0')}`;
  if (isDay(written)) return [written];
  return daysOfMonth(ofMonth).slice(-1).filter(isDay);
}
