import type { Direction } from '../archive/language.ts';
import { site } from '../renderer/frame.ts';
import { createDateFormat } from './format-date.ts';

/** Dates in the site’s language and time zone. */
export const dates = createDateFormat(site.language, site.timeZone);

const numbers = new Intl.NumberFormat(site.language);

/** A number in the site’s digits. */
export function formatNumber(number: number): string {
  return numbers.format(number);
}

/** A number with its noun: `1 article`, `7,571 articles`. */
export function countOf(count: number, noun: string, plural = `${noun}s`): string {
  return `${formatNumber(count)} ${count === 1 ? noun : plural}`;
}

/**
 * What an element needs to say that its words are in another language than the page: nothing where they
 * are not.
 */
export function foreign(text: { readonly language?: string; readonly direction?: Direction }): {
  lang?: string;
  dir?: Direction;
} {
  if (text.language === undefined || text.language === site.language) return {};
  return { lang: text.language, ...(text.direction === undefined ? {} : { dir: text.direction }) };
}
