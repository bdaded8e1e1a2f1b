import type { Source } from '../archive/source.ts';
import type { DatePlace } from './written-date.ts';

/** What remedies are made of: the archive’s own sources, and the site’s clocks and languages. */
export interface Advice extends DatePlace {
  readonly sources: ReadonlyMap<string, Source>;
}

/** Advice for a file that is read before the site and its sources are known. */
export const noAdvice: Advice = { timeZone: 'UTC', languages: [], sources: new Map() };
