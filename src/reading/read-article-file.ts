import type { Day } from '../archive/calendar.ts';
import { fileStart, type PlacedError } from '../documents/content-error.ts';
import { topicSlug } from '../archive/permalink.ts';
import { countBytes, longestName, whyNoLonger } from './name-length.ts';

/** The parts of an article’s path in the content folder. */
export interface ArticleFile {
  /** The day of its folder; it may be missing from the calendar, such as 2022-02-30. */
  readonly day: Day;
  readonly slug: string;
}

/** @returns undefined if a file is not at `articles/YYYY/MM/DD/slug.md`. */
export function parseArticleFile(file: string): ArticleFile | undefined {
  const [, year, month, day, slug] = filePattern.exec(file) ?? [];
  if (year === undefined || month === undefined || day === undefined || slug === undefined) return undefined;
  return { day: `${year}-${month}-${day}`, slug };
}

/** The errors of an article’s folder and name. */
export function checkArticleFile(file: string): readonly PlacedError[] {
  const parts = parseArticleFile(file);
  if (parts === undefined) return [wrongPlace()];
  if (!isSlug(parts.slug)) return [wrongName(parts.slug)];
  return countBytes(parts.slug) > longestSlug ? [longName(parts.slug)] : [];
}

/** A story’s page is named by the slug of its first article and the day. */
const longestSlug = longestName - '-2022-01-13'.length;

function longName(slug: string): PlacedError {
  return {
    ...fileStart,
    what: `the file’s name is ${String(countBytes(slug))} bytes long without .md; ${String(longestSlug)} is the most`,
    why: `${whyNoLonger} A story that begins with the article adds its day.`,
    remedy: 'Rename the file to something shorter.',
  };
}

/** Whether a name can be the last part of a permanent address. */
export function isSlug(name: string): boolean {
  return slugPattern.test(name) && name === name.normalize('NFC') && name === name.toLowerCase();
}

/** The error of a file whose name is not a slug. */
export function wrongName(name: string): PlacedError {
  return {
    ...fileStart,
    what: `the file’s name “${name}” is not made of lower-case letters, digits and single hyphens`,
    why: 'The name is the end of the page’s address, which must be the same on every system, for ever.',
    remedy: `Rename the file to ${suggestSlug(name)}.md.`,
  };
}

/** A slug of a name’s letters and digits, and of its first words only if it would be too long. */
export function suggestSlug(name: string): string {
  const [first = '', ...words] = topicSlug(name).split('-');
  const whole = words.reduce(
    (slug, word) => (countBytes(`${slug}-${word}`) > longestSlug ? slug : `${slug}-${word}`),
    first,
  );
  return countBytes(whole) > longestSlug
    ? Array.from(whole)
        .slice(0, longestSlug / 4)
        .join('')
    : whole;
}

/** The error of an article that is in the folder of another day. */
export function wrongFolder(
  { day, slug }: ArticleFile,
  publishedDay: Day,
  timeZone: string,
): Omit<PlacedError, 'line' | 'column'> {
  const folder = `articles/${publishedDay.replaceAll('-', '/')}`;
  return {
    what: `“published” is on the day ${publishedDay}, but the file lies in the folder of ${day}`,
    why: `The folder is the day of “published” in the site’s time zone (${timeZone}), and part of the address.`,
    remedy: `Move the file to ${folder}/${slug}.md, or correct “published”.`,
  };
}

const filePattern = /^articles\/(\d{4})\/(\d{2})\/(\d{2})\/([^/]+)\.md$/;
/** Letters of scripts without capitals count as lower case. */
const slugPattern = /^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+)*$/u;

function wrongPlace(): PlacedError {
  return {
    ...fileStart,
    what: 'the file does not lie in a folder of its day',
    why: 'An article’s address is its place: articles/YYYY/MM/DD/slug.md is printed at /YYYY/MM/DD/slug/.',
    remedy: 'Move it to the folder of the day that “published” names, such as articles/2022/01/13/.',
  };
}
