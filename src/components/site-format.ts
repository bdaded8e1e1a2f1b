import { dayOfHour, isHour, isMonth, type Period } from '../archive/calendar.ts';
import type { Link } from '../records/link.ts';
import type { PeriodList } from '../records/period-list.ts';
import type { Part } from '../archive/permalink.ts';
import { basePathOf, createAddressBase, placePath, resolveWritten } from '../archive/site-address.ts';
import { directionOf, type Direction } from '../archive/language.ts';
import { site, wording } from '../renderer/frame.ts';
import { foreignLanguage, isForeign } from '../words/word-marks.ts';
import type { Plural } from '../words/message.ts';
import { createDateFormat } from './format-date.ts';

/** What the frame says, in the site’s language. */
export { wording };
export const { words, say } = wording;

/** Dates in the site’s language and time zone. */
export const dates = createDateFormat(site.language, site.timeZone, (day, time) =>
  say(words.dates.moment, { day, time }),
);

/**
 * A day, a month or a year as titles and links name it: `13 January 2022`. In English words on a site of another
 * language it stands as its address has it, `2022-01-13`.
 */
export function periodTitle(period: Period): string {
  if (isForeign(words.periods.allOnDay)) return period;
  if (period.length === 4) return dates.year(period);
  return period.length === 7 ? dates.monthTitle(period) : dates.day(period);
}

/** A piece of a split list: `January 2022`, `Thursday, 13 January 2022`, `14:00–14:59`. */
export function pieceTitle(period: Period): string {
  if (isMonth(period)) return dates.monthTitle(period);
  return isHour(period) ? dates.hour(period) : dates.weekday(period);
}

/** The same where the day is not known from what stands around it: `13 January 2022, 14:00–14:59`. */
export function wholePieceTitle(period: Period): string {
  if (!isHour(period)) return pieceTitle(period);
  return say(words.dates.moment, { day: dates.day(dayOfHour(period)), time: dates.hour(period) });
}

/** A link to such a piece, under its title. */
export function pieceLink(link: Link | undefined): Link | undefined {
  return link && { ...link, title: pieceTitle(link.title) };
}

/** What the links to the pieces before and after are: there are no hours before and after in words. */
export function nearPieces(period: Period): string {
  return isMonth(period) ? words.neighbours.months : words.neighbours.days;
}

/** A link to a period, under its title. */
export function periodLink<Given extends { readonly title: Period }>(
  link: Given | undefined,
): Given | undefined {
  return link && { ...link, title: periodTitle(link.title) };
}

/** The path below which the site stands on its host, with a slash at both ends. */
export const basePath = basePathOf(site);

/** A path of this site as links, forms and scripts need it: below the base path. */
export const href: (path: string) => string =
  basePath === '/' ? (path) => path : (path) => placePath(basePath, path);

/** The attributes of a link to what an editor wrote: a path of this site, or a whole address of any. */
export function linkTo(pathOrAddress: string): { href: string; rel?: string } {
  if (pathOrAddress.startsWith('/')) return { href: href(pathOrAddress) };
  const isOwn = resolveWritten(pathOrAddress, siteRoot)?.path !== undefined;
  return { href: pathOrAddress, ...(!isOwn && { rel: 'noopener external' }) };
}

const siteRoot = createAddressBase('/', site.url);

/** The titles of the pages that list all parts of a kind. */
export const partTitles: Readonly<Record<Part['kind'], string>> = {
  section: words.menu.sections,
  source: words.menu.sources,
  topic: words.menu.topics,
  author: words.menu.authors,
  language: words.menu.languages,
  text: words.menu.texts,
};

/** `1 article`, `7,571 articles` */
export function countArticles(count: number): string {
  return say(words.counts.articles, { count });
}

/** How many articles a list has, whether it is split or not. */
export function countListed({ articles, periods }: PeriodList): number {
  return periods?.reduce((sum, { count }) => sum + count, 0) ?? articles.length;
}

/** `7 articles on 2 days` */
export function countArticlesOnDays(articleCount: number, dayCount: number): string {
  return say(words.counts.articlesOnDays, {
    articles: countArticles(articleCount),
    onDays: say(words.counts.onDays, { count: dayCount }),
  });
}

/** What a list’s page says to search engines: `January 2022: 7 articles.` */
export function describeList(title: string, counts: string): string {
  return say(words.lists.description, { title, counts });
}

/** What the script of an article’s page says of its age, as attributes that hold each form: `data-years-one`. */
export const ageWords = {
  ...(isForeign(words.age.years.other) && { lang: foreignLanguage, dir: directionOf(foreignLanguage) }),
  ...Object.fromEntries(
    Object.entries(words.age).flatMap(([unit, forms]: [string, Plural]) =>
      Object.entries(forms).map(([form, message]) => [`data-${unit}-${form}`, message]),
    ),
  ),
};

/**
 * The attributes of an element whose words are in another language than the page; none if they are in the page’s.
 */
export function foreign(text: { readonly language?: string; readonly direction?: Direction }): {
  lang?: string;
  dir?: Direction;
} {
  if (text.language === undefined || text.language === site.language) return {};
  return { lang: text.language, ...(text.direction === undefined ? {} : { dir: text.direction }) };
}

/** The attributes of an element that holds the frame’s words in the midst of such a text. */
export function own(text: { readonly language?: string }): { lang?: string; dir?: Direction } {
  return text.language === undefined || text.language === site.language
    ? {}
    : { lang: site.language, dir: siteDirection };
}

const siteDirection = directionOf(site.language);
