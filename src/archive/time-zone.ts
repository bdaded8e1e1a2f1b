import { keepFound } from '../values/kept-values.ts';

/*
 * Clocks of time zones, from the data of `Intl`. Offsets have seconds, as they had before standard time: New York was
 * 4:56:02 behind Greenwich until 1883. The machine’s own time zone is never asked.
 */

/**
 * How far a zone’s clocks are before UTC at an instant, in milliseconds.
 * @param time milliseconds since 1970.
 * @param timeZone an IANA name, or an offset such as `+02:00`.
 */
export function offsetAt(time: number, timeZone: string): number {
  return readOffset(formatOf(timeZone).format(time));
}

/**
 * The first instant at which a zone’s clocks show a time, or a later time if they skip it.
 * @param clock the time as if it were UTC, in milliseconds since 1970.
 */
export function firstInstantOf(clock: number, timeZone: string): number {
  const before = clock - reach;
  const after = clock + reach;
  const offset = offsetAt(before, timeZone);
  const early = clock - offset;
  if (offsetAt(after, timeZone) === offset) return early;
  const change = findChange(before, after, timeZone);
  return early < change ? early : Math.max(change, clock - offsetAt(change, timeZone));
}

/** Longer than the largest offset, which is the 15:56 of Manila until 1844. */
const reach = 16 * 3_600_000;

/** The instant from which the offset differs from that of `before`: zones change their clocks once in two days at most. */
function findChange(before: number, after: number, timeZone: string): number {
  const offset = offsetAt(before, timeZone);
  let [same, other] = [before, after];
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2);
    if (offsetAt(middle, timeZone) === offset) same = middle;
    else other = middle;
  }
  return other;
}

/** `1/1/1970, GMT-04:56:02` */
const formatOf = keepFound(
  (timeZone: string) => new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }),
);

/** Zones have few offsets, and each is read once. */
const readOffset = keepFound((written: string) => parseOffset(written), {
  keyOf: (written) => written.slice(written.indexOf('GMT')),
  limit: 1000,
});

function parseOffset(written: string): number {
  const [, sign, hours, minutes, seconds] = /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(written) ?? [];
  const size = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60 + Number(seconds ?? 0);
  return (sign === '-' ? -size : size) * 1000;
}
