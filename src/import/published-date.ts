import { TZDate } from '@date-fns/tz';
import { isDay } from '../archive/front-matter.ts';

/**
 * A date of the data in the form of the front matter’s `published`. A bare day stays a day. An instant with an offset
 * keeps it. An instant without one is read in the site’s time zone and becomes UTC. Fractions of a second become
 * milliseconds.
 * @param written ISO 8601; a space may stand for the T, and the offset may lack its colon.
 * @param timeZone an IANA name.
 * @returns undefined if it is not such a date.
 */
export function readPublished(written: string, timeZone: string): string | undefined {
  const {
    day,
    hour,
    minute,
    second = '00',
    fraction,
    offset,
  } = datePattern.exec(written.trim())?.groups ?? {};
  if (day === undefined || !isDay(day)) return undefined;
  if (hour === undefined || minute === undefined) return day;
  const milliseconds = fraction === undefined ? '' : `.${fraction.slice(0, 3).padEnd(3, '0')}`;
  const local = `${day}T${hour}:${minute}:${second}${milliseconds}`;
  return offset === undefined ? toUtc(local, timeZone) : `${local}${formatOffset(offset)}`;
}

const datePattern =
  /^(?<day>\d{4}-\d\d-\d\d)(?:[Tt ](?<hour>[01]\d|2[0-3]):(?<minute>[0-5]\d)(?::(?<second>[0-5]\d)(?:[.,](?<fraction>\d+))?)? ?(?<offset>[Zz]|[+-](?:0\d|1[0-4]):?[0-5]\d)?)?$/;

function toUtc(local: string, timeZone: string): string {
  const clock = new Date(`${local}Z`);
  const zoned = new TZDate(
    clock.getUTCFullYear(),
    clock.getUTCMonth(),
    clock.getUTCDate(),
    clock.getUTCHours(),
    clock.getUTCMinutes(),
    clock.getUTCSeconds(),
    clock.getUTCMilliseconds(),
    timeZone,
  );
  return new Date(zoned.getTime()).toISOString();
}

/** `+0800` is `+08:00`. */
function formatOffset(offset: string): string {
  return offset.length === 5 ? `${offset.slice(0, 3)}:${offset.slice(3)}` : offset.toUpperCase();
}
