import { isDayOf } from '../archive/calendar.ts';
import { isDay } from '../archive/front-matter.ts';
import { firstInstantOf } from '../archive/time-zone.ts';

/**
 * A date of the data in the form of the front matter’s `published`. A bare day stays a day. An instant with an offset
 * keeps it. An instant without one is read in the site’s time zone and becomes UTC. Fractions of a second become
 * milliseconds.
 * @param written ISO 8601; a space may stand for the T, and the offset may lack its colon.
 * @param timeZone an IANA name.
 * @returns undefined if it is not such a date, or a day that the zone left out at the date line.
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
  if (hour === undefined || minute === undefined) return isDayOf(day, timeZone) ? day : undefined;
  const milliseconds = fraction === undefined ? '' : `.${fraction.slice(0, 3).padEnd(3, '0')}`;
  const local = `${day}T${hour}:${minute}:${second}${milliseconds}`;
  return offset === undefined ? toUtc(local, timeZone) : `${local}${formatOffset(offset)}`;
}

const datePattern =
  /^(?<day>\d{4}-\d\d-\d\d)(?:[Tt ](?<hour>[01]\d|2[0-3]):(?<minute>[0-5]\d)(?::(?<second>[0-5]\d)(?:[.,](?<fraction>\d+))?)? ?(?<offset>[Zz]|[+-](?:0\d|1[0-4]):?[0-5]\d)?)?$/;

function toUtc(local: string, timeZone: string): string {
  return new Date(firstInstantOf(Date.parse(`${local}Z`), timeZone)).toISOString();
}

/** `+0800` is `+08:00`. */
function formatOffset(offset: string): string {
  return offset.length === 5 ? `${offset.slice(0, 3)}:${offset.slice(3)}` : offset.toUpperCase();
}
