import { isInstant } from '../archive/front-matter.ts';
import { UsageError } from './command-line.ts';

/** The instant as of which articles are due, and where it comes from. */
export interface Now {
  /** UTC with milliseconds. */
  readonly now: string;
  /** Whether it is what the clock says. */
  readonly isByClock: boolean;
}

/**
 * Reads `--now`; without it, the clock, rounded down to the minute.
 * @param clock milliseconds since 1970.
 * @throws UsageError if the value is not an instant, or if nobody can have set the clock.
 */
export function readNow(value: string | undefined, clock = Date.now()): Now {
  if (value !== undefined) return { now: readInstant(value), isByClock: false };
  const now = new Date(Math.floor(clock / minute) * minute).toISOString();
  if (now < firstLikely) throw new UsageError(describeUnsetClock(now));
  return { now, isByClock: true };
}

const minute = 60_000;

/** A clock before this was not set: the program is younger. */
const firstLikely = '2024-01-01T00:00:00.000Z';

function readInstant(value: string): string {
  if (isInstant(value)) return new Date(value).toISOString();
  throw new UsageError(`--now takes an instant with its offset, such as 2026-12-24T06:00Z, not “${value}”.`);
}

function describeUnsetClock(now: string): string {
  return (
    `The clock says ${now}, so nobody set it, and every article since would be held back. ` +
    'Set the clock, or say which instant it is with --now, such as --now 2026-12-24T06:00Z.'
  );
}
